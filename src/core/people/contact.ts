import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import type { Vault } from '#platform/vault.ts'

/** An e-mail address in lower case, or a telephone number with its country: `+6281234567890`. */
export type Contact = { readonly kind: 'email' | 'phone'; readonly value: string }

/** RFC 5321 §4.5.3.1.3 */
const LONGEST_EMAIL = 254

/** Not the whole grammar: one @, a domain with a dot, and nothing that could begin another header or another recipient. */
const EMAIL = /^[^\s@<>()[\],;:\\"\p{Cc}]+@[^\s@.<>()[\],;:\\"\p{Cc}]+(\.[^\s@.<>()[\],;:\\"\p{Cc}]+)+$/u

/** Null when it cannot be an address. Whether anybody reads there only a message can tell. */
export function readEmail(typed: string): string | null {
  if (typed.length > 2 * LONGEST_EMAIL) return null
  const email = typed.trim().normalize('NFC').toLowerCase()
  return email.length <= LONGEST_EMAIL && EMAIL.test(email) ? email : null
}

/** A number without a country is Indonesian. Only its length is judged: operators get new ranges more often than we look. */
export function readPhone(typed: string): string | null {
  if (typed.length > 40) return null
  const number = parsePhoneNumberFromString(typed, 'ID')
  return number?.isPossible() ? number.number : null
}

/** As people write it: `0812 3456 7890`, and with its country when that is another. */
export function readable({ kind, value }: Contact): string {
  if (kind === 'email') return value
  const mobile = /^\+62(\d{3})(\d{4})(\d+)$/.exec(value)
  if (mobile) return `0${mobile.slice(1).join(' ')}`
  return parsePhoneNumberFromString(value)?.formatInternational() ?? value
}

export function readContact(typed: string): Contact | null {
  const kind = typed.includes('@') ? 'email' : 'phone'
  const value = kind === 'email' ? readEmail(typed) : readPhone(typed)
  return value === null ? null : { kind, value }
}

/** Finds the same contact again, in accounts and in the vault, without anybody being able to read it. */
export const digestOfContact = (vault: Vault, { kind, value }: Contact): Buffer =>
  vault.digest(value, `contact ${kind}`)
