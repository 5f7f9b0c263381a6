import { sql } from 'kysely'
import type { Db } from '#core/deps.ts'
import type { AttachmentId, ReportId } from '#core/ids.ts'

/**
 * Whether all of these are attachments that the reporter sent with this report, and, of those `released`, ones that others
 * may see already.
 */
export async function hasAttachments(
  db: Db,
  reportId: ReportId,
  ids: readonly AttachmentId[],
  among: 'all' | 'released' = 'all',
): Promise<boolean> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return true
  const rows = await db
    .selectFrom('report_attachments')
    .select('id')
    .where('report_id', '=', reportId)
    .where('by_reporter', '=', true)
    .where('id', '=', sql<AttachmentId>`any(${wanted}::bigint[])`)
    .$if(among === 'released', rows => rows.where('released_at', 'is not', null).where('withdrawn_at', 'is', null))
    .execute()
  return rows.length === wanted.length
}
