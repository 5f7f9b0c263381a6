import type { Form } from '#platform/http/form.ts'
import { Photos } from '#ui/thread.tsx'
import { Mistake, accused } from '#ui/form/field.tsx'
import { Icon } from '#ui/icon.tsx'
import { ACCEPTED_FILES, FILES_HINT } from '#web/attachments.ts'
import { KEPT, type KeptFile } from '#web/kept-files.ts'
import { fileSize } from '#ui/format.ts'
import type { ReportView } from '../report/view.ts'
import { photosAfter, photosBefore } from './evidence.tsx'

type Props = { form: Form<string>; view: ReportView; files: readonly KeptFile[]; isExpected: boolean }

/** A photograph from where one stands, or files from the telephone; each input shows what was chosen, with or without scripts. */
export function EvidenceField({ form, view, files, isExpected }: Props) {
  const shown = [...photosBefore(view), ...photosAfter(view, files)]
  const error = form.errors['attachments']
  return (
    <fieldset class={error ? 'field invalid evidence' : 'field evidence'} aria-describedby="bukti-hint">
      <legend>
        Bukti tindak lanjut
        {!isExpected && <span class="optional"> boleh dikosongkan</span>}
      </legend>
      <p class="hint" id="bukti-hint">
        {isExpected
          ? 'Kategori ini meminta foto atau dokumen yang menunjukkan hasilnya. Arahkan dari tempat yang sama dengan foto pelapor.'
          : 'Foto atau dokumen yang menunjukkan hasilnya.'}{' '}
        Terbit bersama jawaban: hindari wajah dan pelat nomor. Lokasi di dalam foto kami hapus.
      </p>
      <Mistake id="attachments" words={error} />
      {shown.length > 0 && <Photos photos={shown} />}
      {files.length > 0 && <Kept files={files} />}
      <div class="capture">
        <label>
          <span class="row">
            <Icon name="image" />
            Ambil foto
          </span>
          <input id="foto" type="file" name="attachments" accept="image/jpeg" capture="environment" />
        </label>
        <label>
          <span class="row">
            <Icon name="clip" />
            Dari galeri atau berkas
          </span>
          <input
            {...accused({ form, name: 'attachments', label: 'Dari galeri atau berkas' })}
            type="file"
            accept={ACCEPTED_FILES}
            multiple
          />
        </label>
      </div>
      <p class="hint">{FILES_HINT}</p>
    </fieldset>
  )
}

/** Received with an attempt before; a tick taken off drops one. */
const Kept = ({ files }: { files: readonly KeptFile[] }) => (
  <ul class="files">
    {files.map(({ reference, name, byteSize }) => (
      <li key={reference}>
        <label class="choice">
          <input type="checkbox" name={KEPT} value={reference} checked />
          <span>
            {name}
            <small>{fileSize(byteSize, 'id')} · sudah kami terima; hapus centang untuk tidak menyertakan</small>
          </span>
        </label>
      </li>
    ))}
  </ul>
)
