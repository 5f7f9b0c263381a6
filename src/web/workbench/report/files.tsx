/** The files that came with a text, and the way to open those that wait. */
import type { DetailedAttachment, DetailedMessage } from '#core/reports/queries/find-officer-details.ts'
import type { FileLink, Photo } from '#ui/thread.tsx'
import { SMALL } from '#web/attachment-file.ts'
import { routes } from '#web/routes.ts'
import { fileWords } from '../words.ts'
import type { ReportView } from './view.ts'

const STATES = { pending: 'sedang disiapkan', unreadable: 'tidak terbaca' } as const

/** The files that came with a text; each says whether others may see it. */
export function filesOf(
  { id, visibility, withheld }: Pick<DetailedMessage, 'id' | 'visibility' | 'withheld'>,
  { report, details }: ReportView,
): { photos: readonly Photo[]; files: readonly FileLink[] } {
  const own = details.attachments.filter(({ messageId }) => messageId === id)
  const href = (file: DetailedAttachment) =>
    routes.officers.attachment.href({ nomor: report.number, id: String(file.id) })
  const isPhoto = ({ mediaType, state }: DetailedAttachment) => mediaType.startsWith('image/') && state === 'ready'
  /** Nothing of what only some may read is open to others. */
  const note = (file: DetailedAttachment) =>
    visibility !== 'public' ? '' : file.isReleased ? 'dibuka' : 'belum dibuka bagi orang lain'
  const photos = own.filter(isPhoto).map(file => ({
    href: href(file),
    small: `${href(file)}?${SMALL.name}=${SMALL.value}`,
    alt: `Lampiran ${file.ordinal}, foto`,
    caption: [`lampiran-${file.ordinal}`, note(file)].filter(Boolean).join(' · '),
  }))
  const files = own
    .filter(file => !isPhoto(file))
    .map(file => ({
      href: file.state === 'ready' ? href(file) : undefined,
      name: `lampiran-${file.ordinal}`,
      note: [fileWords(file), file.state === 'ready' ? note(file) : STATES[file.state]].filter(Boolean).join(' · '),
    }))
  return { photos, files: withheld ? [...files, { name: `${withheld} lampiran`, note: WITHHELD }] : files }
}

const WITHHELD = 'dari pelapor anonim: terbaca di sini setelah dibuka oleh koordinator yang memverifikasi'

/** Of a report that was verified: what came with this text from its reporter is open to nobody else yet, and this officer may open it. */
export function OpenFiles({ message, view }: { message: Pick<DetailedMessage, 'id'>; view: ReportView }) {
  const { report, details, actions } = view
  const isWaiting = ({ messageId, byReporter, isReleased }: DetailedAttachment) =>
    messageId === message.id && byReporter && !isReleased
  if (!report.lead || !actions.includes('redact') || !details.attachments.some(isWaiting)) return null
  return (
    <a class="small" href={`${routes.officers.redact.href({ nomor: report.number })}#publishedAttachmentIds`}>
      Buka lampiran…
    </a>
  )
}
