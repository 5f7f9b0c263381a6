/**
 * Personal data in a text that more people than its author will read. docs/domain.md §6 "Masking"; UU 27/2022 on personal
 * data protection. A mask is a bracket with what was there, so that the text stays readable. Officers mask more by hand.
 *
 * Every pattern is bounded, so that a text of any kind is read in time proportional to its length.
 */
import { luhn } from 'cdigit'

const MASK_KINDS = [
  'email',
  'family_card',
  'nik',
  'card',
  'account',
  'phone',
  'plate',
  'address',
  'customer_number',
  'member_number',
] as const
export type MaskKind = (typeof MASK_KINDS)[number]

/** What stands in a published text where personal data stood. */
export const MASKS: Readonly<Record<MaskKind, string>> = {
  email: '[email disamarkan]',
  family_card: '[nomor KK disamarkan]',
  nik: '[NIK disamarkan]',
  card: '[nomor kartu disamarkan]',
  account: '[nomor rekening disamarkan]',
  phone: '[nomor telepon disamarkan]',
  plate: '[pelat nomor disamarkan]',
  address: '[alamat rumah disamarkan]',
  customer_number: '[nomor pelanggan disamarkan]',
  member_number: '[nomor peserta disamarkan]',
}

/** Personal data found in a text: what it is, as it stands there, and where. */
export type Mask = { readonly kind: MaskKind; readonly text: string; readonly from: number; readonly to: number }

type Pattern = { readonly kind: MaskKind; readonly find: RegExp; readonly isReal?: (match: string) => boolean }

const digitsOf = (text: string) => text.replaceAll(/\D/g, '')

/** Numbers that say no more than what they say: money, days, hours, report numbers, laws. They are never masked. */
const HARMLESS: readonly RegExp[] = [
  /(?<![\p{L}\p{N}])(?:rp|idr)\.?[ \u00a0]{0,2}\d[\d.,]{0,20}/giu,
  /(?<![\d.,+])\d{1,3}(?:\.\d{3}){1,5}(?:,\d{1,2})?(?![\d.]?\d)/g,
  /(?<![\d/.-])\d{1,2}([-/.])\d{1,2}\1(?:19|20)\d{2}(?!\d)/g,
  /(?<![\d/.-])(?:19|20)\d{2}([-/.])\d{1,2}\1\d{1,2}(?!\d)/g,
  /(?<![\d.])[0-2]?\d[.:][0-5]\d ?(?:-|–|s\/d|sampai) ?[0-2]?\d[.:][0-5]\d(?!\d)/g,
  /(?<![\d-])(?!628)[1-9]\d{3}-\d{4}-\d{4}(?![\d-])/g,
  /(?<![\p{L}\p{N}])(?:uu|pp|perpres|permen\w{0,12}|perda|perbup|perwali|pergub|keppres|inpres|sk)[ .]{1,2}(?:no\.?|nomor)? ?[1-9]\d{0,4}(?!\d)(?:[/.-]\d{1,5}(?!\d)){0,4}/giu,
]

/** Letters on Indonesian number plates, by region of registration (Perpol 7/2021). `RT 001 RW` is none of them. */
const PLATE_REGIONS =
  '(?:[ABDEFGHKLMNPRSTWZ]|AA|AB|AD|AE|AG|BA|BB|BD|BE|BG|BH|BK|BL|BM|BN|BP|DA|DB|DC|DD|DE|DG|DH|DK|DL|DM|DN|DP|DR|DS|DT|DW|EA|EB|ED|KB|KH|KT|KU|PA|PB|PG|PS|PT)'
/** Words in capitals that may follow a number after one letter: BLOK B 100 KM, GANG D 200 RT … */
const NOT_ON_PLATES =
  '(?!(?:RT|RW|KG|KM|CM|MM|ML|KK|RB|JT|WIB|DI|KE|DAN|YG|TH|HP|ORG|JL|JLN|GG|NO|ADA|KWH|KVA|LT|TON|MTR|UTK|DGN|JAM|PCS|HA)(?![\\p{L}\\p{N}]))'

