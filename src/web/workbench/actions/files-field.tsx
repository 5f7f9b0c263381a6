import type { Form } from '#platform/http/form.ts'
import { FileDrop } from '#ui/form/file-drop.tsx'
import { ACCEPTED_FILES, FILES_HINT } from '#web/attachments.ts'
import { type KeptFile, keptAgain } from '#web/kept-files.ts'

type Props<Field extends string> = { form: Form<Field | 'attachments'>; files?: readonly KeptFile[] | undefined }

/** What came with an attempt before need not be chosen again. */
export const FilesField = <Field extends string>({ form, files = [] }: Props<Field>) => (
  <FileDrop
    form={form}
    name="attachments"
    label="Lampiran"
    isOptional
    hint={FILES_HINT}
    accept={ACCEPTED_FILES}
    kept={keptAgain(files)}
  />
)
