import type { Promises } from '#web/limits.ts'
import type { Chapter, indonesian } from './text.id.ts'

const writing: Chapter = {
  id: 'menulis',
  title: 'Writing a report',
  questions: [
    {
      id: 'akun',
      title: 'Do I need an account?',
      body: [
        'No. After sending you receive a report number and an access code. The two are enough to open your report and to reply.',
        'If you register later with the same e-mail address or mobile number, the report comes into your account.',
      ],
    },
    {
      id: 'instansi',
      title: 'I do not know which agency is in charge.',
      body: [
        'That is fine. Leave it empty. An admin finds the right agency. If it turns out to be wrong, the report is passed on, not sent back to you.',
      ],
    },
    {
      id: 'cepat',
      title: 'What helps a report to be handled quickly?',
      body: [
        {
          list: [
            'One problem per report.',
            'Name the place with a landmark, and since when it happens.',
            'Tell it in order: what, where, who is affected.',
            'Add a photo if you have one. It is not required.',
            'Leave identity, account and phone numbers out of the story.',
          ],
        },
      ],
    },
    {
      id: 'lampiran',
      title: 'Which files may I attach?',
      body: [
        'Photos (JPEG, PNG, WebP), PDF, video (MP4, MOV, WebM), sound (M4A, MP3, OGG), and Word and Excel documents without macros.',
        'The form states how many and how large. We remove location and camera data from photos before anyone else sees them.',
        'We cannot read HEIC photos from iPhones yet. Change them to JPEG first: Settings, Camera, Formats, “Most Compatible”.',
      ],
    },
    { id: 'darurat', title: 'This is an emergency.', body: ['Call 112. Reports here are read on working days.'] },
    {
      id: 'membantu',
      title: 'May I write for someone else?',
      body: ['Yes. Say that you write for someone else, and give them the report number and the access code.'],
    },
  ],
}

const privacy: Chapter = {
  id: 'privasi',
  title: 'Your name and confidentiality',
  questions: [
    {
      id: 'anonim',
      title: 'What is the difference between anonymous and confidential?',
      body: [
        'Anonymous hides who you are: the public and the agency you report do not see your name. The report itself is published. Your name is revealed to one officer only if a second person grants the reason, and you are told.',
        'Confidential hides the content: the report is not published; only you, the admins and the agency in charge read it.',
        'You may choose both.',
      ],
    },
    {
      id: 'petugas',
      title: 'My report is about an officer or the head of that agency.',
      body: [
        'Tick “This report is about an officer or the head of the agency”. It is confidential from the moment you send it and is checked by a national admin, not by that agency.',
        'Once the accused agency is named, nobody there can see your report.',
      ],
    },
    {
      id: 'ubah-privasi',
      title: 'Can I change this later?',
      body: ['Yes, on the page of your report. Officers may only tighten it. Only you may loosen it.'],
    },
  ],
}

const afterwards = (said: Promises): Chapter => ({
  id: 'setelah',
  title: 'After sending',
  questions: [
    {
      id: 'kode',
      title: 'I have lost my report number or access code.',
      body: [
        'The report number is no secret. If the report is published, you can find it in the list of public reports.',
        'The access code is shown only once, because we keep it in a form that cannot be read back. If you left an e-mail address, a new code can be sent, and the old one no longer works. Without a contact it cannot be recovered.',
      ],
    },
    {
      id: 'lama',
      title: 'How long until there is an answer?',
      body: [
        `Verification takes ${said.verification} at most. Once forwarded, the first response takes ${said.firstResponse} at most, and the follow-up ${said.shortest} to ${said.longest}, according to its weight.`,
        'All limits, and how they are counted, are shown on the report’s page.',
      ],
    },
    {
      id: 'kelengkapan',
      title: 'I was asked to complete my report.',
      body: [
        `Open it with the number and the access code, and write what is missing. You have ${said.completion}; we remind you if you left an e-mail address.`,
      ],
    },
    {
      id: 'tidak-puas',
      title: 'The answer does not solve the problem.',
      body: [
        `Write a reply on the report’s page within ${said.window} of the answer. The agency must answer again within ${said.reply}.`,
        `If the report is closed already, object on its page within ${said.objecting}. Another officer, one level up, decides within ${said.objection}.`,
      ],
    },
    {
      id: 'diam',
      title: 'The agency does not answer.',
      body: [
        'Delays are shown on the report’s page and are passed up to the coordinator, the head of the agency, then the overseers.',
        `After ${said.ombudsman} a report that is not closed comes under the Ombudsman’s watch.`,
      ],
    },
    {
      id: 'arsip',
      title: 'My report was archived. Why?',
      body: [
        'The reason is on the report’s page. Often the matter is outside public service, or was not clear enough after we had asked. If you disagree, object on the report’s page; you may also write a new, more complete report.',
      ],
    },
    {
      id: 'tarik',
      title: 'How do I withdraw a report?',
      body: [
        'On the page of your report choose “Withdraw” and give the reason. Handling stops. Suspected misconduct of officers may still be pursued by the overseers.',
      ],
    },
  ],
})

export const english: typeof indonesian = {
  title: 'Help',
  lead: 'Answers to the questions people ask most. Press a question to open its answer.',
  track: 'Track a report',
  file: 'Write a report',
  chapters: (said: Promises): readonly Chapter[] => [writing, privacy, afterwards(said)],
  accessibility: {
    id: 'aksesibilitas',
    title: 'Accessibility',
    body: [
      'This site is made to be usable by everyone, following WCAG 2.2 level AA.',
      {
        list: [
          'All pages and forms work with the keyboard alone, and without JavaScript; only passkeys need it.',
          'Screen readers read hints and mistakes together with their field.',
          'Colours always come with an icon and words. Light or dark follows your device.',
          'Text grows with your browser’s setting, without sideways scrolling.',
          'Pages are light, so that they open on a weak signal and a small data plan.',
        ],
      },
      'Found a barrier? Write a report of the kind Idea and name the page and the aid you use.',
    ],
  },
}
