import type { Tx } from '#core/deps.ts'
import type { AccountId } from '#core/ids.ts'
import { type OwnFactors, findFactors } from '../queries/find-factors.ts'

/** Whoever removes two at once waits here, so that each sees what the other left. */
export async function lockFactors(tx: Tx, accountId: AccountId): Promise<OwnFactors | null> {
  await tx.selectFrom('accounts').select('id').where('id', '=', accountId).forNoKeyUpdate().execute()
  return findFactors({ db: tx }, accountId)
}
