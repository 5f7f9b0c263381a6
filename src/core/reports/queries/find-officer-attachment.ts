import { sql } from 'kysely'
import type { ShownFile } from '#core/attachments/queries/find-public-attachment.ts'
import type { Db } from '#core/deps.ts'
import type { AttachmentId } from '#core/ids.ts'
import type { Report } from '../rules/report.ts'
import type { Sight } from '../rules/visibility.ts'
import { isInSight } from './find-officer-details.ts'

/** A file as an officer may have it: the copy made for showing, never the one that was received. */
export async function findOfficerAttachment(
  db: Db,
  report: Pick<Report, 'id'>,
  { id, sight }: { readonly id: AttachmentId; readonly sight: Sight },
): Promise<ShownFile | undefined> {
  const { rows } = await sql<ShownFile>`
    select f.ordinal, f.media_type as "mediaType", f.thumb_digest as "thumbDigest", f.safe_digest as digest, true as "isSafeCopy"
    from report_attachments f join report_messages m on m.filed_year = f.filed_year and m.id = f.message_id
    where f.id = ${id} and f.report_id = ${report.id} and f.safe_digest is not null and ${isInSight(sight)}`.execute(db)
  return rows[0]
}
