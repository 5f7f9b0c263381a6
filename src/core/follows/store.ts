/** The only writes to report_follows. */
import type { Tx } from '#core/deps.ts'
import type { AccountId, ReportId, TrackingNumber } from '#core/ids.ts'

type Follow = { readonly accountId: AccountId; readonly reportId: ReportId }

export async function saveFollow(tx: Tx, { accountId, reportId }: Follow, since: Date): Promise<void> {
  await tx
    .insertInto('report_follows')
    .values({ account_id: accountId, report_id: reportId, since })
    .onConflict(conflict => conflict.columns(['account_id', 'report_id']).doNothing())
    .execute()
}

export async function removeFollow(tx: Tx, { accountId, reportId }: Follow): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('report_follows')
    .where('account_id', '=', accountId)
    .where('report_id', '=', reportId)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

export async function removeFollowOf(tx: Tx, accountId: AccountId, number: TrackingNumber): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('report_follows')
    .where('account_id', '=', accountId)
    .where('report_id', '=', ({ selectFrom }) => selectFrom('reports').select('id').where('number', '=', number))
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** Of everybody, without a word. */
export async function endFollows(tx: Tx, reportId: ReportId): Promise<void> {
  await tx.deleteFrom('report_follows').where('report_id', '=', reportId).execute()
}

export async function countFollows(tx: Tx, accountId: AccountId): Promise<number> {
  const { count } = await tx
    .selectFrom('report_follows')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow()
  return Number(count)
}
