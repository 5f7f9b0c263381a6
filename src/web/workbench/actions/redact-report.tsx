import * as z from 'zod'
import { redactReport } from '#core/reports/operations/redact-report.ts'
import { Button } from '#ui/form/button.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { routes } from '#web/routes.ts'
import { Difference } from '../forward-report/texts.tsx'
import { originalOf } from '../forward-report/masks.ts'
import { STEP, actionForm, nothing, words } from './action.ts'
import { attachmentIds, releasedIds } from './attachment-ids.ts'
import { AttachmentChoices, publishedText } from './published.tsx'

const schema = z.object({
  publishedTitle: words('Judul terbit tidak boleh kosong.', { most: 200 }),
  publishedBody: words('Isi terbit tidak boleh kosong.'),
  publishedAttachmentIds: attachmentIds,
})

export const redactForm = actionForm<typeof schema.shape, null>({
  action: 'redact',
  address: routes.officers.redact,
  title: 'Sunting teks terbit',
  lead: 'Yang asli tidak berubah. Samarkan data pribadi, buka lampiran yang boleh dibaca orang lain, dan tarik yang tidak boleh. Nomor, email, dan pelat yang masih terbaca disamarkan lagi saat disimpan.',
  send: 'Simpan',
  schema,
  load: nothing,
  prefill: view => ({ ...publishedText(view), publishedAttachmentIds: releasedIds(view) }),
  Fields: ({ form, view }) => (
    <>
      <TextField form={form} name="publishedTitle" label="Judul terbit" />
      <TextArea form={form} name="publishedBody" label="Isi terbit" maxLength={10_000} rows={12} />
      <Difference
        form={form}
        original={originalOf(view)}
        of={view.sight.original ? 'yang asli' : 'yang terbit sekarang'}
      />
      <Button size="small" name={STEP} value="hitung">
        Tunjukkan perbedaan
      </Button>
      <AttachmentChoices form={form} view={view} />
    </>
  ),
  run: (deps, change, { publishedAttachmentIds, ...text }) =>
    redactReport(deps, change, { ...text, publishedAttachmentIds }),
})
