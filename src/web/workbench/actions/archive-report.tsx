import * as z from 'zod'
import type { ArchiveReason } from '#core/categories/queries/list-archive-reasons.ts'
import { archiveReport } from '#core/reports/operations/archive-report.ts'
import { valueOf } from '#platform/http/form.ts'
import { routes } from '#web/routes.ts'
import { actionForm, gapIn, named } from './action.ts'
import { ArchiveFields, listReasons, withReasonText } from './archive-fields.tsx'

const schema = z.object({
  reason: named('Pilih satu alasan.'),
  explanation: z
    .string()
    .max(20_000)
    .optional()
    .transform(text => text ?? ''),
})

export const archiveForm = actionForm<typeof schema.shape, readonly ArchiveReason[]>({
  action: 'archive',
  address: routes.officers.archive,
  title: 'Arsipkan laporan',
  lead: 'Laporan tidak diproses lebih lanjut. Pelapor membaca alasan dan penjelasannya, dan dapat mengajukan keberatan.',
  send: 'Arsipkan',
  schema,
  load: ({ db }) => listReasons(db),
  assist: (step, { form, given }) => withReasonText(step, form, given),
  check: ({ form }) => {
    const gap = gapIn(valueOf(form, 'explanation'))
    return gap ? { explanation: gap } : {}
  },
  Fields: ({ form, given, view }) => (
    <ArchiveFields
      form={form}
      reasons={given}
      askFirst={view.report.asksByVerifier === 0 ? 'Minta kelengkapan dahulu.' : null}
    />
  ),
  run: (deps, change, { reason, explanation }) => archiveReport(deps, change, { reason, explanation }),
})
