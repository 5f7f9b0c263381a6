import { refuse } from '#core/decision.ts'
import type { Deps } from '#core/deps.ts'
import type { AccountId } from '#core/ids.ts'
import type { PasskeyId } from '../factor.ts'
import { mayRemove } from '../rules/factors.ts'
import { sealPasskeyName } from '../sealed.ts'
import { removePasskey, renamePasskey } from '../store.ts'
import { afterChange } from './after-change.ts'
import { lockFactors } from './lock-factors.ts'
import type { FactorRemoved } from './remove-app.ts'

type Own = { readonly accountId: AccountId; readonly id: PasskeyId }

/** False when this account has no such passkey. */
export function nameOwnPasskey(deps: Deps, { accountId, id, name }: Own & { readonly name: string }): Promise<boolean> {
  const sealed = sealPasskeyName(deps.vault, accountId, name)
  return deps.db.transaction().execute(tx => renamePasskey(tx, accountId, id, sealed))
}

export function removeOwnPasskey(
  deps: Deps,
  { accountId, id, keeping }: Own & { readonly keeping: string | null },
): Promise<FactorRemoved> {
  return deps.db.transaction().execute(async tx => {
    const own = await lockFactors(tx, accountId)
    const decision = own ? mayRemove(own, own, 'passkey') : refuse('not-found')
    if (!decision.ok) return decision
    if (!(await removePasskey(tx, accountId, id))) return refuse('not-found')
    await afterChange(deps, tx, { accountId, kind: 'passkey.removed', keeping })
    return { ok: true }
  })
}
