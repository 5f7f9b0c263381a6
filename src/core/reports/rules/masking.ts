/**
 * Personal data in a text that more people than its author will read. docs/domain.md §6 "Masking"; UU 27/2022 on personal
 * data protection. A mask is a bracket with what was there, so that the text stays readable. Officers mask more by hand.
 */
import { luhn } from 'cdigit'

type Pattern = { readonly mask: string; readonly find: RegExp; readonly isReal?: (digits: string) => boolean }

const digitsOf = (text: string) => text.replaceAll(/\D/g, '')

/** Order matters: a longer or more telling pattern first. */
const PATTERNS: readonly Pattern[] = [
  { mask: '[email disamarkan]', find: /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu },
  { mask: '[NIK disamarkan]', find: /(?<![\d])\d{6}[ .-]?\d{6}[ .-]?\d{4}(?!\d)/g, isReal: isNik },
  { mask: '[nomor KK disamarkan]', find: /(?<=\b(?:no\.?|nomor)?\s*kk\b\D{0,12})\d{16}(?!\d)/giu },
  { mask: '[nomor kartu disamarkan]', find: /(?<!\d)\d(?:[ -]?\d){12,18}(?!\d)/g, isReal: isCard },
  {
    mask: '[nomor rekening disamarkan]',
    find: /(?<=\b(?:rek|rekening|norek|bca|bri|bni|mandiri|btn|bsi|bjb)\b\D{0,20})\d(?:[ .-]?\d){7,15}(?!\d)/giu,
  },
  { mask: '[nomor telepon disamarkan]', find: /(?<![\d])(?:\+?62|0)[ .-]?8\d(?:[ .-]?\d){6,10}(?!\d)/g },
  {
    mask: '[pelat nomor disamarkan]',
    find: /(?<![\p{L}\p{N}])[A-Z]{1,2}[ -]?\d{3,4}[ -]?[A-Z]{2,3}(?![\p{L}\p{N}])/gu,
  },
]

/** A citizen number: region (6), birth day (+ 40 for women), month, year, serial. A family-card number looks the same. */
function isNik(digits: string): boolean {
  const day = Number(digits.slice(6, 8))
  const month = Number(digits.slice(8, 10))
  const born = day > 40 ? day - 40 : day
  return /^[1-9]/.test(digits) && born >= 1 && born <= 31 && month >= 1 && month <= 12
}

function isCard(digits: string): boolean {
  return luhn.validate(digits)
}

/** The text with every pattern masked; the same text again when nothing was found. */
export function masked(text: string): string {
  return PATTERNS.reduce(
    (result, { mask, find, isReal }) =>
      result.replace(find, match => (isReal && !isReal(digitsOf(match)) ? match : mask)),
    text,
  )
}
