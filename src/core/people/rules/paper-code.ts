/**
 * Codes that people copy from paper or tell on the telephone: Crockford's base 32, five bits a sign, without I, L, O and U,
 * which are mistaken for others.
 */
export const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const ONLY_SIGNS = new RegExp(`^[${SIGNS}]+$`)

/** What a person meant by what they typed, without hyphens; null when it cannot be a code of so many signs. */
export function readPaperCode(typed: string, length: number): string | null {
  if (typed.length > 100) return null
  const code = typed
    .toUpperCase()
    .replace(/[\s._\-‐-―]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  return code.length === length && ONLY_SIGNS.test(code) ? code : null
}
