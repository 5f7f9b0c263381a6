import type { Deps, Tx } from '#core/deps.ts'
import type { AccountId, OfficerId } from '#core/ids.ts'
import { oweAccountLetter } from '../../entering/account-letters.ts'
import { endSessionsOfAccount } from '../../store.ts'
import { removeApp, removePasskeys, removeRecoveryCodes, saveFactorEvent } from '../store.ts'

type Reset = {
  readonly accountId: AccountId
  /** Who does it; whether they may is asked before. */
  readonly by: OfficerId
}

/**
 * For an officer who has lost everything but the password: no factor is left, every session ends, and the next sign-in begins
 * with new factors. Returns how many sessions there were.
 */
export async function resetFactors(deps: Deps, tx: Tx, { accountId, by }: Reset): Promise<number> {
  await removeApp(tx, accountId)
  await removePasskeys(tx, accountId)
  await removeRecoveryCodes(tx, accountId)
  const sessions = await endSessionsOfAccount(tx, accountId, null)
  await saveFactorEvent(tx, { accountId, kind: 'factors.reset', party: `officer:${by}`, at: deps.clock.now() })
  await oweAccountLetter(deps, tx, { accountId, kind: 'factors_changed' })
  return sessions
}
