/** An officer in charge asks who filed an anonymous report. */
import * as z from 'zod'
import { requestIdentity } from '#core/reports/operations/request-reveal.ts'
import { REVEALED_DAYS } from '#core/reports/rules/reveal.ts'
import { TextArea } from '#ui/form/text-area.tsx'
import { routes } from '#web/routes.ts'
import { actionForm, nothing, words } from './action.ts'

const schema = z.object({
  reason: words('Tulis mengapa identitas pelapor diperlukan.', { least: 20, most: 5000 }),
})

export const requestRevealForm = actionForm<typeof schema.shape, null>({
  action: 'request_reveal',
  address: routes.officers.requestReveal,
  title: 'Minta identitas pelapor',
  lead: `Pelapor memilih anonim, dan dapat dihubungi lewat sistem ini tanpa diketahui namanya. Bila identitasnya tetap diperlukan, admin nasional lain memutus permintaan Anda. Bila disetujui, hanya Anda yang dapat membacanya, selama ${REVEALED_DAYS} hari; pelapor diberi tahu untuk instansi mana, mengapa, dan setiap kali Anda membacanya.`,
  send: 'Kirim permintaan',
  schema,
  load: nothing,
  Fields: ({ form }) => (
    <TextArea
      form={form}
      name="reason"
      label="Mengapa identitas ini diperlukan?"
      hint="Dibaca petugas yang menangani dan admin nasional. Sebut mengapa pertanyaan lewat sistem tidak cukup."
      maxLength={5000}
      rows={5}
    />
  ),
  run: (deps, change, { reason }) => requestIdentity(deps, change, { reason }),
})