/** Order matters: a more telling pattern claims its characters first. */
const PATTERNS: readonly Pattern[] = [
  {
    kind: 'email',
    find: /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,6}/gu,
  },
  {
    kind: 'family_card',
    find: /(?<=(?<![\p{L}\p{N}])(?:kk|kartu keluarga)(?![\p{L}\p{N}])[^\d\]\0]{0,16})\d(?:[ .-]?\d){15}(?!\d)/giu,
  },
  {
    kind: 'nik',
    find: /(?<!\d)(?:\d{16}|\d{6}([ .-])\d{6}\1\d{4}|\d{4}([ .-])\d{4}\2\d{4}\2\d{4})(?!\d)/g,
    isReal: isNik,
  },
  {
    kind: 'nik',
    find: /(?<=(?<![\p{L}\p{N}])(?:nik|ktp)(?![\p{L}\p{N}])[^\d\]\0]{0,16})\d(?:[ .-]?\d){15}(?!\d)/giu,
  },
  { kind: 'card', find: /(?<!\d)\d(?:[ -]?\d){12,18}(?!\d)/g, isReal: isCard },
  {
    kind: 'account',
    find: /(?<=(?<![\p{L}\p{N}])(?:rek|rekening|norek|bca|bri|bni|mandiri|btn|bsi|bjb|cimb|danamon|va|briva)(?![\p{L}\p{N}])[^\d\]\0]{0,20})\d(?:[ .-]?\d){7,17}(?!\d)/giu,
  },
  {
    kind: 'phone',
    find: /(?<!\d)(?:\(?\+ ?62\)?|\(?62\)?|(?=\(?0))[ .-]?(?:\(0\)[ .-]?|\(?0?)[ .-]?8\d(?:[ .)-]{0,2}\d){6,11}(?!\d)/g,
  },
  // A landline is written with its area code apart, or begins with +62.
  {
    kind: 'phone',
    find: /(?<!\d)(?:\(0[2-79]\d{1,2}\) ?|0[2-79]\d{1,2}[ -])\d{3,4}[ -]?\d{3,4}(?!\d)/g,
  },
  { kind: 'phone', find: /(?<![\d+])\+62[ .-]?[2-79]\d(?:[ .-]?\d){6,9}(?!\d)/g },
  {
    kind: 'plate',
    find: new RegExp(
      `(?<![\\p{L}\\p{N}])${PLATE_REGIONS}[ .-]?\\d{3,4}[ .-]?${NOT_ON_PLATES}[A-Z]{2,3}(?![\\p{L}\\p{N}])`,
      'gu',
    ),
  },
  {
    kind: 'plate',
    find: new RegExp(
      `(?<=(?<![\\p{L}\\p{N}])(?:plat|pelat|nopol|no\\.? ?pol(?:isi)?|tnkb)(?![\\p{L}\\p{N}])[^\\p{L}\\p{N}]{0,3}(?:nomor|no|mobil|motor)?[^\\p{L}\\p{N}]{0,3})${PLATE_REGIONS}[ .-]?\\d{1,4}(?:[ .-]?[A-Z]{1,3})?(?![\\p{L}\\p{N}])`,
      'giu',
    ),
  },
]

/** A house within a street, and numbers that say who somebody is to a company or a fund. Policy choice; see docs/decisions/0088. */
const PROPOSED: readonly Pattern[] = [
  {
    kind: 'customer_number',
    find: /(?<=(?<![\p{L}\p{N}])(?:(?:no|nomor|id)[ .]{0,2}(?:pel(?:anggan)?|meter(?:an)?|kwh|sambungan)|idpel|nopel|token(?: listrik)?)(?![\p{L}\p{N}])[^\d\]\0]{0,12})\d(?:[ .-]?\d){5,19}(?!\d)/giu,
  },
  {
    kind: 'member_number',
    find: /(?<=(?<![\p{L}\p{N}])(?:bpjs|jkn|kis|npwp|jamsostek|kks|pkh)(?![\p{L}\p{N}])[^\d\]\0]{0,20})\d(?:[ .-]?\d){10,15}(?!\d)/giu,
  },
  {
    kind: 'address',
    find: /(?<![\p{L}\p{N}])(?:blok|blk)[ .]{1,2}[a-z]{1,2}(?:[ .-]{0,2}\d{1,2})?(?:[ ,.]{1,3}|[ ]?[-/][ ]?)(?:no|nomor|nmr)[ .]{0,2}\d{1,3}[a-z]?(?![\p{L}\p{N}])/giu,
  },
  {
    kind: 'address',
    find: /(?<=(?<![\p{L}\p{N}])(?:perum(?:ahan)?|komplek|kompleks|cluster|griya|rumah|alamat)(?![\p{L}\p{N}])[^\d\n\]\0]{0,40}[ ,])(?:blok|blk)[ .]{1,2}[a-z]{1,2}\d{0,2}[ ]?[-/ ][ ]?\d{1,3}[a-z]?(?![\p{L}\p{N}])/giu,
  },
  {
    kind: 'address',
    find: /(?<=(?<![\p{L}\p{N}])(?:rumah|kontrakan|kos(?:an)?)(?![\p{L}\p{N}])(?: (?:saya|sy|kami|ibu|bapak|orang ?tua|di))?[ ,:]{1,2})(?:no|nomor|nmr)[ .]{0,2}\d{1,3}[a-z]?(?![\p{L}\p{N}/])/giu,
  },
  {
    kind: 'address',
    find: /(?<=(?<![\p{L}\p{N}])(?:alamat|domisili|tinggal|rumah)(?![\p{L}\p{N}])[^\d\n\]\0]{0,25}[ :,])(?:jl|jln|jalan|gg|gang)[ .]{1,2}[\p{L} .'-]{2,40}[ ,.]{1,2}(?:no|nomor|nmr)[ .]{0,2}\d{1,3}[a-z]?(?![\p{L}\p{N}])/giu,
  },
]

