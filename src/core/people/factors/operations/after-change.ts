import type { Deps, Tx } from '#core/deps.ts'
import type { AccountId } from '#core/ids.ts'
import { oweAccountLetter } from '../../entering/account-letters.ts'
import { digestOfToken } from '../../session-token.ts'
import { endSessionsOfAccount } from '../../store.ts'
import type { FactorEvent } from '../factor.ts'
import { findFactors } from '../queries/find-factors.ts'
import { needsRecoveryCodes } from '../rules/factors.ts'
import { removeRecoveryCodes, saveFactorEvent } from '../store.ts'
import { newRecoveryCodes } from './new-recovery-codes.ts'

export type Change = {
  readonly accountId: AccountId
  readonly kind: FactorEvent
  /** The session of whoever changes it stays; all others end, because one of them may be why it is changed. */
  readonly keeping: string | null
}

/** What follows from any change of factors: it is written down, its owner is told, other sessions end, and codes come and go with the second step. */
export async function afterChange(deps: Deps, tx: Tx, change: Change): Promise<readonly string[] | null> {
  const { accountId, kind, keeping } = change
  await saveFactorEvent(tx, { accountId, kind, party: 'owner', at: deps.clock.now() })
  await endSessionsOfAccount(tx, accountId, keeping === null ? null : digestOfToken(keeping))
  await oweAccountLetter(deps, tx, { accountId, kind: 'factors_changed' })
  const own = await findFactors({ db: tx }, accountId)
  if (!own) return null
  if (!needsRecoveryCodes(own, own)) await removeRecoveryCodes(tx, accountId)
  else if (own.codesLeft === 0) return newRecoveryCodes(deps, tx, accountId)
  return null
}
