import type { Deps } from '#core/deps.ts'
import type { Secrets } from '#platform/vault-secrets.ts'
import { accountsUnder, eraseUnder, findForgotten } from '../../vault/erasures.ts'
import { releaseAccount } from '../../vault/own-identity.ts'
import { closeForGood, removeAllOf } from '../store.ts'

/**
 * A database that comes from a backup is told of whoever was erased since; an account that was theirs is closed again. The store
 * of secrets is told likewise. Returns how many erasures the database had forgotten.
 */
export async function eraseAgain({ db, clock }: Pick<Deps, 'db' | 'clock'>, secrets: Secrets): Promise<number> {
  const forgotten = await findForgotten(db, secrets)
  if (forgotten.length === 0) return 0
  const at = clock.now()
  await db.transaction().execute(async tx => {
    for (const accountId of await accountsUnder(tx, forgotten)) {
      await releaseAccount(tx, { clock }, accountId)
      await removeAllOf(tx, accountId)
      await closeForGood(tx, accountId, at)
    }
    await eraseUnder(tx, forgotten, at)
  })
  return forgotten.length
}
