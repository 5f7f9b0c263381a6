import { type Decision, refuse } from '#core/decision.ts'
import type { Deps } from '#core/deps.ts'
import type { AccountId } from '#core/ids.ts'
import { readOwnIdentity, replaceOwnIdentity } from '../../vault/own-identity.ts'
import { lockAccount } from '../store.ts'

/** What a person is called, to officers in charge of reports that are not anonymous. Null: nothing. */
export const changeName = (
  deps: Deps,
  accountId: AccountId,
  name: string | null,
): Promise<Decision<null, never, 'not-found'>> =>
  deps.db.transaction().execute(async tx => {
    const own = (await lockAccount(tx, accountId))
      ? await readOwnIdentity({ ...deps, db: tx }, accountId, 'own account page')
      : null
    if (!own) return refuse('not-found')
    await replaceOwnIdentity(tx, deps, accountId, { ...own, name })
    return { ok: true, state: null, events: [] }
  })
