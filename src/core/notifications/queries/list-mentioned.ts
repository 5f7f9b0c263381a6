import type { Db } from '#core/deps.ts'
import type { OfficerId, ReportId } from '#core/ids.ts'

/** Whom the note that was written at that moment names. */
export async function listMentioned(db: Db, reportId: ReportId, at: Date): Promise<readonly OfficerId[]> {
  const rows = await db
    .selectFrom('report_mentions')
    .select('officer_id')
    .where('report_id', '=', reportId)
    .where('mentioned_at', '=', at)
    .execute()
  return rows.map(({ officer_id }) => officer_id)
}
