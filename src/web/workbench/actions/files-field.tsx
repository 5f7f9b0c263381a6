import type { Form } from '#platform/http/form.ts'
import { FileDrop } from '#ui/form/file-drop.tsx'
import { ACCEPTED_FILES } from '#web/attachments.ts'

export const FilesField = <Field extends string>({ form }: { form: Form<Field | 'attachments'> }) => (
  <FileDrop
    form={form}
    name="attachments"
    label="Lampiran"
    isOptional
    hint="Paling banyak 10 berkas, masing-masing 25 MB. Pilih lagi bila formulir ini kembali dengan pesan galat."
    accept={ACCEPTED_FILES}
  />
)
