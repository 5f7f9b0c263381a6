import type { Deps } from '#core/deps.ts'
import type { AccountId } from '#core/ids.ts'
import type { FactorEvent } from '../factor.ts'

export type FactorHappening = { readonly kind: FactorEvent; readonly isOwn: boolean; readonly at: Date }

const MOST = 10

/** What happened last to an account's factors, for its owner. */
export async function listFactorEvents(
  { db }: Pick<Deps, 'db'>,
  accountId: AccountId,
): Promise<readonly FactorHappening[]> {
  const rows = await db
    .selectFrom('factor_events')
    .select(['kind', 'party', 'at'])
    .where('account_id', '=', accountId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(MOST)
    .execute()
  return rows.map(({ kind, party, at }) => ({ kind, isOwn: party === 'owner', at }))
}
