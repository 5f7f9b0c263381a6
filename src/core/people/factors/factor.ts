/** The words of this folder. */
export type PasskeyId = number & { readonly brand: 'PasskeyId' }

export type ChallengePurpose = 'sign-in' | 'second-step' | 'prove-again' | 'add'

export type FactorEvent =
  | 'app.added'
  | 'app.removed'
  | 'codes.renewed'
  | 'code.used'
  | 'passkey.added'
  | 'passkey.removed'
  | 'factors.reset'
  | 'attempt.failed'

/** What passkeys are bound to: they sign for this site, and for no other that looks like it. */
export type RelyingParty = { readonly origin: string; readonly id: string }

export const relyingPartyOf = (origin: string): RelyingParty => ({ origin, id: new URL(origin).hostname })
