/** What the reporter showed beside what the agency shows: before and after. */
import type { DetailedAttachment } from '#core/reports/queries/find-officer-details.ts'
import { fileSize } from '#ui/format.ts'
import type { Photo } from '#ui/thread.tsx'
import type { KeptFile } from '#web/kept-files.ts'
import { SMALL } from '#web/attachment-file.ts'
import { routes } from '#web/routes.ts'
import { type ReportView, textOf } from '../report/view.ts'

const isPhoto = (mediaType: string) => mediaType.startsWith('image/')

/** Only released ones: the others nobody but the reporter and the verifier sees beside an answer. */
export function photosBefore({ report, details }: ReportView): readonly Photo[] {
  const text = textOf(details)
  const shown = (file: DetailedAttachment) =>
    file.messageId === text?.id && file.isReleased && file.state === 'ready' && isPhoto(file.mediaType)
  return details.attachments.filter(shown).map(({ id, ordinal }) => {
    const href = routes.officers.attachment.href({ nomor: report.number, id: String(id) })
    return {
      href,
      small: `${href}?${SMALL.name}=${SMALL.value}`,
      alt: `Sebelum: foto ${ordinal} dari pelapor`,
      caption: 'Sebelum, dari pelapor',
    }
  })
}

export function photosAfter({ report }: ReportView, files: readonly KeptFile[]): readonly Photo[] {
  return files
    .filter(({ mediaType }) => isPhoto(mediaType))
    .map(({ reference, name, byteSize }) => {
      const href = routes.officers.answerFile.href({ nomor: report.number, acuan: reference })
      return { href, alt: `Sesudah: ${name}`, caption: `Sesudah · ${fileSize(byteSize, 'id')}` }
    })
}

export const documentsIn = (files: readonly KeptFile[]) =>
  files
    .filter(({ mediaType }) => !isPhoto(mediaType))
    .map(({ name, byteSize }) => ({ name, note: fileSize(byteSize, 'id') }))
