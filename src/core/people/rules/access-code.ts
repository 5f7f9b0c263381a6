/**
 * The secret of a reporter without an account (docs/domain.md §3, §11): 16 signs of 5 bits, so that no one guesses 80 bits
 * through a form. The alphabet is Crockford's base 32: without I, L, O and U, which are mistaken for others when a code is
 * copied from paper or told on the telephone.
 */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 16
const GROUP = 4
const CODE = new RegExp(`^[${SIGNS}]{${LENGTH}}$`)

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
export function readAccessCode(typed: string): string | null {
  if (typed.length > 100) return null
  const code = typed
    .toUpperCase()
    .replace(/[\s._\-‐-―]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  return CODE.test(code) ? code : null
}
