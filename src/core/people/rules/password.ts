/**
 * Which passwords are taken. Policy choice after NIST SP 800-63B §3.1.1: length counts, composition rules do not; and a
 * limit, because the work of checking grows with what is typed.
 */
export type PasswordFault = 'password-too-short' | 'password-too-long'

export const PASSWORD_LENGTH = { least: 10, most: 200 } as const

/** Counted in characters as people count them, not in bytes. */
export function faultOfPassword(password: string): PasswordFault | null {
  const { length } = Array.from(password)
  if (length < PASSWORD_LENGTH.least) return 'password-too-short'
  return length > PASSWORD_LENGTH.most ? 'password-too-long' : null
}
