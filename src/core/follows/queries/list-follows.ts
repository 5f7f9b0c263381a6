import { sql } from 'kysely'
import type { Db } from '#core/deps.ts'
import type { AccountId, ReportId } from '#core/ids.ts'

export type FollowedReport = { readonly id: ReportId; readonly version: number }

/** More than nearly everyone follows. */
export const MOST_FOLLOWS = 200

/**
 * What an account follows, the latest first. A report that everyone may no longer read is not among them, whatever the reason;
 * one that is blocked for a while comes back.
 */
export async function listFollows(db: Db, accountId: AccountId): Promise<readonly FollowedReport[]> {
  const { rows } = await sql<FollowedReport>`
    select r.id, r.version from report_follows f join reports r on r.id = f.report_id
    where f.account_id = ${accountId} and r.published_at is not null and not r.is_confidential and r.status <> 'blocked'
    order by f.since desc, r.id desc limit ${MOST_FOLLOWS}`.execute(db)
  return rows
}

export async function isFollowedBy(db: Db, reportId: ReportId, accountId: AccountId): Promise<boolean> {
  const found = await db
    .selectFrom('report_follows')
    .select('report_id')
    .where('report_id', '=', reportId)
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return found !== undefined
}
