import * as z from 'zod'
import { noteReport } from '#core/reports/operations/note-report.ts'
import { VISIBILITIES } from '#core/reports/rules/terms.ts'
import { RadioCards } from '#ui/form/choices.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { routes } from '#web/routes.ts'
import { visibilityWords } from '../words.ts'
import { actionForm, nothing, words } from './action.ts'
import { FilesField } from './files-field.tsx'

const schema = z.object({
  body: words('Tulis catatannya.'),
  visibility: z.enum(VISIBILITIES, 'Pilih siapa yang boleh membaca catatan ini.'),
  attachments: z.array(z.string()).optional(),
})

const HINTS = {
  internal: 'Hanya petugas yang menangani. Tidak menghentikan jam jawaban pertama.',
  reporter: 'Pelapor diberi tahu; publik tidak membaca.',
  public: 'Terbit di halaman laporan, bila laporannya publik.',
}

export const noteForm = actionForm<typeof schema.shape, null>({
  action: 'note',
  address: routes.officers.note,
  title: 'Tambah catatan',
  send: 'Simpan catatan',
  schema,
  takesFiles: true,
  load: nothing,
  prefill: () => ({ visibility: 'internal' }),
  Fields: ({ form }) => (
    <>
      <TextArea form={form} name="body" label="Catatan" maxLength={10_000} rows={6} />
      <RadioCards
        form={form}
        name="visibility"
        label="Dibaca oleh"
        choices={VISIBILITIES.toReversed().map(value => ({ value, label: visibilityWords[value], hint: HINTS[value] }))}
      />
      <FilesField form={form} />
    </>
  ),
  run: (deps, change, { body, visibility }, attachments) => noteReport(deps, change, { body, visibility, attachments }),
})
