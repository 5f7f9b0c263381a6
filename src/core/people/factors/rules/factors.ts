/**
 * Who owes a second factor, and which may be taken away. Officers read confidential reports and identities, so one password
 * is not enough (issue 5; NIST SP 800-63B AAL2); citizens choose. Demo accounts have a published password, and with it
 * nothing to protect. Policy choice: docs/decisions/0103.
 */
import { refuse } from '#core/decision.ts'

export type Holder = { readonly isOfficer: boolean; readonly isDemo: boolean }

export type Factors = {
  /** An authenticator app */
  readonly hasApp: boolean
  readonly passkeys: number
}

/** `second`: the second step, with what the account has; `enrol`: an officer without a second factor sets one up first. */
export type FactorsOwed = 'none' | 'second' | 'enrol'

/** A citizen's passkey is another way in, and does not by itself ask for more of those who come by password. */
export function owedBy({ isOfficer, isDemo }: Holder, { hasApp, passkeys }: Factors): FactorsOwed {
  if (isDemo) return 'none'
  if (hasApp) return 'second'
  if (!isOfficer) return 'none'
  return passkeys > 0 ? 'second' : 'enrol'
}

/** An officer keeps at least one: who wants another adds it first. */
export function mayRemove(holder: Holder, factors: Factors, what: 'app' | 'passkey') {
  const left: Factors =
    what === 'app' ? { ...factors, hasApp: false } : { ...factors, passkeys: Math.max(0, factors.passkeys - 1) }
  return owedBy(holder, left) === 'enrol' ? refuse('last-factor') : ({ ok: true } as const)
}

/** Recovery codes stand in for a lost second factor; without a second step there is nothing to recover. */
export const needsRecoveryCodes = (holder: Holder, factors: Factors): boolean => owedBy(holder, factors) === 'second'

export const MOST_PASSKEYS = 10
