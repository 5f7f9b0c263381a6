import { fileSize } from '../format.ts'
import { Icon } from '../icon.tsx'
import { useLanguage } from '../language.ts'
import { accused, FieldGroup, type FieldProps } from './field.tsx'

export type KeptFile = { id: string; name: string; bytes: number; note?: string }

type Props<Name extends string> = FieldProps<Name> & {
  /** "Paling banyak 10 berkas, masing-masing 25 MB": the limits, before anything is chosen */
  hint: string
  /** What phones should offer, and into what they should turn their own formats */
  accept?: string
  /** Files of the attempt before, which need not be chosen again; a tick taken off drops one. */
  kept?: { name: string; files: readonly KeptFile[] }
}

const words = {
  id: {
    choose: 'Pilih berkas dari ponsel atau komputer Anda',
    kept: 'Sudah kami terima; hapus centang untuk tidak menyertakan',
  },
  en: { choose: 'Choose files from your phone or computer', kept: 'Already received; untick to leave out' },
}

/** A real file input in a dashed box. Dropping files on it works because it is one. */
export function FileDrop<Name extends string>(props: Props<Name>) {
  const { name, accept, kept } = props
  const id = props.id ?? name
  const said = words[useLanguage()]
  const group = { ...props, id: `${id}-group` }
  return (
    <FieldGroup {...group}>
      <div class="filedrop">
        <Icon name="image" />
        <label for={id}>{said.choose}</label>
        <input {...accused({ ...props, hint: undefined })} type="file" accept={accept} multiple />
      </div>
      {kept && kept.files.length > 0 && <KeptFiles {...kept} words={said.kept} />}
    </FieldGroup>
  )
}

function KeptFiles({ name, files, words: sentence }: { name: string; files: readonly KeptFile[]; words: string }) {
  const language = useLanguage()
  return (
    <>
      <p class="hint">{sentence}</p>
      <ul class="files">
        {files.map(file => (
          <li key={file.id}>
            <label class="choice">
              <input type="checkbox" name={name} value={file.id} checked />
              <span>
                {file.name}
                <small>{[fileSize(file.bytes, language), file.note].filter(Boolean).join(' · ')}</small>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </>
  )
}
