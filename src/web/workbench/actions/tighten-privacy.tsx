import * as z from 'zod'
import { changeReportPrivacy } from '#core/reports/operations/change-privacy.ts'
import { valueOf } from '#platform/http/form.ts'
import { tickIfGiven } from '#platform/http/form.ts'
import { Checkbox } from '#ui/form/checkbox.tsx'
import { routes } from '#web/routes.ts'
import { actionForm, nothing } from './action.ts'

const schema = z.object({ anonymous: tickIfGiven(), confidential: tickIfGiven() })

export const privacyForm = actionForm<typeof schema.shape, null>({
  action: 'tighten_privacy',
  address: routes.officers.privacy,
  title: 'Perketat privasi',
  lead: 'Petugas hanya dapat memperketat; melonggarkan adalah hak pelapor. Riwayat mencatatnya.',
  send: 'Perketat',
  schema,
  load: nothing,
  check: ({ form }) =>
    valueOf(form, 'anonymous') || valueOf(form, 'confidential')
      ? {}
      : { form: 'Centang apa yang hendak disembunyikan.' },
  Fields: ({ form, view: { report } }) => (
    <>
      {!report.isAnonymous && (
        <Checkbox
          form={form}
          name="anonymous"
          label="Anonim"
          hint="Nama pelapor tidak diketahui publik dan instansi terlapor."
        />
      )}
      {!report.isConfidential && (
        <Checkbox form={form} name="confidential" label="Rahasia" hint="Laporan hilang dari halaman publik." />
      )}
    </>
  ),
  run: (deps, change, { anonymous, confidential }) =>
    changeReportPrivacy(deps, change, {
      ...(anonymous !== undefined && { anonymous }),
      ...(confidential !== undefined && { confidential }),
    }),
})
