import type { Db } from '#core/deps.ts'
import type { AttachmentId } from '#core/ids.ts'

export type StoredAttachment = {
  readonly digest: string
  readonly mediaType: string
  readonly state: 'pending' | 'ready' | 'unreadable'
}

/** As received, for preparing it; whoever shows it to anyone asks one of the other queries. */
export function findAttachment(db: Db, id: AttachmentId): Promise<StoredAttachment | undefined> {
  return db
    .selectFrom('report_attachments')
    .select(['digest', 'media_type as mediaType', 'state'])
    .where('id', '=', id)
    .executeTakeFirst()
}
