/**
 * Whether a password may be tried, and at what price. Policy choice (docs/decisions/0112-lock-out.md) within NIST SP 800-63B
 * §3.2.2: guessing must be hopeless, and nobody may keep anyone out of their own account. So wrong passwords lock nothing but
 * the address they come from at that account; what is tried from everywhere makes strangers' browsers prove their work, and
 * then ask for a code that only the account's owner gets. A browser that has been signed in to the account before pays
 * nothing for what others do.
 */
export type Attempt = {
  /** The browser has been signed in to this account before, and has not used up what it may get wrong itself. */
  readonly isKnown: boolean
  /** It sent a proof of work, or a code instead. */
  readonly isProven: boolean
  /** The form is sent so often from everywhere that every stranger's browser has to prove its work. */
  readonly isPressed: boolean
  readonly over: {
    readonly address: boolean
    /** This address at this account. */
    readonly pair: boolean
    /** Strangers' browsers at this account, lately and in a day. */
    readonly account: boolean
    readonly accountInADay: boolean
  }
  /** Whether codes can be sent to the account: a demonstration's accounts have invented contacts. */
  readonly hasCodes: boolean
}

/** `try` the password; `wait`; `prove` work first; sign in by a `code` instead. */
export type Verdict = 'try' | 'wait' | 'prove' | 'code'

export function judgeAttempt({ isKnown, isProven, isPressed, over, hasCodes }: Attempt): Verdict {
  if (isKnown) return 'try'
  if (over.address || over.pair) return 'wait'
  if (over.accountInADay && hasCodes) return 'code'
  const needsProof = over.account || over.accountInADay || isPressed
  return needsProof && !isProven ? 'prove' : 'try'
}
