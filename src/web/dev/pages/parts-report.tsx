import { AccessCode } from '#ui/access-code.tsx'
import { ClockCalendar } from '#ui/clock-calendar.tsx'
import { ClockSum, SkippedDays } from '#ui/clock-days.tsx'
import { ClockChip, ClockLines } from '#ui/clock.tsx'
import { Details } from '#ui/details.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { AppliedFilters, FilterBar } from '#ui/filter-bar.tsx'
import { Flash } from '#ui/flash.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { Rail } from '#ui/rail.tsx'
import { Stars } from '#ui/rating.tsx'
import { ReportRow } from '#ui/report-card.tsx'
import { Status } from '#ui/status.tsx'
import { Thread } from '#ui/thread.tsx'
import { TrackingNumber } from '#ui/tracking-number.tsx'
import { cards } from './fixtures.ts'
import { lines, months, stations, thread } from './fixtures-report.tsx'

export const ReportParts = () => (
  <div class="wrap section">
    <header class="page-head report-head">
      <Status
        tone="proses"
        status="answered"
        words="Ditindaklanjuti oleh instansi"
        next="selesai otomatis dalam 4 hari kerja"
      />
      <h1>Jalan berlubang di depan SDN 2 Karangbanyu</h1>
    </header>
    <div class="rail-panel">
      <Rail stations={stations} />
    </div>
    <div class="split">
      <div class="flow loose">
        <Thread items={thread} />
        <FilterBar action="/laporan" search={{ name: 'q', value: 'jalan', label: 'Cari laporan' }} />
        <AppliedFilters
          filters={[
            { label: 'Kabupaten Tirtaharja', href: '/laporan' },
            { label: 'Jalan', href: '/laporan?q=jalan' },
          ]}
          clear="/laporan"
        />
        <h2>221 laporan</h2>
        <ol class="results">
          {cards.map(card => (
            <ReportRow key={card.href} {...card} />
          ))}
        </ol>
        <Pagination page={2} pages={12} href={page => `/laporan?halaman=${page}`} />
        <EmptyState title="Tidak ada yang cocok">
          <p>Coba kata lain, atau lepas salah satu saringan.</p>
        </EmptyState>
        <ClockParts />
      </div>
      <aside class="flow">
        <AsideParts />
      </aside>
    </div>
  </div>
)

const ClockParts = () => (
  <>
    <h2>Tenggat</h2>
    <ClockSum
      label="Tenggat tindak lanjut"
      due="Jumat, 27 November 2026"
      zone="pukul 24.00 WIB"
      parts={[
        { number: '2', words: 'hari kerja terpakai' },
        { number: '5', words: 'batas' },
      ]}
    />
    <ClockCalendar months={months} />
    <SkippedDays
      days={[
        { when: '24–25 Nov', why: 'Menunggu jawaban pelapor', kind: 'paused' },
        { when: '26 Nov', why: 'Hari Jadi Kota Sagara', kind: 'holiday' },
      ]}
    />
  </>
)

const AsideParts = () => (
  <>
    <section class="panel">
      <h2>Jam layanan</h2>
      <ClockLines lines={lines} />
    </section>
    <section class="panel">
      <h2>Rincian</h2>
      <Details
        details={[
          { name: 'Nomor', value: <TrackingNumber digits="261123456789" /> },
          { name: 'Nilai', value: <Stars rating={4} /> },
          { name: 'Kosong', value: '' },
        ]}
      />
    </section>
    <p class="row">
      <ClockChip level="near" words="sisa 1 hari kerja" href="#isi" />
      <ClockChip level="paused" words="jam berhenti" />
    </p>
    <Flash tone="proses" title="Catat kode akses">
      Kode Anda <AccessCode code="KJ4M-7XTR" id="kode" />. <copy-button for="kode" label="Salin" done="Tersalin" />
    </Flash>
    <Flash tone="belum" icon="phone" title="Keadaan darurat?">
      Telepon 112.
    </Flash>
  </>
)
