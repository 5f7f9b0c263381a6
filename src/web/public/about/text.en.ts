import type { Section } from '#ui/prose.tsx'
import type { Promises } from '#web/limits.ts'
import type { indonesian } from './text.id.ts'

const beyond: readonly Section[] = [
  {
    id: 'bukan',
    title: 'What LAPOR! is not for',
    body: [
      'Emergencies: call 112. Reports here are read on working days, not at once.',
      'LAPOR! does not replace courts, police or legal remedies. Matters before a court cannot be processed.',
    ],
  },
  {
    id: 'dasar',
    title: 'Legal basis',
    body: [
      {
        list: [
          'Law 25 of 2009 on public service.',
          'Presidential Regulation 76 of 2013 on the handling of complaints about public service.',
          'Regulation 5 of 2025 of the Minister of Administrative Reform, which replaced 62 of 2018.',
          'Law 27 of 2022 on personal data protection.',
        ],
      },
      'This site is open source software. The rules on time limits and on who may see what can be checked by anyone.',
    ],
  },
]

export const english: typeof indonesian = {
  title: 'About LAPOR!',
  lead: 'One door for anyone in Indonesia to bring complaints, ideas and requests for information to the government.',
  clock: 'Time limit',
  limit: 'At most',
  from: 'Counted from',
  limitRows: {
    verification: ['Verification', 'the report is received'],
    firstResponse: ['First response', 'the report is forwarded to the agency'],
    reply: ['Answer to your reply', 'your reply is received'],
    window: ['Your time to reply', 'the agency answers'],
    completion: ['Your time to complete the report', 'completion is asked for'],
    ombudsman: ['The Ombudsman’s watch', 'the report is received'],
  },
  followUp: 'Follow-up',
  followUpFrom: 'the report is forwarded to the agency',
  groups: {
    light: 'light: ideas, appreciation, requests for information',
    medium: 'medium: complaints that one agency can settle',
    heavy: 'heavy: abuse of authority, several sectors, corruption',
    information_request: 'requests for information',
    aspiration: 'ideas',
    appreciation: 'appreciation',
    complaint_service: 'complaints without oversight content',
    complaint_oversight: 'complaints with oversight content',
    whistleblowing: 'whistleblowing',
  },
  opening: (said: Promises): readonly Section[] => [
    {
      id: 'apa',
      title: 'What LAPOR! is',
      body: [
        'LAPOR! takes your report to the government agency in charge: ministries, institutions, local governments, and the service units below them.',
        'You need not know who is in charge. Wherever a report comes from and whatever it is about, an admin finds the right agency. This is called the “no wrong door” principle.',
        'There are three kinds of report:',
        {
          list: [
            'Complaint: a service or facility that is not as it should be.',
            'Idea: a proposal, a hope, or praise for the government.',
            'Request for information: a question about a procedure or public data.',
          ],
        },
      ],
    },
    {
      id: 'langkah',
      title: 'Five steps',
      body: [
        {
          steps: [
            'Write a report. You receive a report number and an access code at once.',
            `Verification. An admin checks that the report is clear, masks personal data, and forwards it within ${said.verification}. If something is missing, you are asked for it.`,
            `Follow-up. The agency gives a first response within ${said.firstResponse}, and settles the matter within ${said.shortest} to ${said.longest}, according to its weight.`,
            `Your reply. Within ${said.window} of the answer you may object or say that you are satisfied. If you object, the agency must answer again within ${said.reply}.`,
            'Closed. By you, or by the system when nobody objects.',
          ],
        },
        'Every report shows one status, one time limit, and one next step.',
      ],
    },
  ],
  limits: { id: 'batas-waktu', title: 'Time limits' },
  counting: [
    'Working days are Monday to Friday, less national holidays, joint leave, and the regional holidays of the agency. The day on which a limit starts does not count. The time zone is that of the agency.',
    'The clock stands still while the agency waits for the reporter to complete the report. On the report’s page every clock explains which days it counted and which it skipped.',
  ],
  closing: (said: Promises): readonly Section[] => [
    {
      id: 'warna',
      title: 'What the colours mean',
      body: [
        {
          list: [
            'Red: not yet handled.',
            'Amber: in progress, or waiting for one of the parties.',
            'Green: closed.',
            'Grey: archived or not processed further, always with the reason.',
          ],
        },
        'A colour always comes with an icon and words, so nobody needs to tell them apart by colour alone.',
      ],
    },
    {
      id: 'selesai',
      title: 'How a report ends',
      body: [
        'A report is closed in one of four ways, and the way is always named:',
        {
          list: [
            'by the reporter, who is satisfied and may give a rating;',
            'by an admin, on the reporter’s statement;',
            `by the system, when there is no reply within ${said.window} of the answer;`,
            'by an admin because of unfounded dispute: repeated objection without new reasons or data. This needs the consent of a second person.',
          ],
        },
        'A report that cannot be processed is archived with one clear reason, for example that it is before a court. The reporter is told.',
        `A reporter who disagrees may object within ${said.objecting}, once to each ending. An officer one level up, who has not handled the report before, decides within ${said.objection}. If the objection is upheld, work begins anew with new limits.`,
      ],
    },
    {
      id: 'ombudsman',
      title: 'When it takes too long',
      body: [
        `A report that is not closed ${said.ombudsman} after it was received comes under the watch of the Ombudsman of the Republic of Indonesia. The mark is shown on the report’s page.`,
        'Delays are also passed up: to the coordinator, the head of the agency, then the overseers.',
        'The file of a report goes to the Ombudsman only if you agree, on the page of your report. You decide whether your name and contacts go with it.',
        'You may also complain to the Ombudsman directly (call 137, www.ombudsman.go.id) under Law 37 of 2008.',
      ],
    },
    ...beyond,
  ],
}
