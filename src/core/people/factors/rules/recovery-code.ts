/**
 * Ten codes for the day the telephone is lost: each opens once (NIST SP 800-63B §3.1.2, look-up secrets). Fifty random bits.
 */
import { SIGNS, readPaperCode } from '../../rules/paper-code.ts'

const LENGTH = 10

export const RECOVERY_CODES = 10
/** One byte a sign, of which five bits are used. */
export const RECOVERY_CODE_BYTES = LENGTH

/** As it is shown: `7K3MQ-2XV9A`. */
export const recoveryCodeOf = (random: Uint8Array): string =>
  Array.from(random.subarray(0, LENGTH), byte => SIGNS.charAt(byte & 31))
    .join('')
    .replace(/.{5}(?=.)/, '$&-')

/** What a person meant by what they typed, without the hyphen; null when it cannot be a code. */
export const readRecoveryCode = (typed: string): string | null => readPaperCode(typed, LENGTH)
