/**
 * Whether someone whom a provider vouches for comes in, and as whom. Policy choice (docs/decisions/0105): an account is found
 * by issuer and subject alone. An e-mail address never opens an account that exists: whoever could make a provider say an
 * address would own the account behind it.
 */
import { refuse } from '#core/decision.ts'
import type { AccountId } from '#core/ids.ts'

/** The account that has linked this very subject. */
export type Linked = { readonly accountId: AccountId; readonly isActive: boolean }

/**
 * What the address that came with it is worth. `unproved`: none came, the provider does not say that it was verified, or its
 * word is not believed for addresses; then nobody has looked whose it is.
 */
export type AddressStanding = 'unproved' | 'free' | 'taken'

export type EnterRefusal = 'account-closed' | 'address-unproved' | 'address-taken'

export type Entry<Refusal extends string = EnterRefusal> =
  | { readonly ok: true; readonly does: 'open'; readonly accountId: AccountId }
  | { readonly ok: true; readonly does: 'create' }
  | { readonly ok: false; readonly refusal: Refusal }

export type Entering = { readonly linked: Linked | null; readonly address: AddressStanding }

export function enter({ linked, address }: Entering): Entry {
  if (linked)
    return linked.isActive ? { ok: true, does: 'open', accountId: linked.accountId } : refuse('account-closed')
  if (address === 'unproved') return refuse('address-unproved')
  return address === 'taken' ? refuse('address-taken') : { ok: true, does: 'create' }
}
