import type { Deps } from '#core/deps.ts'
import type { AccountId } from '#core/ids.ts'

/** `second`: the second step, with what the account has; `enrol`: an officer without a second factor sets one up first. */
export type FactorsOwed = 'none' | 'second' | 'enrol'

/** What is still owed once a first factor (password, code, another provider) is proved. A passkey owes nothing. */
export async function factorsOwed(_deps: Pick<Deps, 'db'>, _accountId: AccountId): Promise<FactorsOwed> {
  return 'none'
}
