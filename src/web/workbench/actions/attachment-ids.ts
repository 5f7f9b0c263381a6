import * as z from 'zod'
import type { AttachmentId } from '#core/ids.ts'
import type { ReportView } from '../report/view.ts'

/** A parsing boundary: whether they are this report's, the operation asks the database. */
export const attachmentIds = z
  .array(z.string().regex(/^\d{1,15}$/, 'Lampiran ini tidak dikenal. Muat ulang halaman.'))
  .optional()
  .transform(ids => (ids ?? []).map(id => Number(id) as AttachmentId))

export const releasedIds = ({ details }: ReportView): readonly string[] =>
  details.attachments.filter(({ byReporter, isReleased }) => byReporter && isReleased).map(({ id }) => String(id))
