import type { Db } from '#core/deps.ts'
import type { AccountId, TrackingNumber } from '#core/ids.ts'

/** For the person's own copy of what is kept about them. What is not public any more is not named. */
export async function findFollowed(
  db: Db,
  accountId: AccountId,
): Promise<readonly { readonly number: TrackingNumber; readonly since: Date }[]> {
  return db
    .selectFrom('report_follows')
    .innerJoin('reports', 'reports.id', 'report_follows.report_id')
    .select(['reports.number', 'report_follows.since'])
    .where('account_id', '=', accountId)
    .where('published_at', 'is not', null)
    .where('is_confidential', '=', false)
    .orderBy('since')
    .execute()
}
