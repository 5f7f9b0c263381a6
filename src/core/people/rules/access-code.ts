/**
 * The secret of a reporter without an account (docs/domain.md §3, §11): 16 signs of 5 bits, so that no one guesses 80 bits
 * through a form.
 */
import { SIGNS, readPaperCode } from './paper-code.ts'

const LENGTH = 16
const GROUP = 4

/** How many random bytes make one code. */
export const ACCESS_CODE_BYTES = (LENGTH * 5) / 8

/** As it is shown: `7K3M-Q2XV-9ABD-1C5T`. */
export function accessCodeOf(random: Uint8Array): string {
  let bits = random.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n)
  let code = ''
  for (let place = 0; place < LENGTH; place++) {
    code = SIGNS.charAt(Number(bits & 31n)) + code
    bits >>= 5n
  }
  return code.replace(new RegExp(`.{${GROUP}}(?=.)`, 'g'), '$&-')
}

/** What a person meant by what they typed, without hyphens; null when it cannot be a code. */
export const readAccessCode = (typed: string): string | null => readPaperCode(typed, LENGTH)
