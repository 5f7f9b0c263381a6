import { SMALL } from '#web/attachment-file.ts'
import { routes } from '#web/routes.ts'
import { fileWords } from '../words.ts'
import type { ReportView } from '../report/view.ts'

/** Every file by name; of those that others may see, also a small picture. */
export function PrintedFiles({ view: { report, details } }: { view: ReportView }) {
  const said = new Set(details.messages.map(({ id }) => id))
  const files = details.attachments.filter(({ messageId }) => said.has(messageId))
  if (files.length === 0) return null
  return (
    <section>
      <h2>Lampiran</h2>
      <ul class="printed-files">
        {files.map(file => {
          const { id, ordinal, mediaType, isReleased, state, byReporter } = file
          const href = routes.officers.attachment.href({ nomor: report.number, id: String(id) })
          const hasPicture = isReleased && state === 'ready' && mediaType.startsWith('image/')
          return (
            <li key={id}>
              {hasPicture && (
                <img
                  src={`${href}?${SMALL.name}=${SMALL.value}`}
                  alt={`Lampiran ${ordinal}`}
                  width={400}
                  height={300}
                />
              )}
              <span>
                <b>lampiran-{ordinal}</b> {fileWords(file)}, dari {byReporter ? 'pelapor' : 'instansi'}
                {!isReleased && ', belum dibuka bagi orang lain'}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
