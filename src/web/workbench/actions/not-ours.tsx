/** Giving a report back, or passing an unverified one up: why it is not ours, and whose it is. Both are mandatory. */
import * as z from 'zod'
import { redirectReport, returnReportToForwarder } from '#core/reports/operations/return-report.ts'
import { TextArea } from '#ui/form/text-area.tsx'
import { routes } from '#web/routes.ts'
import { type Drawn, actionForm, named, words } from './action.ts'
import { type AgencyChoice, findAgencyChoice } from './agency-choice.ts'
import { AgencyPicker } from './agency-picker.tsx'

const schema = z.object({
  reason: words('Tulis mengapa laporan ini bukan wewenang instansi Anda.', { most: 5000 }),
  competentAgencyId: named('Pilih instansi yang berwenang. Tanpa itu laporan tidak dapat dikembalikan.'),
  agencyQuery: z.string().optional(),
})

type Field = keyof typeof schema.shape

const Fields = ({ form, given }: Drawn<Field, AgencyChoice>) => (
  <>
    <TextArea form={form} name="reason" label="Alasan" maxLength={5000} rows={5} />
    <AgencyPicker form={form} name="competentAgencyId" label="Instansi yang berwenang" given={given} />
  </>
)

export const returnForm = actionForm<typeof schema.shape, AgencyChoice>({
  action: 'return',
  address: routes.officers.return,
  title: 'Bukan wewenang',
  lead: 'Laporan kembali ke yang meneruskan. Tenggatnya tetap berjalan. Pengembalian kedua antarinstansi diputus admin nasional.',
  send: 'Kembalikan laporan',
  schema,
  load: (deps, view, form) => findAgencyChoice(deps.db, view, form, ['competentAgencyId', 'agencyQuery']),
  Fields,
  run: (deps, change, { reason, competentAgencyId: competentAgency }) =>
    returnReportToForwarder(deps, change, { reason, competentAgency }),
})

export const redirectForm = actionForm<typeof schema.shape, AgencyChoice>({
  action: 'redirect',
  address: routes.officers.redirect,
  title: 'Alihkan ke admin nasional',
  lead: 'Untuk laporan yang bukan urusan instansi Anda dan belum diverifikasi. Jam verifikasi tetap berjalan.',
  send: 'Alihkan laporan',
  schema,
  load: (deps, view, form) => findAgencyChoice(deps.db, view, form, ['competentAgencyId', 'agencyQuery']),
  Fields,
  run: (deps, change, { reason, competentAgencyId: competentAgency }) =>
    redirectReport(deps, change, { reason, competentAgency }),
})
