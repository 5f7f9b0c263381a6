import * as z from 'zod'
import { type ArchiveReason, listArchiveReasons } from '#core/categories/queries/list-archive-reasons.ts'
import { archiveMany } from '#core/reports/operations/archive-report.ts'
import { type Form, valueOf } from '#platform/http/form.ts'
import { RadioCards } from '#ui/form/choices.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { refusalText } from '#web/refusal-text.ts'
import { STEP, gapIn, named, words } from '../actions/action.ts'
import { bulkForm } from './form.ts'
import { manyOf } from './many.ts'

const schema = z.object({
  reason: named('Pilih satu alasan.'),
  explanation: words('Tulis penjelasan bagi pelapor: apa artinya alasan ini untuk laporannya.'),
})

const INSERT = 'pakai-teks'

type Drawn = { readonly form: Form<keyof typeof schema.shape>; readonly given: readonly ArchiveReason[] }

/** Drawn from fixed props as well, in the gallery of pages. */
export const ArchiveManyFields = ({ form, given }: Drawn) => (
  <>
    <RadioCards
      form={form}
      name="reason"
      label="Alasan"
      hint="Satu alasan untuk semua. Yang alasannya lain, hapus centangnya."
      choices={given.map(({ slug, name, askFirst, officerGuidance }) => ({
        value: slug,
        label: name,
        hint: askFirst ? `Hanya setelah diminta melengkapi. ${officerGuidance}` : officerGuidance,
      }))}
    />
    <button class="button small" name={STEP} value={INSERT} formnovalidate>
      Pakai teks alasan ini
    </button>
    <TextArea form={form} name="explanation" label="Penjelasan bagi pelapor" maxLength={10_000} rows={6} />
  </>
)

export const archiveManyForm = bulkForm<typeof schema.shape, readonly ArchiveReason[]>({
  act: 'archive',
  schema,
  load: async ({ db }) => (await listArchiveReasons(db)).filter(({ setBy }) => setBy === 'verifier'),
  assist: (step, { form, given }) => {
    const chosen = given.find(({ slug }) => slug === valueOf(form, 'reason'))
    const values = chosen && step === INSERT ? { ...form.values, explanation: chosen.textToReporter } : form.values
    return { values, errors: {} }
  },
  check: form => {
    const gap = gapIn(valueOf(form, 'explanation'))
    return gap ? { explanation: gap } : {}
  },
  Fields: ArchiveManyFields,
  run: async (deps, asked, given) => {
    const changed = await archiveMany(deps, manyOf(asked), given)
    return changed.ok ? changed : { ok: false, field: 'reason', words: refusalText.id[changed.refusal] }
  },
})
