/** Debat kusir, the first signature: a coordinator proposes to close what only goes round in circles. */
import * as z from 'zod'
import { proposeClosingOfDispute } from '#core/reports/operations/propose-dispute.ts'
import { TextArea } from '#ui/form/text-area.tsx'
import { routes } from '#web/routes.ts'
import { actionForm, nothing, words } from './action.ts'

const schema = z.object({
  reason: z.literal('unfounded_dispute', 'Pilih alasan penutupan.'),
  explanation: words('Tulis mengapa tanggapan pelapor tidak memuat alasan, keterangan, atau data baru.', {
    most: 5000,
  }),
})

export const proposeDisputeForm = actionForm<typeof schema.shape, null>({
  action: 'propose_dispute',
  address: routes.officers.close,
  title: 'Usulkan tutup: debat kusir',
  lead: 'Bila tanggapan berulang tanpa alasan, keterangan, atau data baru, bukan karena nada bicara pelapor. Laporan tetap terbuka sampai orang lain, koordinator induk atau admin nasional, menandatangani. Usulan gugur dalam lima hari kerja, atau bila ada tindakan lain pada laporan.',
  send: 'Usulkan penutupan',
  schema,
  load: nothing,
  Fields: ({ form }) => (
    <>
      <input type="hidden" name="reason" value="unfounded_dispute" />
      <TextArea
        form={form}
        name="explanation"
        label="Alasan Anda"
        hint="Dibaca penanda tangan kedua; bila disetujui, juga oleh pelapor. Sebut jawaban dan bukti yang sudah diberikan."
        maxLength={5000}
        rows={6}
      />
    </>
  ),
  run: (deps, change, { explanation }) => proposeClosingOfDispute(deps, change, { explanation }),
})
