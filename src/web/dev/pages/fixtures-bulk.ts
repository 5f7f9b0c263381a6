/** Reports of an act over many, before it and after it. */
import type { TrackingNumber } from '#core/ids.ts'
import { outcomeWords } from '../../workbench/bulk/outcomes.ts'
import type { SummaryRow } from '../../workbench/bulk/summary.ts'
import { workRows } from './fixtures.ts'

const NUMBERS = ['261123456784', '262020313561', '262938274222', '263495555101', '263151136538'] as TrackingNumber[]

const LONG = 'Air PDAM keruh dan berbau selama sepekan di seluruh Perumahan Griya Melati Indah Permai Blok C sampai F'

export function row(place: number, changes: Partial<SummaryRow> = {}): SummaryRow {
  const { title, status, clock } = workRows[place % workRows.length] ?? { title: LONG, status: null }
  const number = NUMBERS[place] as TrackingNumber
  const chip = clock ? { level: clock.level, words: `Verifikasi: ${clock.words}` } : null
  return { number, title, status, clock: chip, value: `${number}:1`, reason: null, verified: null, ...changes }
}

const verified = {
  as: 'Pengaduan tidak berkadar pengawasan · sedang · Air bersih',
  title: LONG,
  body: 'Warga RT 03 sampai RT 07 mengalami hal yang sama. Hubungi [nomor telepon disamarkan].\n\nSudah menelepon layanan.',
}

export const rows = [
  row(0, { verified }),
  row(1, { title: LONG, verified }),
  row(2),
  row(3, { value: null, reason: outcomeWords('needs-own-look') }),
  row(4, { value: null, status: null, title: '', clock: null, reason: outcomeWords('not-found') }),
]

export const found = [
  { value: '3', label: 'Dinas Perhubungan Kabupaten Tirtaharja', hint: 'Kabupaten Tirtaharja' },
  { value: '4', label: 'Perumda Air Minum Tirtaharja', hint: 'Kabupaten Tirtaharja' },
]

export const ARCHIVE_REASONS = [
  {
    slug: 'test-spam',
    name: 'Uji coba, iklan, atau pesan berulang',
    setBy: 'verifier' as const,
    askFirst: false,
    nameEn: 'Test, advertising or repeated message',
    explanationRequired: true,
    objectionAllowed: true,
    officerGuidance: 'Untuk pesan tanpa isi laporan. Ragu: minta kelengkapan, jangan arsipkan.',
    textToReporter: 'Laporan ini tampaknya uji coba.',
  },
]

export const outcomes = [
  { number: NUMBERS[0] as TrackingNumber, became: 'done' },
  { number: NUMBERS[1] as TrackingNumber, became: 'done' },
  { number: NUMBERS[2] as TrackingNumber, became: 'stale' },
  { number: NUMBERS[3] as TrackingNumber, became: 'merged' },
  { number: NUMBERS[4] as TrackingNumber, became: 'not-found' },
]
export const seen = new Map(
  NUMBERS.slice(1, 4).map((number, place) => [
    number,
    { title: place === 0 ? LONG : 'Lampu jalan padam', now: 'Diarsipkan oleh admin' },
  ]),
)
