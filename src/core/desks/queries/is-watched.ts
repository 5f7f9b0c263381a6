import type { Db } from '#core/deps.ts'
import type { OfficerId, ReportId } from '#core/ids.ts'

/** For the page of a report that the officer has open, which has asked whether they may see it. */
export async function isWatched(db: Db, officerId: OfficerId, reportId: ReportId): Promise<boolean> {
  const row = await db
    .selectFrom('report_watches')
    .select('since')
    .where('officer_id', '=', officerId)
    .where('report_id', '=', reportId)
    .executeTakeFirst()
  return row !== undefined
}
