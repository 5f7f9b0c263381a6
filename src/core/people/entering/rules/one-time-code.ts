/**
 * Six digits that prove that a contact is somebody's own. Policy choice within NIST SP 800-63B §3.1.3 (out-of-band secrets of
 * six digits or more, at most ten minutes, accepted once) and §3.2.2 (few tries): 5 tries of a million make one guess in
 * 200 000 right.
 */
export type CodePurpose = 'register' | 'sign-in' | 'reset' | 'verify-contact' | 'challenge'

/** What the message says. A row without a code is made all the same, so that nobody learns who has an account. */
export type CodeTells = 'code' | 'has-account' | 'nothing'

const CODE_REFUSALS = ['wrong-code', 'expired-code', 'used-code', 'too-many-tries'] as const
export type CodeRefusal = (typeof CODE_REFUSALS)[number]

export const isCodeRefusal = (refusal: string): refusal is CodeRefusal => CODE_REFUSALS.some(one => one === refusal)

const CODE_DIGITS = 6
export const CODE_MINUTES = 10
const CODE_TRIES = 5

export const codeEndsAt = (issuedAt: Date): Date => new Date(issuedAt.getTime() + CODE_MINUTES * 60_000)

/** From 64 keyed bits; that a million does not divide them favours no code by more than 1 in 10^13. */
export const codeFrom = (keyed: Buffer): string =>
  String(keyed.readBigUInt64BE() % 10n ** BigInt(CODE_DIGITS)).padStart(CODE_DIGITS, '0')

/** As people type it: spaces and hyphens do not count. Null when it cannot be a code. */
export function readCode(typed: string): string | null {
  const digits = typed.length > 40 ? '' : typed.normalize('NFKC').replace(/[\s.\-‐-―]/g, '')
  return /^\d{6}$/.test(digits) ? digits : null
}

type Standing = { readonly tries: number; readonly expiresAt: Date; readonly usedAt: Date | null }

/** Why a code may not even be compared; null when it may. `tries` counts those before this one. */
export function faultOfCode(
  { tries, expiresAt, usedAt }: Standing,
  now: Date,
): Exclude<CodeRefusal, 'wrong-code'> | null {
  if (usedAt !== null) return 'used-code'
  if (expiresAt <= now) return 'expired-code'
  return tries >= CODE_TRIES ? 'too-many-tries' : null
}
