import * as z from 'zod'
import { type AlikeAnswers, countAlikeAnswers } from '#core/reports/queries/count-alike-answers.ts'
import { findAnswerEvidence } from '#core/reports/queries/find-answer-evidence.ts'
import { answerReport } from '#core/reports/operations/answer-report.ts'
import { type Evidence, lacksEvidence, needsEvidence } from '#core/reports/rules/answer-evidence.ts'
import { checkAnswer, doubtsOf } from '#core/reports/rules/answer-checks.ts'
import { OUTCOMES, type Outcome } from '#core/reports/rules/terms.ts'
import { valueOf } from '#platform/http/form.ts'
import { Button } from '#ui/form/button.tsx'
import { RadioCards } from '#ui/form/choices.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { outcomeWords } from '#web/report-words.ts'
import { routes } from '#web/routes.ts'
import { CheckList, type Checked } from '../answer/checks.tsx'
import { EvidenceField } from '../answer/evidence-field.tsx'
import { AnswerLook } from '../answer/look.tsx'
import { Parts } from '../report/parts.tsx'
import { CHECK, type Drawn, LOOK, STEP, actionForm, gapIn, words } from './action.ts'
import { type Drafts, INSERT, TemplateField, findDrafts, withTemplate } from './templates.tsx'

const LEAST = 20

const schema = z.object({
  outcome: z.enum(OUTCOMES, 'Pilih hasil penanganan.'),
  body: words('Tulis jawaban untuk pelapor.', { least: LEAST }),
  attachments: z.array(z.string()).optional(),
  template: z.string().optional(),
})

export type AnswerGiven = {
  readonly drafts: Drafts
  readonly evidence: Evidence
  readonly alike: AlikeAnswers
}

type Field = Extract<keyof typeof schema.shape, string>
type AnswerDrawn = Drawn<Field, AnswerGiven>

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
    const [drafts, evidence, alike] = await Promise.all([
      findDrafts(deps, view, { kind: 'answer', officer }),
      findAnswerEvidence(deps.db, view.report),
      countAlikeAnswers(deps.db, said),
    ])
    return { drafts, evidence, alike }
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

const FieldButtons = () => (
  <>
    <Button look="primary" size="large" icon="send" name={STEP} value={CHECK}>
      Kirim jawaban
    </Button>
    <Button size="large" name={STEP} value={LOOK}>
      Pratinjau
    </Button>
  </>
)

const LookButtons = ({ hasDoubts }: { hasDoubts: boolean }) => (
  <>
    <Button look="primary" size="large" icon="send">
      {hasDoubts ? 'Kirim juga' : 'Kirim jawaban'}
    </Button>
    <Button size="large" name={STEP} value="perbaiki">
      Perbaiki
    </Button>
  </>
)

const outcomeIn = ({ form }: Pick<AnswerDrawn, 'form'>): Outcome | null =>
  OUTCOMES.find(one => one === valueOf(form, 'outcome')) ?? null

function lacksProof({ form, view, given: { evidence }, files = [] }: AnswerDrawn): boolean {
  const outcome = outcomeIn({ form })
  const all = { ...evidence, files: evidence.files + files.length }
  return outcome !== null && lacksEvidence(view.report, outcome, all)
}

function checkedIn({ form, view: { report, details }, given: { evidence, alike }, files = [] }: AnswerDrawn): Checked {
  const outcome = outcomeIn({ form })
  const lastReply = details.messages.findLast(({ kind }) => kind === 'reply')
  const shown = details.attachments.filter(({ byReporter }) => !byReporter).map(({ messageId }) => messageId)
  const lastShown = details.messages.findLast(({ id }) => shown.includes(id))
  const results = checkAnswer({
    body: valueOf(form, 'body'),
    outcome,
    files: files.length,
    filesBefore: evidence.files,
    isEvidenceExpected: outcome !== null && needsEvidence(report, outcome, evidence.isExpected),
    hasReplied: lastReply !== undefined && (!lastShown || lastShown.at < lastReply.at),
    alike: alike.alike,
  })
  return { results, alike }
}

function AnswerFields(drawn: AnswerDrawn) {
  const { form, view, given, files = [] } = drawn
  const { drafts, evidence } = given
  return (
    <>
      <RadioCards
        form={form}
        name="outcome"
        label="Hasil"
        choices={OUTCOMES.map(value => ({ value, label: outcomeWords.id[value] }))}
      />
      <TextArea form={form} name="body" label="Apa yang sudah dikerjakan?" maxLength={10_000} rows={9} />
      {valueOf(form, 'body') && <CheckList {...checkedIn(drawn)} />}
      <TemplateField form={form} name="template" drafts={drafts} />
      <EvidenceField
        {...{ form, view, files }}
        isExpected={needsEvidence(view.report, 'resolved', evidence.isExpected) && evidence.files === 0}
      />
      <Parts view={view} />
    </>
  )
}
