/** An act over many reports: before it, refused, and after it; and the bar from which it begins. */
import { emptyForm } from '#platform/http/form.ts'
import { ArchiveManyFields } from '../../workbench/bulk/archive-form.tsx'
import { ForwardManyFields } from '../../workbench/bulk/forward-form.tsx'
import { NothingPage } from '../../workbench/bulk/nothing-page.tsx'
import { outcomeWords } from '../../workbench/bulk/outcomes.ts'
import { ResultPage } from '../../workbench/bulk/result-page.tsx'
import { SummaryPage } from '../../workbench/bulk/summary-page.tsx'
import { LabelPage } from '../../workbench/labels/page.tsx'
import type { GalleryEntry } from './entry.ts'
import { ARCHIVE_REASONS, found, outcomes, row, rows, seen } from './fixtures-bulk.ts'
import { viewIn } from './fixtures-officer.ts'
import { NOW, officer } from './fixtures.ts'

const visit = { ...officer, address: '/petugas/massal' }
const back = '/petugas?antrean=verifikasi'

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
        {...{ visit, seen, back }}
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
      return <ResultPage {...{ visit, seen, back, result }} formToken="t" />
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
