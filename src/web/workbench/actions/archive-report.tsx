import * as z from 'zod'
import { type ArchiveReason, listArchiveReasons } from '#core/categories/queries/list-archive-reasons.ts'
import { archiveReport } from '#core/reports/operations/archive-report.ts'
import { valueOf } from '#platform/http/form.ts'
import { RadioCards } from '#ui/form/choices.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { routes } from '#web/routes.ts'
import { STEP, actionForm, gapIn, named } from './action.ts'

const schema = z.object({
  reason: named('Pilih satu alasan.'),
  explanation: z
    .string()
    .max(20_000)
    .optional()
    .transform(text => text ?? ''),
})

const INSERT = 'pakai-teks'
const MISSING = 'Tulis penjelasan bagi pelapor: apa artinya alasan ini untuk laporannya.'

export const archiveForm = actionForm<typeof schema.shape, readonly ArchiveReason[]>({
  action: 'archive',
  address: routes.officers.archive,
  title: 'Arsipkan laporan',
  lead: 'Laporan tidak diproses lebih lanjut. Pelapor membaca alasan dan penjelasannya, dan dapat mengajukan keberatan.',
  send: 'Arsipkan',
  schema,
  load: async ({ db }) => (await listArchiveReasons(db)).filter(({ setBy }) => setBy === 'verifier'),
  assist: (step, { form, given }) => {
    const chosen = given.find(({ slug }) => slug === valueOf(form, 'reason'))
    const values = chosen && step === INSERT ? { ...form.values, explanation: chosen.textToReporter } : form.values
    return { values, errors: {} }
  },
  check: ({ form }) => {
    const explanation = valueOf(form, 'explanation')
    const mistake = explanation ? gapIn(explanation) : MISSING
    return mistake ? { explanation: mistake } : {}
  },
  Fields: ({ form, given, view }) => (
    <>
      <RadioCards
        form={form}
        name="reason"
        label="Alasan"
        choices={given.map(({ slug, name, askFirst, officerGuidance }) => ({
          value: slug,
          label: name,
          hint:
            askFirst && view.report.asksByVerifier === 0
              ? `Minta kelengkapan dahulu. ${officerGuidance}`
              : officerGuidance,
        }))}
      />
      <button class="button small" name={STEP} value={INSERT} formnovalidate>
        Pakai teks alasan ini
      </button>
      <TextArea form={form} name="explanation" label="Penjelasan bagi pelapor" maxLength={10_000} rows={7} />
    </>
  ),
  run: (deps, change, { reason, explanation }) => archiveReport(deps, change, { reason, explanation }),
})
