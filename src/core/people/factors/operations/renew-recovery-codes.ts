import { refuse } from '#core/decision.ts'
import type { Deps } from '#core/deps.ts'
import type { AccountId } from '#core/ids.ts'
import { oweAccountLetter } from '../../entering/account-letters.ts'
import { needsRecoveryCodes } from '../rules/factors.ts'
import { saveFactorEvent } from '../store.ts'
import { lockFactors } from './lock-factors.ts'
import { newRecoveryCodes } from './new-recovery-codes.ts'

type Renewed =
  { readonly ok: true; readonly codes: readonly string[] } | { readonly ok: false; readonly refusal: 'no-second-step' }

/** New codes; from now on the old ones open nothing. */
export async function renewRecoveryCodes(deps: Deps, accountId: AccountId): Promise<Renewed> {
  return deps.db.transaction().execute(async tx => {
    const own = await lockFactors(tx, accountId)
    if (!own || !needsRecoveryCodes(own, own)) return refuse('no-second-step')
    await saveFactorEvent(tx, { accountId, kind: 'codes.renewed', party: 'owner', at: deps.clock.now() })
    await oweAccountLetter(deps, tx, { accountId, kind: 'factors_changed' })
    return { ok: true, codes: await newRecoveryCodes(deps, tx, accountId) }
  })
}
