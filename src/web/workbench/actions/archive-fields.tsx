/** Why reports are not processed further: the same for one and for many. */
import { type ArchiveReason, listArchiveReasons } from '#core/categories/queries/list-archive-reasons.ts'
import type { Db } from '#core/deps.ts'
import { type Form, valueOf } from '#platform/http/form.ts'
import { RadioCards } from '#ui/form/choices.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { STEP } from './action.ts'

type Field = 'reason' | 'explanation'

export const EXPLANATION_MISSING = 'Tulis penjelasan bagi pelapor: apa artinya alasan ini untuk laporannya.'
const INSERT = 'pakai-teks'

export const listReasons = async (db: Db): Promise<readonly ArchiveReason[]> =>
  (await listArchiveReasons(db)).filter(({ setBy }) => setBy === 'verifier')

/** The reason's own text, for the officer to go on from. */
export function withReasonText(step: string, form: Form<Field>, reasons: readonly ArchiveReason[]): Form<Field> {
  const chosen = reasons.find(({ slug }) => slug === valueOf(form, 'reason'))
  const values = chosen && step === INSERT ? { ...form.values, explanation: chosen.textToReporter } : form.values
  return { values, errors: {} }
}

/** What an officer should know of a reason before giving it. */
const guidanceOf = ({ explanationRequired, officerGuidance }: ArchiveReason, isAlone: boolean) =>
  isAlone && !explanationRequired ? `${officerGuidance} Penjelasan boleh kosong.` : officerGuidance

type Props = {
  form: Form<Field>
  reasons: readonly ArchiveReason[]
  /** Of reasons for which the reporter must have been asked first; null where they have been */
  askFirst: string | null
  hint?: string
}

export const ArchiveFields = ({ form, reasons, askFirst, hint }: Props) => (
  <>
    <RadioCards
      form={form}
      name="reason"
      label="Alasan"
      {...(hint && { hint })}
      choices={reasons.map(reason => ({
        value: reason.slug,
        label: reason.name,
        hint: [reason.askFirst && askFirst, guidanceOf(reason, !hint)].filter(Boolean).join(' '),
      }))}
    />
    <button class="button small" name={STEP} value={INSERT} formnovalidate>
      Pakai teks alasan ini
    </button>
    <TextArea form={form} name="explanation" label="Penjelasan bagi pelapor" maxLength={10_000} rows={7} />
  </>
)
