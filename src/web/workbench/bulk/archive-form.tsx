import * as z from 'zod'
import type { ArchiveReason } from '#core/categories/queries/list-archive-reasons.ts'
import { archiveMany } from '#core/reports/operations/archive-report.ts'
import { type Form, valueOf } from '#platform/http/form.ts'
import { refusalText } from '#web/refusal-text.ts'
import { gapIn, named, words } from '../actions/action.ts'
import { ArchiveFields, EXPLANATION_MISSING, listReasons, withReasonText } from '../actions/archive-fields.tsx'
import { bulkForm } from './form.ts'
import { manyOf } from './many.ts'

const schema = z.object({
  reason: named('Pilih satu alasan.'),
  explanation: words(EXPLANATION_MISSING),
})

type Drawn = { readonly form: Form<keyof typeof schema.shape>; readonly given: readonly ArchiveReason[] }

/** Drawn from fixed props as well, in the gallery of pages. */
export const ArchiveManyFields = ({ form, given }: Drawn) => (
  <ArchiveFields
    form={form}
    reasons={given}
    askFirst="Hanya setelah diminta melengkapi."
    hint="Satu alasan untuk semua. Yang alasannya lain, hapus centangnya."
  />
)

export const archiveManyForm = bulkForm<typeof schema.shape, readonly ArchiveReason[]>({
  act: 'archive',
  schema,
  load: ({ db }) => listReasons(db),
  assist: (step, { form, given }) => withReasonText(step, form, given),
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
