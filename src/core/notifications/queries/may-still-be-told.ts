import type { Db } from '#core/deps.ts'
import type { OfficerId, ReportId } from '#core/ids.ts'
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
