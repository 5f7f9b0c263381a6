import { sql } from 'kysely'
import type { Db } from '#core/deps.ts'
import type { AttachmentKey, ShownFile } from './find-public-attachment.ts'

/**
 * What the reporter of a report may see of its files: their own at once, and what officers attached to messages that are for
 * them, in the copy made for showing. Whether somebody is the reporter is for the caller to know.
 */
export async function findReportersAttachment(db: Db, { number, id }: AttachmentKey): Promise<ShownFile | undefined> {
  const { rows } = await sql<ShownFile>`
    select a.ordinal, a.media_type as "mediaType", a.thumb_digest as "thumbDigest",
      coalesce(a.safe_digest, a.digest) as digest, a.safe_digest is not null as "isSafeCopy"
    from report_attachments a
    join reports r on r.id = a.report_id
    join report_messages m on m.filed_year = a.filed_year and m.id = a.message_id
    where a.id = ${id} and r.number = ${number}
      and (a.by_reporter or (m.visibility in ('public', 'reporter') and a.withdrawn_at is null and a.safe_digest is not null))
  `.execute(db)
  return rows[0]
}
