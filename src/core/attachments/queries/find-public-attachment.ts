import type { Db } from '#core/deps.ts'
import type { AttachmentId, TrackingNumber } from '#core/ids.ts'

/** What may be sent to somebody: the copy that was made for showing, or the reporter's own file as they sent it. */
export type ShownFile = {
  readonly digest: string
  readonly thumbDigest: string | null
  /** The original's type; the copy of a picture is a JPEG. */
  readonly mediaType: string
  readonly ordinal: number
  readonly isSafeCopy: boolean
}

export type AttachmentKey = { readonly number: TrackingNumber; readonly id: AttachmentId }

/** Pass `deps.reader`: what its role cannot see is not public. */
export async function findPublicAttachment(reader: Db, { number, id }: AttachmentKey): Promise<ShownFile | undefined> {
  const row = await reader
    .selectFrom('public_attachments as a')
    .innerJoin('public_reports as r', 'r.id', 'a.report_id')
    .select(['a.safe_digest as digest', 'a.thumb_digest as thumbDigest', 'a.media_type as mediaType', 'a.ordinal'])
    .where('a.id', '=', id)
    .where('r.number', '=', number)
    .executeTakeFirst()
  return row && { ...row, isSafeCopy: true }
}
