/**
 * Which passwords are taken. Policy choice after NIST SP 800-63B §3.1.1.2: length counts, composition rules do not; what is
 * known from breaches or follows from the context is refused, with the reason; and there is a limit, because the work of
 * checking grows with what is typed.
 */
export type PasswordFault = 'password-too-short' | 'password-too-long' | 'password-from-context' | 'password-breached'

export const PASSWORD_LENGTH = { least: 10, most: 200 } as const

/** Words that anybody would try here. */
const SERVICE = ['sp4n', 'lapor']

/** What must be left of a password once the words of its context are taken out of it. */
const OWN_CHARACTERS = 6

/**
 * All that can be said without the list of breached passwords. Length is counted in characters as people count them.
 * @param contacts by which the account is entered: none of them, nor a part, may make up the password
 */
export function faultOfPassword(
  password: string,
  contacts: readonly string[] = [],
): Exclude<PasswordFault, 'password-breached'> | null {
  const { length } = Array.from(password)
  if (length < PASSWORD_LENGTH.least) return 'password-too-short'
  if (length > PASSWORD_LENGTH.most) return 'password-too-long'
  const own = [...SERVICE, ...contacts.flatMap(partsOf)].reduce(
    (rest, word) => rest.replaceAll(word, ''),
    folded(password),
  )
  return Array.from(own.replace(/[^\p{L}\p{N}]/gu, '')).length < OWN_CHARACTERS && own !== folded(password)
    ? 'password-from-context'
    : null
}

/** An address whole, its halves and their words; a telephone with and without its country. The longest first. */
function partsOf(contact: string): readonly string[] {
  const all = folded(contact)
  const words = all.split(/[^\p{L}\p{N}]+/u)
  const phone = all.startsWith('+62') ? [all.slice(1), `0${all.slice(3)}`, all.slice(3)] : []
  return [all, ...all.split('@'), ...phone, ...words]
    .filter(part => part.length >= 4)
    .toSorted((one, other) => other.length - one.length)
}

/**
 * In which forms a password is sought among the breached: as it is, and without the digits and signs that people hang on a word
 * when they are told to change it.
 */
export function formsOfPassword(password: string): readonly string[] {
  const whole = folded(password)
  return [whole, whole.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')].filter(form => form !== '')
}

/** Four signs or fewer, however often: nobody needs a list for those. */
export const isMonotonous = (password: string): boolean => new Set(folded(password)).size <= 4

const folded = (text: string): string => text.normalize('NFKC').toLowerCase()
