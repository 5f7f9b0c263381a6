/** Unlawful content is closed to the public, or opened again. */
import * as z from 'zod'
import { blockReport, unblockReport } from '#core/reports/operations/block-report.ts'
import { TextArea } from '#ui/form/text-area.tsx'
import { routes } from '#web/routes.ts'
import { actionForm, nothing, words } from './action.ts'

const TO_REPORTER = 'Dibaca pelapor dan petugas, tidak oleh publik. Jangan mengulang isi yang melanggar.'

const blockSchema = z.object({
  reason: words('Tulis hukum apa yang dilanggar isi laporan ini.', { most: 5000 }),
})
const unblockSchema = z.object({ reason: words('Tulis mengapa blokir dibuka.', { most: 5000 }) })

export const blockForm = actionForm<typeof blockSchema.shape, null>({
  action: 'block',
  address: routes.officers.block,
  title: 'Blokir konten',
  lead: 'Hanya untuk isi yang melanggar hukum. Publik lalu hanya membaca nomor dan status; judul, isi, lampiran, dan percakapan tertutup. Jam berhenti, kecuali batas ke Ombudsman. Data pribadi cukup disunting, dan laporan yang tidak layak diarsipkan.',
  send: 'Blokir konten',
  schema: blockSchema,
  load: nothing,
  Fields: ({ form }) => (
    <TextArea form={form} name="reason" label="Alasan pemblokiran" hint={TO_REPORTER} maxLength={5000} rows={5} />
  ),
  run: (deps, change, { reason }) => blockReport(deps, change, { reason }),
})

export const unblockForm = actionForm<typeof unblockSchema.shape, null>({
  action: 'unblock',
  address: routes.officers.unblock,
  title: 'Buka blokir',
  lead: 'Laporan kembali ke status sebelum diblokir, dan jam yang berhenti karena blokir berjalan lagi.',
  send: 'Buka blokir',
  schema: unblockSchema,
  load: nothing,
  Fields: ({ form }) => (
    <TextArea
      form={form}
      name="reason"
      label="Alasan membuka blokir"
      hint="Dibaca pelapor dan petugas, tidak oleh publik."
      maxLength={5000}
      rows={5}
    />
  ),
  run: (deps, change, { reason }) => unblockReport(deps, change, { reason }),
})
