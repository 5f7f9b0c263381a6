import * as z from 'zod'
import { sendBackReport } from '#core/reports/operations/send-back-report.ts'
import { TextArea } from '#ui/form/text-area.tsx'
import { routes } from '#web/routes.ts'
import { actionForm, nothing, words } from './action.ts'

const schema = z.object({ reason: words('Tulis apa yang kurang pada jawaban ini.', { most: 5000 }) })

export const sendBackForm = actionForm<typeof schema.shape, null>({
  action: 'send_back',
  address: routes.officers.sendBack,
  title: 'Minta perbaikan jawaban',
  lead: 'Sekali untuk tiap jawaban. Jam tindak lanjut berjalan lagi, dan tanggapan pelapor tidak ditunggu lagi.',
  send: 'Minta perbaikan',
  schema,
  load: nothing,
  Fields: ({ form }) => <TextArea form={form} name="reason" label="Apa yang perlu diperbaiki?" maxLength={5000} />,
  run: (deps, change, { reason }) => sendBackReport(deps, change, { reason }),
})
