import { needsEvidence } from '#core/reports/rules/answer-evidence.ts'
import { OUTCOMES } from '#core/reports/rules/terms.ts'
import { valueOf } from '#platform/http/form.ts'
import { Button } from '#ui/form/button.tsx'
import { RadioCards } from '#ui/form/choices.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { outcomeWords } from '#web/report-words.ts'
import { CHECK, LOOK, STEP } from '../actions/action.ts'
import { TemplateField } from '../actions/templates.tsx'
import { Parts } from '../report/parts.tsx'
import { CheckList } from './checks.tsx'
import { EvidenceField } from './evidence-field.tsx'
import { type AnswerDrawn, checkedIn } from './judged.ts'

export function AnswerFields(drawn: AnswerDrawn) {
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
      <TextArea
        form={form}
        name="body"
        label="Apa yang dikerjakan, atau akan dikerjakan?"
        maxLength={10_000}
        rows={9}
      />
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

export const FieldButtons = () => (
  <>
    <Button look="primary" size="large" icon="send" name={STEP} value={CHECK}>
      Kirim jawaban
    </Button>
    <Button size="large" name={STEP} value={LOOK}>
      Pratinjau
    </Button>
  </>
)

export const LookButtons = ({ hasDoubts }: { hasDoubts: boolean }) => (
  <>
    <Button look="primary" size="large" icon="send">
      {hasDoubts ? 'Tetap kirim' : 'Kirim jawaban'}
    </Button>
    <Button size="large" name={STEP} value="perbaiki">
      Perbaiki
    </Button>
  </>
)
