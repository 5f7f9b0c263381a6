import type { Deps } from '#core/deps.ts'
import type { AccountId } from '#core/ids.ts'
import { findFactors } from './queries/find-factors.ts'
import { type FactorsOwed, owedBy } from './rules/factors.ts'

/** What is still owed once a first factor (password, code, another provider) is proved. A passkey owes nothing. */
export async function factorsOwed(deps: Pick<Deps, 'db'>, accountId: AccountId): Promise<FactorsOwed> {
  const own = await findFactors(deps, accountId)
  return own ? owedBy(own, own) : 'none'
}
