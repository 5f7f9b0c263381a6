/** What became of one report among many, in a sentence of its own: on this page there is no other page to look at. */
import type { Refusal } from '#core/reports/rules/refusals.ts'
import type { ChosenReport } from '#core/reports/queries/list-chosen-reports.ts'
import { refusalText } from '#web/refusal-text.ts'
import { statusProps } from '#web/report-words.ts'

type Became = 'done' | 'held-back' | 'labels-enough' | Refusal

const OWN: Partial<Record<Became, string>> = {
  'held-back': 'Tidak dikerjakan, karena laporan lain yang dipilih bersamanya tidak dapat dikerjakan.',
  'labels-enough': 'Sudah memuat sepuluh label instansi Anda. Hapus satu dahulu.',
  'not-found': 'Tidak ada, atau bukan untuk Anda.',
  stale: 'Berubah sejak ringkasan dibuat. Buka laporannya untuk melihat yang terjadi, lalu kerjakan lagi.',
  'not-now': 'Tidak dapat dilakukan dalam status laporan sekarang.',
  'not-yours': 'Peran Anda tidak berwenang melakukan ini pada laporan ini.',
  'must-ask-first': 'Alasan ini baru boleh dipakai setelah pelapor diminta melengkapi.',
}

/** In a few words, for whoever reads that it changed. */
export function standingOf({ report, agency }: ChosenReport): string {
  if (report.mergedInto && !report.isConfidential) return 'digabung dengan laporan lain'
  return statusProps({ ...report, agency, reason: null }, 'id').words
}

const isRefusal = (became: string): became is Refusal => Object.hasOwn(refusalText.id, became)
const isOwn = (became: string): became is Became => Object.hasOwn(OWN, became)

/**
 * @param became as it was kept; what this version of the program no longer knows is said to be not possible
 * @param now how the report stands, where it is still to be seen
 */
export function outcomeWords(became: string, now?: string): string {
  if (became === 'stale' && now)
    return `Berubah sejak ringkasan dibuat. Sekarang: ${now}. Periksa dahulu, lalu kerjakan lagi.`
  if (isOwn(became)) return OWN[became] ?? ''
  return isRefusal(became) ? refusalText.id[became] : 'Tidak dapat dilakukan sekarang.'
}
