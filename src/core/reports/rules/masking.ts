/**
 * Personal data in a text that more people than its author will read. docs/domain.md §6 "Masking"; UU 27/2022 on personal
 * data protection. A mask is a bracket with what was there, so that the text stays readable. Officers mask more by hand.
 *
 * Every pattern is bounded, so that a text of any kind is read in time proportional to its length.
 */
import { luhn } from 'cdigit'

type Pattern = { readonly mask: string; readonly find: RegExp; readonly isReal?: (match: string) => boolean }

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
    mask: '[email disamarkan]',
    find: /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,6}/gu,
  },
  {
    mask: '[nomor KK disamarkan]',
    find: /(?<=(?<![\p{L}\p{N}])(?:kk|kartu keluarga)(?![\p{L}\p{N}])[^\d\]\0]{0,16})\d(?:[ .-]?\d){15}(?!\d)/giu,
  },
  {
    mask: '[NIK disamarkan]',
    find: /(?<!\d)(?:\d{16}|\d{6}([ .-])\d{6}\1\d{4}|\d{4}([ .-])\d{4}\2\d{4}\2\d{4})(?!\d)/g,
    isReal: isNik,
  },
  {
    mask: '[NIK disamarkan]',
    find: /(?<=(?<![\p{L}\p{N}])(?:nik|ktp)(?![\p{L}\p{N}])[^\d\]\0]{0,16})\d(?:[ .-]?\d){15}(?!\d)/giu,
  },
  { mask: '[nomor kartu disamarkan]', find: /(?<!\d)\d(?:[ -]?\d){12,18}(?!\d)/g, isReal: isCard },
  {
    mask: '[nomor rekening disamarkan]',
    find: /(?<=(?<![\p{L}\p{N}])(?:rek|rekening|norek|bca|bri|bni|mandiri|btn|bsi|bjb|cimb|danamon|va|briva)(?![\p{L}\p{N}])[^\d\]\0]{0,20})\d(?:[ .-]?\d){7,17}(?!\d)/giu,
  },
  {
    mask: '[nomor telepon disamarkan]',
    find: /(?<!\d)(?:\(?\+ ?62\)?|\(?62\)?|(?=\(?0))[ .-]?(?:\(0\)[ .-]?|\(?0?)[ .-]?8\d(?:[ .)-]{0,2}\d){6,11}(?!\d)/g,
  },
  // A landline is written with its area code apart, or begins with +62.
  {
    mask: '[nomor telepon disamarkan]',
    find: /(?<!\d)(?:\(0[2-79]\d{1,2}\) ?|0[2-79]\d{1,2}[ -])\d{3,4}[ -]?\d{3,4}(?!\d)/g,
  },
  { mask: '[nomor telepon disamarkan]', find: /(?<![\d+])\+62[ .-]?[2-79]\d(?:[ .-]?\d){6,9}(?!\d)/g },
  {
    mask: '[pelat nomor disamarkan]',
    find: new RegExp(
      `(?<![\\p{L}\\p{N}])${PLATE_REGIONS}[ .-]?\\d{3,4}[ .-]?${NOT_ON_PLATES}[A-Z]{2,3}(?![\\p{L}\\p{N}])`,
      'gu',
    ),
  },
  {
    mask: '[pelat nomor disamarkan]',
    find: new RegExp(
      `(?<=(?<![\\p{L}\\p{N}])(?:plat|pelat|nopol|no\\.? ?pol(?:isi)?|tnkb)(?![\\p{L}\\p{N}])[^\\p{L}\\p{N}]{0,3}(?:nomor|no|mobil|motor)?[^\\p{L}\\p{N}]{0,3})${PLATE_REGIONS}[ .-]?\\d{1,4}(?:[ .-]?[A-Z]{1,3})?(?![\\p{L}\\p{N}])`,
      'giu',
    ),
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

type Found = { readonly at: number; readonly end: number; readonly mask: string }

/** Stands for what is settled, so that no later pattern begins, ends or looks across it. */
const settled = (match: string): string => '\0'.repeat(match.length)

/** The text with every pattern masked; the same text again when nothing was found. */
export function masked(text: string): string {
  let rest = HARMLESS.reduce((left, find) => left.replace(find, settled), text)
  const found: Found[] = []
  for (const { mask, find, isReal } of PATTERNS) {
    rest = rest.replace(find, (match: string, ...more: unknown[]) => {
      if (isReal && !isReal(match)) return match
      const at = Number(more.at(-2))
      found.push({ at, end: at + match.length, mask })
      return settled(match)
    })
  }
  if (found.length === 0) return text
  let from = 0
  const parts = found
    .toSorted((one, other) => one.at - other.at)
    .map(({ at, end, mask }) => {
      const part = text.slice(from, at) + mask
      from = end
      return part
    })
  return parts.join('') + text.slice(from)
}
