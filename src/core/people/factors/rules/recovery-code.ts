/**
 * Ten codes for the day the telephone is lost: each opens once (NIST SP 800-63B §3.1.2, look-up secrets). Fifty random bits;
 * the alphabet is that of access codes, without signs that are mistaken for others on paper.
 */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 10
const CODE = new RegExp(`^[${SIGNS}]{${LENGTH}}$`)

export const RECOVERY_CODES = 10
/** One byte a sign, of which five bits are used. */
export const RECOVERY_CODE_BYTES = LENGTH

/** As it is shown: `7K3MQ-2XV9A`. */
export const recoveryCodeOf = (random: Uint8Array): string =>
  Array.from(random.subarray(0, LENGTH), byte => SIGNS.charAt(byte & 31))
    .join('')
    .replace(/.{5}(?=.)/, '$&-')

/** What a person meant by what they typed, without the hyphen; null when it cannot be a code. */
export function readRecoveryCode(typed: string): string | null {
  if (typed.length > 60) return null
  const code = typed
    .toUpperCase()
    .replace(/[\s._\-‐-―]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  return CODE.test(code) ? code : null
}
