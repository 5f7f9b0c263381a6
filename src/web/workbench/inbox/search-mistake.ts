import { LONGEST_SEARCH, searchOf } from '#core/reports/rules/search-words.ts'
import { number } from '#ui/format.ts'

/** What is wrong with a search, in a sentence; nothing when it can be made. */
export function searchMistake(text: string): string | undefined {
  const search = searchOf(text)
  if (search.for !== 'nothing') return undefined
  return search.because === 'too-long'
    ? `Pencarian terlalu panjang: ${number(text.length, 'id')} huruf, paling banyak ${LONGEST_SEARCH}. Tidak ada yang dicari. Tulis beberapa kata saja.`
    : 'Pencarian tidak memuat satu kata pun. Tulis kata atau nomor laporan.'
}
