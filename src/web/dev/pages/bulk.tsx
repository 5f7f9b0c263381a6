/** An act over many reports: before it, refused, and after it; and the bar from which it begins. */
import type { TrackingNumber } from '#core/ids.ts'
import { emptyForm } from '#platform/http/form.ts'
import { ArchiveManyFields } from '../../workbench/bulk/archive-form.tsx'
import { ForwardManyFields } from '../../workbench/bulk/forward-form.tsx'
import { NothingPage } from '../../workbench/bulk/nothing-page.tsx'
import { outcomeWords } from '../../workbench/bulk/outcomes.ts'
import { ResultPage } from '../../workbench/bulk/result-page.tsx'
import { SummaryPage } from '../../workbench/bulk/summary-page.tsx'
import type { SummaryRow } from '../../workbench/bulk/summary.ts'
import { LabelPage } from '../../workbench/labels/page.tsx'
import type { GalleryEntry } from './entry.ts'
import { viewIn } from './fixtures-officer.ts'
import { NOW, officer, workRows } from './fixtures.ts'

const visit = { ...officer, address: '/petugas/massal' }
const back = '/petugas?antrean=verifikasi'

const NUMBERS = ['261123456784', '262020313561', '262938274222', '263495555101', '263151136538'] as TrackingNumber[]

const LONG = 'Air PDAM keruh dan berbau selama sepekan di seluruh Perumahan Griya Melati Indah Permai Blok C sampai F'

function row(place: number, changes: Partial<SummaryRow> = {}): SummaryRow {
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

const rows = [
  row(0, { verified }),
  row(1, { title: LONG, verified }),
  row(2),
  row(3, { value: null, reason: outcomeWords('needs-own-look') }),
  row(4, { value: null, status: null, title: '', clock: null, reason: outcomeWords('not-found') }),
]

const found = [
  { value: '3', label: 'Dinas Perhubungan Kabupaten Tirtaharja', hint: 'Kabupaten Tirtaharja' },
  { value: '4', label: 'Perumda Air Minum Tirtaharja', hint: 'Kabupaten Tirtaharja' },
]

const ARCHIVE_REASONS = [
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

const outcomes = [
  { number: NUMBERS[0] as TrackingNumber, became: 'done' },
  { number: NUMBERS[1] as TrackingNumber, became: 'done' },
  { number: NUMBERS[2] as TrackingNumber, became: 'stale' },
  { number: NUMBERS[3] as TrackingNumber, became: 'merged' },
  { number: NUMBERS[4] as TrackingNumber, became: 'not-found' },
]
const titles = new Map(NUMBERS.slice(1, 4).map((number, place) => [number, place === 0 ? LONG : 'Lampu jalan padam']))

export const bulkPages: readonly GalleryEntry[] = [
  {
    name: 'petugas-massal-teruskan',
    title: 'Ringkasan: meneruskan banyak laporan, sebagian tidak mungkin',
    page: () => {
      const form = { values: { cara: 'masing-masing', leadAgencyId: '3', agencyQuery: 'tirtaharja' }, errors: {} }
      return (
        <SummaryPage {...{ visit, rows, form, back }} act="forward" formToken="t">
          <ForwardManyFields form={form} given={{ found, chosen: undefined, unverified: 2 }} />
        </SummaryPage>
      )
    },
  },
  {
    name: 'petugas-massal-ditolak',
    title: 'Ringkasan: semua atau tidak sama sekali, dan satu tidak dapat',
    page: () => {
      const form = { values: { cara: 'semua', reason: 'test-spam', explanation: 'Tampaknya uji coba.' }, errors: {} }
      const tried = [row(0), row(1), row(2, { reason: outcomeWords('stale') })]
      return (
        <SummaryPage {...{ visit, form, back }} rows={tried} act="archive" formToken="t" isRefused notice={NOTICE}>
          <ArchiveManyFields form={form} given={ARCHIVE_REASONS} />
        </SummaryPage>
      )
    },
  },
  {
    name: 'petugas-massal-mustahil',
    title: 'Ringkasan: tidak satu pun mungkin',
    page: () => (
      <SummaryPage {...{ visit, back }} rows={rows.slice(3)} form={emptyForm} act="ask" formToken="t">
        {null}
      </SummaryPage>
    ),
  },
  {
    name: 'petugas-massal-hasil',
    title: 'Hasil: sebagian dikerjakan',
    page: () => (
      <ResultPage
        {...{ visit, titles, back }}
        result={{ act: 'forward', label: null, outcomes, doneAt: NOW }}
        formToken="t"
      />
    ),
  },
  {
    name: 'petugas-massal-urungkan',
    title: 'Hasil: label diberikan, dapat diurungkan',
    page: () => {
      const result = { act: 'label', label: 'tunggu suku cadang', outcomes: outcomes.slice(0, 2), doneAt: NOW }
      return <ResultPage {...{ visit, titles, back, result }} formToken="t" />
    },
  },
  {
    name: 'petugas-massal-terlalu-banyak',
    title: 'Terlalu banyak dipilih',
    page: () => (
      <NothingPage
        {...{ visit, back }}
        words="Anda memilih 5.000 laporan. Paling banyak 200 sekaligus, supaya ringkasannya masih terbaca. Belum ada yang dikerjakan: persempit antrean atau kerjakan bertahap."
      />
    ),
  },
  {
    name: 'petugas-label',
    title: 'Label yang tidak dapat diberikan',
    page: () => (
      <LabelPage
        visit={visit}
        view={viewIn('in_progress')}
        marks={{ labels: ['rapat rabu', 'tunggu suku cadang'], suggestions: ['musim hujan'], isWatched: true }}
        typed="telepon 0812 3456 7890"
        mistake="Label tidak boleh memuat nomor telepon, NIK, email, atau nomor lain milik orang. Hapus nomornya."
      />
    ),
  },
]

const NOTICE = 'Bukan nomor laporan, jadi dilewati: “abc”. Nomor laporan 12 angka.'
