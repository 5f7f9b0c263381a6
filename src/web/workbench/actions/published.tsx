/** The copy that others read: masked first by pattern, then mended and masked by hand. */
import { masked } from '#core/reports/rules/masking.ts'
import type { Form } from '#platform/http/form.ts'
import { Checkboxes } from '#ui/form/choices.tsx'
import { type ReportView, textOf } from '../report/view.ts'
import { fileWords } from '../words.ts'

export function publishedText({ details }: ReportView): { publishedTitle: string; publishedBody: string } {
  const text = textOf(details)
  return {
    publishedTitle: text?.copy?.title ?? masked(text?.title ?? ''),
    publishedBody: text?.copy?.body ?? masked(text?.body ?? ''),
  }
}

type Props<Field extends string> = { form: Form<Field | 'publishedAttachmentIds'>; view: ReportView }

/** One by one: what shows a face or a name is not for everyone. */
export function AttachmentChoices<Field extends string>({ form, view: { report, details } }: Props<Field>) {
  const own = details.attachments.filter(({ byReporter }) => byReporter)
  if (own.length === 0) return null
  return (
    <Checkboxes
      form={form}
      name="publishedAttachmentIds"
      label="Lampiran yang dibuka bagi orang lain"
      hint={
        report.isAnonymous
          ? 'Laporan anonim: yang dibuka terbaca oleh instansi yang menangani, dan oleh publik bila tulisannya terbit. Buka video, audio, PDF, dan dokumen hanya bila tidak menyebut siapa pun.'
          : 'Tanpa centang, lampiran hanya dibaca pelapor dan petugas yang menangani.'
      }
      choices={own.map(file => ({
        value: String(file.id),
        label: `lampiran-${file.ordinal}`,
        hint: file.state === 'pending' ? `${fileWords(file)}, sedang disiapkan` : fileWords(file),
      }))}
    />
  )
}
