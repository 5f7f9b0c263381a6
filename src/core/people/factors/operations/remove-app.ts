import { refuse } from '#core/decision.ts'
import type { Deps } from '#core/deps.ts'
import type { AccountId } from '#core/ids.ts'
import { mayRemove } from '../rules/factors.ts'
import { removeApp } from '../store.ts'
import { afterChange } from './after-change.ts'
import { lockFactors } from './lock-factors.ts'

export type FactorRemoved =
  { readonly ok: true } | { readonly ok: false; readonly refusal: 'last-factor' | 'not-found' }

type Removing = { readonly accountId: AccountId; readonly keeping: string | null }

export async function removeOwnApp(deps: Deps, { accountId, keeping }: Removing): Promise<FactorRemoved> {
  return deps.db.transaction().execute(async tx => {
    const own = await lockFactors(tx, accountId)
    if (!own?.hasApp) return refuse('not-found')
    const decision = mayRemove(own, own, 'app')
    if (!decision.ok) return decision
    await removeApp(tx, accountId)
    await afterChange(deps, tx, { accountId, kind: 'app.removed', keeping })
    return { ok: true }
  })
}
