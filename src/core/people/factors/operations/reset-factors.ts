import type { Deps } from '#core/deps.ts'
import type { AccountId, OfficerId } from '#core/ids.ts'
import { endSessionsOfAccount } from '../../store.ts'
import { removeApp, removePasskeys, removeRecoveryCodes, saveFactorEvent } from '../store.ts'

type Reset = {
  readonly accountId: AccountId
  /** Who does it; whether they may is asked before. */
  readonly by: OfficerId
}

/** For an officer who has lost everything: no factor is left, every session ends, and the next one begins with new factors. */
export async function resetFactors(deps: Deps, { accountId, by }: Reset): Promise<void> {
  await deps.db.transaction().execute(async tx => {
    await removeApp(tx, accountId)
    await removePasskeys(tx, accountId)
    await removeRecoveryCodes(tx, accountId)
    await endSessionsOfAccount(tx, accountId, null)
    await saveFactorEvent(tx, { accountId, kind: 'factors.reset', party: `officer:${by}`, at: deps.clock.now() })
  })
}
