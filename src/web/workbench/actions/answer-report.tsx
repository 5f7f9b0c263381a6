import * as z from 'zod'
import { namesHiddenReporter } from '#core/people/vault/identities.ts'
import { countAlikeAnswers } from '#core/reports/queries/count-alike-answers.ts'
import { findAnswerEvidence } from '#core/reports/queries/find-answer-evidence.ts'
import { answerReport } from '#core/reports/operations/answer-report.ts'
import { doubtsOf } from '#core/reports/rules/answer-checks.ts'
import { OUTCOMES } from '#core/reports/rules/terms.ts'
import { isPublic } from '#core/reports/rules/visibility.ts'
import { valueOf } from '#platform/http/form.ts'
import { routes } from '#web/routes.ts'
import { AnswerFields, FieldButtons, LookButtons } from '../answer/fields.tsx'
import { type AnswerGiven, checkedIn, lacksProof, outcomeIn } from '../answer/judged.ts'
import { AnswerLook } from '../answer/look.tsx'
import { actionForm, gapIn, words } from './action.ts'
import { INSERT, findDrafts, withTemplate } from './templates.tsx'

const schema = z.object({
  outcome: z.enum(OUTCOMES, 'Pilih hasil penanganan.'),
  body: words('Tulis jawaban untuk pelapor.'),
  attachments: z.array(z.string()).optional(),
  template: z.string().optional(),
})

export const answerForm = actionForm<typeof schema.shape, AnswerGiven>({
  action: 'answer',
  address: routes.officers.answer,
  title: 'Jawab laporan',
  lead: 'Jawaban resmi instansi. Data pribadi yang berpola (NIK, telepon, email) disamarkan pada salinan yang terbit.',
  send: 'Kirim jawaban',
  schema,
  takesFiles: true,
  load: async (deps, view, form, { officer }) => {
    const said = { agencyId: officer.agencyId, reportId: view.report.id, body: valueOf(form, 'body') }
    const mayBeNamed = isPublic(view.report) && view.sight.identity
    const [drafts, evidence, alike, namesReporter] = await Promise.all([
      findDrafts(deps, view, { kind: 'answer', officer }),
      findAnswerEvidence(deps.db, view.report),
      countAlikeAnswers(deps.db, said),
      mayBeNamed && namesHiddenReporter(deps, said.reportId, said.body),
    ])
    return { drafts, evidence, alike, namesReporter }
  },
  assist: (step, { form, given }) =>
    step === INSERT ? withTemplate(form, { template: 'template', body: 'body' }, given.drafts) : form,
  check: ({ form }) => {
    const gap = gapIn(valueOf(form, 'body'))
    return gap ? { body: gap } : {}
  },
  Fields: drawn => <AnswerFields {...drawn} />,
  lastLook: {
    refuses: drawn => (lacksProof(drawn) ? 'evidence-missing' : null),
    hasDoubts: drawn => doubtsOf(checkedIn(drawn).results).length > 0,
    Look: drawn => (
      <AnswerLook
        {...{ view: drawn.view, files: drawn.files ?? [] }}
        outcome={outcomeIn(drawn) ?? 'resolved'}
        body={valueOf(drawn.form, 'body')}
        checked={checkedIn(drawn)}
        filling={drawn.given.drafts.filling}
      />
    ),
    Buttons: ({ isLook, hasDoubts }) => (isLook ? <LookButtons hasDoubts={hasDoubts} /> : <FieldButtons />),
  },
  run: (deps, change, { outcome, body }, attachments) => answerReport(deps, change, { outcome, body, attachments }),
})
