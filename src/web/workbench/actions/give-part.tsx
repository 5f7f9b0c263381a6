/** A supporting agency gives its part, or says why it cannot: one page, two choices. */
import * as z from 'zod'
import { declineReportPart, giveReportPart } from '#core/reports/operations/settle-part.ts'
import { valueOf } from '#platform/http/form.ts'
import { TextArea } from '#ui/form/text-area.tsx'
import { routes } from '#web/routes.ts'
import { actionForm, nothing, wordsIfAny } from './action.ts'
import { FilesField } from './files-field.tsx'

const schema = z.object({
  body: wordsIfAny(),
  attachments: z.array(z.string()).optional(),
  declineReason: wordsIfAny(5000),
})

export const partForm = actionForm<typeof schema.shape, null>({
  action: 'part',
  address: routes.officers.part,
  title: 'Beri bagian kami',
  lead: 'Dibaca petugas yang menangani laporan ini, bukan pelapor atau publik: instansi utama menjawab untuk semua. Sekali saja.',
  send: 'Kirim',
  schema,
  takesFiles: true,
  load: nothing,
  check: ({ form }) => {
    const [body, reason] = [valueOf(form, 'body').trim(), valueOf(form, 'declineReason').trim()]
    if (body && reason) return { declineReason: 'Pilih satu: beri bagian, atau tulis mengapa tidak dapat membantu.' }
    return body || reason ? {} : { body: 'Tulis bagian instansi Anda, atau di bawah mengapa tidak dapat membantu.' }
  },
  Fields: ({ form, files }) => (
    <>
      <TextArea
        form={form}
        name="body"
        label="Bagian instansi kami"
        hint="Apa yang sudah dikerjakan atau diketahui, untuk dipakai dalam jawaban."
        maxLength={10_000}
        rows={8}
      />
      <FilesField form={form} files={files} />
      <TextArea
        form={form}
        name="declineReason"
        label="Atau: mengapa kami tidak dapat membantu"
        hint="Isi ini saja bila tidak ada bagian instansi Anda dalam laporan ini."
        isOptional
        maxLength={5000}
        rows={3}
      />
    </>
  ),
  run: (deps, change, { body, declineReason }, attachments) =>
    declineReason === null
      ? giveReportPart(deps, change, { body: body ?? '', attachments })
      : declineReportPart(deps, change, { reason: declineReason }),
})