/** The codes of provinces, with which citizen numbers begin; 54 was East Timor. */
const PROVINCE = /^(?:1[1-9]|2[01]|3[1-6]|5[1-4]|6[1-5]|7[1-6]|8[12]|9[1-7])/

/** A citizen number: region (6), birth day (+ 40 for women), month, year, serial. A family-card number looks the same. */
function isNik(match: string): boolean {
  const digits = digitsOf(match)
  const day = Number(digits.slice(6, 8))
  const month = Number(digits.slice(8, 10))
  const born = day > 40 ? day - 40 : day
  return PROVINCE.test(digits) && born >= 1 && born <= 31 && month >= 1 && month <= 12
}

/** Bank cards begin with 3 to 6, or with 22 to 27 (ISO/IEC 7812), and end in a check digit. */
function isCard(match: string): boolean {
  const digits = digitsOf(match)
  return /^(?:[3-6]|2[2-7])/.test(digits) && luhn.validate(digits)
}

/** Stands for what is settled, so that no later pattern begins, ends or looks across it. */
const settled = (match: string): string => '\0'.repeat(match.length)

/** What the patterns find in a text, from its beginning to its end; no two of them overlap. */
export const masksIn = (text: string): readonly Mask[] => foundBy(PATTERNS, text)

/**
 * The same with what only a person can judge: where somebody lives, and numbers by which a company or a fund knows them. An
 * officer is asked about these before anything is published; without an officer they are left alone.
 */
export const proposedMasksIn = (text: string): readonly Mask[] => foundBy([...PATTERNS, ...PROPOSED], text)

/**
 * As a keyboard would have typed it, character for character: numbers copied from chats and contacts come with hyphens and spaces that
 * do not break, and with marks of direction around them; some keyboards write digits in full width.
 */
const typed = (text: string): string =>
  text
    .replaceAll(/[\u00a0\u2000-\u200f\u202a-\u202f\u205f-\u2069\u3000\ufeff]/g, ' ')
    .replaceAll(/[\u00ad\u2010-\u2015\u2212\ufe58\ufe63]/g, '-')
    .replaceAll(/[\uff01-\uff5e]/g, wide => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))

function foundBy(patterns: readonly Pattern[], text: string): readonly Mask[] {
  let rest = HARMLESS.reduce((left, find) => left.replace(find, settled), typed(text))
  const found: Mask[] = []
  for (const { kind, find, isReal } of patterns) {
    rest = rest.replace(find, (match: string, ...more: unknown[]) => {
      if (isReal && !isReal(match)) return match
      const from = Number(more.at(-2))
      const to = from + match.length
      found.push({ kind, text: text.slice(from, to), from, to })
      return settled(match)
    })
  }
  return found.toSorted((one, other) => one.from - other.from)
}

/** The text with these masks in it. @param masks of this text, in their order, no two overlapping */
export function withMasks(text: string, masks: readonly Pick<Mask, 'kind' | 'from' | 'to'>[]): string {
  let at = 0
  const parts = masks.map(({ kind, from, to }) => {
    const part = text.slice(at, from) + MASKS[kind]
    at = to
    return part
  })
  return parts.join('') + text.slice(at)
}

/**
 * The text with every pattern masked; the same text again when nothing was found.
 * @param readable what an officer has read and left as it stands: a shop's telephone, the number of an office
 */
export const masked = (text: string, readable: ReadonlySet<string> = NOTHING): string =>
  withMasks(
    text,
    masksIn(text).filter(mask => !readable.has(mask.text)),
  )

const NOTHING: ReadonlySet<string> = new Set()
