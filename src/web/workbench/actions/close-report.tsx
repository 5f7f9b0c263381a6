/** An administrator closes a report because its reporter has said that it is solved. */
import * as z from 'zod'
import type { MessageId } from '#core/ids.ts'
import { closeReportOnStatement } from '#core/reports/operations/close-report.ts'
import { RadioCards } from '#ui/form/choices.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { shortMoment } from '#ui/format.ts'
import { routes } from '#web/routes.ts'
import type { ReportView } from '../report/view.ts'
import { actionForm, nothing, words } from './action.ts'

const schema = z.object({
  reason: z.enum(['reporter_statement'], 'Pilih alasan penutupan.'),
  statementMessageId: z
    .string('Pilih pesan pelapor.')
    .regex(/^\d{1,15}$/, 'Pilih pesan tempat pelapor menyatakan selesai.'),
  explanation: words('Tulis penjelasan singkat.', { most: 5000 }),
})

/** What the reporter wrote after filing: one of these says that it is solved. */
const statements = ({ details }: ReportView) =>
  details.messages.filter(({ author, kind }) => author === 'reporter' && kind !== 'report')

export const closeForm = actionForm<typeof schema.shape, null>({
  action: 'close_on_statement',
  address: routes.officers.close,
  title: 'Tutup atas pernyataan pelapor',
  lead: 'Hanya bila pelapor sudah menyatakan masalahnya selesai. Sebutkan pesannya; dihitung terpisah dari penutupan oleh pelapor.',
  send: 'Tutup laporan',
  schema,
  load: nothing,
  Fields: ({ form, view }) => (
    <>
      <input type="hidden" name="reason" value="reporter_statement" />
      <RadioCards
        form={form}
        name="statementMessageId"
        label="Pesan pelapor yang menyatakan selesai"
        hint={statements(view).length === 0 ? 'Pelapor belum menulis apa pun setelah laporannya.' : undefined}
        choices={statements(view).map(({ id, body, at }) => ({
          value: String(id),
          label: shortMoment(at, 'id'),
          hint: body.slice(0, 300),
        }))}
      />
      <TextArea form={form} name="explanation" label="Penjelasan" maxLength={5000} rows={4} />
    </>
  ),
  run: (deps, change, { statementMessageId, explanation }) =>
    closeReportOnStatement(deps, change, { statement: messageId(statementMessageId), explanation }),
})

/** A parsing boundary: whether it is a message of this report, the operation asks the database. */
const messageId = (digits: string) => Number(digits) as MessageId
