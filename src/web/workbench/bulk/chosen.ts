/** Which reports were chosen, as a form names them: a tracking number, and behind a colon the version that was looked at. */
import { MOST_AT_ONCE } from '#core/desks/rules/bulk.ts'
import type { TrackingNumber } from '#core/ids.ts'
import { parseTrackingNumber } from '#core/reports/rules/tracking-number.ts'
import { number } from '#ui/format.ts'

export type Chosen = { readonly number: TrackingNumber; readonly version: number | undefined }

export type Choice =
  | { readonly ok: true; readonly chosen: readonly Chosen[]; readonly unreadable: readonly string[] }
  | { readonly ok: false; readonly words: string }

/** More are counted and not shown. */
const SHOWN = 5

/** Each once; a number that was named twice counts as it was named first. */
export function readChoice(values: readonly string[]): Choice {
  const chosen = new Map<TrackingNumber, Chosen>()
  const unreadable: string[] = []
  for (const value of values) {
    const [typed = '', version] = value.slice(0, 60).split(':')
    const found = parseTrackingNumber(typed)
    if (found === undefined) unreadable.push(value)
    else if (!chosen.has(found)) chosen.set(found, { number: found, version: versionOf(version) })
  }
  if (chosen.size > MOST_AT_ONCE) return { ok: false, words: tooMany(chosen.size) }
  if (chosen.size === 0) {
    return { ok: false, words: unreadable.length > 0 ? unreadableWords(unreadable) : NOTHING }
  }
  return { ok: true, chosen: [...chosen.values()], unreadable }
}

export const valueOfChosen = ({ number: shown, version }: Chosen): string =>
  version === undefined ? shown : `${shown}:${version}`

/** A version that is no number is one that never was, and so stale. */
const versionOf = (typed: string | undefined): number | undefined =>
  typed === undefined ? undefined : /^\d{1,9}$/.test(typed) ? Number(typed) : -1

const NOTHING = 'Belum ada laporan yang dipilih. Centang satu laporan atau lebih di daftar, lalu pilih tindakannya.'

const tooMany = (count: number): string =>
  `Anda memilih ${number(count, 'id')} laporan. Paling banyak ${number(MOST_AT_ONCE, 'id')} sekaligus, supaya ringkasannya masih terbaca. Belum ada yang dikerjakan: persempit antrean atau kerjakan bertahap.`

export function unreadableWords(values: readonly string[]): string {
  const shown = values.slice(0, SHOWN).map(value => `“${value.replaceAll(/\p{C}/gu, '').slice(0, 30).toWellFormed()}”`)
  const rest = values.length - shown.length
  return `Bukan nomor laporan, jadi dilewati: ${shown.join(', ')}${rest > 0 ? `, dan ${number(rest, 'id')} lagi` : ''}. Nomor laporan 12 angka.`
}
