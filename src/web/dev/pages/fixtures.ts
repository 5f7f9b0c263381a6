/** Invented things to draw pages with. No real place, person or report. */
import type { ReportCardProps } from '#ui/report-card.tsx'
import type { Visit } from '#web/visit.ts'
import type { WorkRow } from '#ui/work-list.tsx'
import type { ServiceLimits } from '#web/limits.ts'

export const NOW = new Date('2026-11-20T02:30:00Z')

export const visitor: Visit = { language: 'id', address: '/', isDemo: true }
export const foreigner: Visit = { language: 'en', address: '/en' }
export const citizen: Visit = { ...visitor, account: { name: 'Sari Wulandari' } }
export const officer = {
  ...visitor,
  account: { name: 'Wira Pratama', agency: 'Pemerintah Kabupaten Tirtaharja' },
} satisfies Visit

const days = (value: number) => ({ value, unit: 'working_day' as const })

export const limits: ServiceLimits = {
  verification: days(3),
  firstResponse: days(5),
  followUp: { by: 'weight', limits: { light: days(5), medium: days(14), heavy: days(30) } },
  reply: days(5),
  window: days(10),
  completion: days(10),
  objecting: days(10),
  objection: days(5),
  ombudsman: { value: 60, unit: 'calendar_day' },
}

export const cards: readonly ReportCardProps[] = [
  {
    href: '/laporan/261123456789',
    title: 'Jalan berlubang di depan SDN 2 Karangbanyu, dua anak terjatuh',
    excerpt:
      'Sudah tiga bulan jalan utama di depan sekolah berlubang. Kalau hujan, lubangnya tertutup air. Pekan lalu dua anak jatuh saat bersepeda ke sekolah.',
    status: { tone: 'proses', words: 'Ditindaklanjuti oleh instansi' },
    kind: 'Pengaduan',
    agency: 'Dinas PUPR Kabupaten Tirtaharja',
    place: 'Nusa Jayati',
    at: new Date('2026-11-02T00:42:00Z'),
    when: '2 Nov',
    clock: { level: 'within', words: 'selesai otomatis dalam 4 hari kerja' },
  },
  {
    href: '/laporan/261123456790',
    title: 'Usul trotoar yang bisa dilalui kursi roda di sekitar Terminal Sagara',
    excerpt: 'Trotoar terputus oleh tiang dan parkir motor. Mohon dibuat landai di penyeberangan.',
    status: { tone: 'belum', words: 'Terdisposisi', next: 'belum ditindaklanjuti' },
    kind: 'Aspirasi',
    agency: 'Dinas Perhubungan Kota Sagara',
    place: 'Teluk Arunika',
    at: new Date('2026-11-19T03:00:00Z'),
    when: '19 Nov',
    clock: { level: 'late', words: 'terlambat 3 hari kerja' },
  },
  {
    href: '/laporan/261123456791',
    title: 'Syarat pindah domisili antarprovinsi untuk mahasiswa',
    excerpt: 'Saya kuliah di luar provinsi dan ingin pindah KTP. Dokumen apa yang dibutuhkan?',
    status: { tone: 'selesai', words: 'Ditutup oleh sistem' },
    kind: 'Permintaan Informasi',
    agency: 'Disdukcapil Kabupaten Bumiraya',
    place: 'Nusa Jayati',
    at: new Date('2026-11-11T03:00:00Z'),
    when: '11 Nov',
  },
  {
    href: '/laporan/261123456792',
    title: 'Loket pajak kendaraan tidak menyediakan jalur khusus lansia',
    excerpt: 'Ayah saya 74 tahun berdiri dua jam. Nomor antrean prioritas tidak dipanggil terpisah.',
    status: { tone: 'proses', words: 'Menunggu kelengkapan informasi', icon: 'pause' },
    kind: 'Pengaduan',
    agency: 'Badan Pendapatan Daerah Provinsi Selat Kencana',
    at: new Date('2026-11-17T03:00:00Z'),
    when: '17 Nov',
    clock: { level: 'paused', words: 'jam berhenti' },
  },
]

/** The same reports as officers' lists show them. */
export const workRows: readonly WorkRow[] = cards.map(
  ({ href, title, excerpt, status, clock, at, when, place, kind }) => ({
    id: href.replace('/laporan/', ''),
    href: href.replace('/laporan', '/petugas/laporan'),
    title,
    excerpt,
    status,
    clock,
    at,
    when,
    place,
    marks: [{ icon: 'mask', words: 'Anonim' }],
    tags: [kind],
  }),
)
