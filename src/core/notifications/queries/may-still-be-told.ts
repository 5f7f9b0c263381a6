import type { Db } from '#core/deps.ts'
import type { AccountId, OfficerId, ReportId } from '#core/ids.ts'
import { findOfficer } from '#core/people/queries/find-officer.ts'
import { visibleTo } from '#core/reports/queries/visible-to.ts'

/**
 * Whether the report still exists for this officer, when a message about it is about to leave. It was queued for them when it
 * did; since then it may have moved, been hidden, or come to accuse their agency.
 */
export async function mayStillBeTold(db: Db, reportId: ReportId, officerId: OfficerId): Promise<boolean> {
  const officer = await findOfficer(db, officerId)
  if (!officer) return false
  const found = await db
    .selectFrom('reports')
    .select('id')
    .where('id', '=', reportId)
    .where(visibleTo(officer))
    .executeTakeFirst()
  return found !== undefined
}

/** Whether somebody still follows it, and it is still there to be read by everyone. */
export async function isStillFollowed(db: Db, reportId: ReportId, followerId: AccountId): Promise<boolean> {
  const found = await db
    .selectFrom('report_follows')
    .innerJoin('reports', 'reports.id', 'report_follows.report_id')
    .select('reports.id')
    .where('report_id', '=', reportId)
    .where('account_id', '=', followerId)
    .where('published_at', 'is not', null)
    .where('is_confidential', '=', false)
    .where('status', '<>', 'blocked')
    .executeTakeFirst()
  return found !== undefined
}
