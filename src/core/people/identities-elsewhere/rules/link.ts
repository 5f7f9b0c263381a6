/**
 * Adding another way of signing in to an account, and taking one away. Policy choice (docs/decisions/0105): only from inside,
 * after a fresh proof; one identity belongs to one account; nobody can lock themselves out.
 */
import { refuse } from '#core/decision.ts'
import type { AccountId } from '#core/ids.ts'
import type { Linked } from './enter.ts'

export type LinkRefusal = 'not-signed-in' | 'linked-to-other' | 'issuer-linked'

type Linking = {
  /** For which account linking was begun. */
  readonly begunFor: AccountId
  /** Who is signed in now. */
  readonly signedIn: AccountId | null
  readonly linked: Linked | null
  /** The account has another identity of the same issuer. */
  readonly hasOther: boolean
}

type Link =
  { readonly ok: true; readonly does: 'link' | 'nothing' } | { readonly ok: false; readonly refusal: LinkRefusal }

export function link({ begunFor, signedIn, linked, hasOther }: Linking): Link {
  if (signedIn !== begunFor) return refuse('not-signed-in')
  if (linked?.accountId === signedIn) return { ok: true, does: 'nothing' }
  if (linked) return refuse('linked-to-other')
  return hasOther ? refuse('issuer-linked') : { ok: true, does: 'link' }
}

/** How one can sign in without the identity in question. */
export type OtherWays = {
  /** With a contact to type it with. */
  readonly hasPassword: boolean
  /** A verified one, to which a code can be sent. */
  readonly hasContact: boolean
  readonly passkeys: number
  /** Linked identities whose provider is still configured. */
  readonly identities: number
}

export const mayUnlink = ({ hasPassword, hasContact, passkeys, identities }: OtherWays) =>
  hasPassword || hasContact || passkeys > 0 || identities > 0 ? ({ ok: true } as const) : refuse('last-way')
