/** The officers' inbox in its states: dense, comfortable, filtered, empty, refused; and the views kept from it. */
import type { Officer } from '#core/people/actor.ts'
import type { RegionCode, ViewId } from '#core/ids.ts'
import { QUEUES, queuesOf } from '#core/reports/rules/queues.ts'
import type { WorkRow } from '#ui/work-list.tsx'
import { type AskedFilters, readAddress } from '../../workbench/inbox/address.ts'
import type { Applied } from '../../workbench/inbox/filters.ts'
import { InboxPage, type InboxProps } from '../../workbench/inbox/page.tsx'
import { searchMistake } from '../../workbench/inbox/search-mistake.ts'
import { refusalWords } from '../../workbench/views/refusals.ts'
import { ViewsPage } from '../../workbench/views/page.tsx'
import type { GalleryEntry } from './entry.ts'
import { officer, workRows } from './fixtures.ts'

const visit = { ...officer, address: '/petugas' }
const views = [
  {
    id: 1 as ViewId,
    name: 'Jalan rusak, belum ada yang menangani',
    query: 'antrean=semua&kategori=jalan&penanggung=belum',
  },
  { id: 2 as ViewId, name: 'Berat dan terlambat', query: 'antrean=lewat-tenggat&urut=bobot' },
]
const choices = {
  categories: [],
  provinces: [{ code: '91' as RegionCode, level: 'province' as const, name: 'Nusa Jayati', label: 'Nusa Jayati' }],
  regencies: [],
  colleagues: [{ id: 2, name: 'Dimas Mahendra' }],
  labels: ['musrenbang'],
}

type Shown = { role: Officer['role']; mandate?: Officer['mandate']; query?: Record<string, string> }

/** @param query what the address says */
export function inboxWith({ role, mandate = null, query = {} }: Shown, more: Partial<InboxProps> = {}) {
  const queues = queuesOf({ role, mandate })
  const props: InboxProps = {
    visit,
    officer: { role, mandate },
    queues,
    counts: new Map(QUEUES.filter(queue => queue !== 'all').map((queue, place) => [queue, place * 7])),
    views: [],
    address: readAddress(asked => query[asked], queues),
    read: { applied: [], mistakes: [], isRefused: false },
    choices,
    density: 'comfortable',
    rows: [...workRows, ...manyRows],
    next: '/petugas?setelah=0.1-1',
    ...more,
  }
  return <InboxPage {...props} />
}

const TITLES = [
  'Kabel listrik menjuntai di atas gang, menyentuh atap seng',
  'Pungutan untuk pengambilan ijazah di sekolah negeri',
  'Air keruh dan berbau selama sepekan di Perum Griya Melati RT 03 sampai RT 07, warga sudah menelepon layanan tiga kali',
  'Kapan jadwal perekaman KTP keliling di Desa Sumberwangi?',
  'Bantuan pangan tidak diterima dua bulan',
  'Tumpukan sampah di belakang Pasar Kliwon sudah menutup saluran',
  'Usul penyeberangan di depan RSUD Tirtaharja',
  'Terima kasih untuk petugas Damkar Pos Timur',
]
const CLOCKS = [
  { level: 'late', words: 'terlambat 1 hari kerja' },
  { level: 'near', words: 'sisa 1 hari kerja' },
  { level: 'within', words: 'sisa 2 hari kerja' },
  { level: 'paused', words: 'jam berhenti, sisa 3 hari kerja' },
] as const
const WEIGHTS = [{ rank: 'heavy', words: 'Berat' }, { rank: 'medium', words: 'Sedang' }, undefined] as const

const manyRows: readonly WorkRow[] = TITLES.map((title, place) => ({
  id: String(261123456793 + place),
  href: `/petugas/laporan/${261123456793 + place}`,
  title,
  excerpt:
    'Sudah dua hari sejak hujan angin. Anak-anak bermain di bawahnya. Mohon segera ditangani sebelum ada korban.',
  status: { tone: 'belum', words: 'Belum terverifikasi' },
  clock: { ...(CLOCKS[place % 4] ?? CLOCKS[0]), about: 'Verifikasi' },
  at: new Date('2026-11-19T03:00:00Z'),
  when: '19 Nov',
  weight: WEIGHTS[place % 3],
  marks: [
    ...(place % 2 ? [{ icon: 'mask' as const, words: 'Anonim' }] : []),
    ...(place % 3 ? [] : [{ icon: 'lock' as const, words: 'Rahasia' }]),
    { icon: 'clip' as const, words: 'Lampiran', count: (place % 3) + 1 },
  ],
  tags: place === 6 ? ['Aspirasi'] : [],
  labels: place === 2 ? ['musrenbang', 'rapat senin'] : [],
  handler: place % 3 === 1 ? { name: 'Dimas Mahendra', isYou: place === 1 } : undefined,
  isNew: place === 1 ? 'Anda disebut' : undefined,
  agency: place % 2 ? 'Dinas PUPR Tirtaharja' : undefined,
  place: 'Randusari, Tirtaharja',
  number: `2611-2345-${6793 + place}`,
}))

const applied: readonly Applied[] = [
  { name: 'q', words: '“jalan”' },
  { name: 'jenis', words: 'Pengaduan' },
  { name: 'penanggung', words: 'Belum ada yang menangani' },
]
const asked = { q: 'jalan', jenis: 'complaint', penanggung: 'belum' }
const tooLong = 'jalan '.repeat(60).trim()
const refused = { applied: [], mistakes: [searchMistake(tooLong) ?? ''], isRefused: true }
const mistakes = ['Wilayah “99” tidak dikenal, jadi tidak dipakai untuk menyaring.']

const inbox = (name: string, title: string, shown: Shown, more: Partial<InboxProps> = {}): GalleryEntry => ({
  name: `petugas-kotak-masuk-${name}`,
  title: `Kotak masuk: ${title}`,
  page: () => inboxWith(shown, more),
})
const empty = { rows: [], next: null }
const query = (filters: AskedFilters & { antrean?: string; setelah?: string }) => ({ ...filters })

export const inboxPages: readonly GalleryEntry[] = [
  inbox('koordinator', 'koordinator', { role: 'coordinator' }, { views }),
  inbox('padat', 'padat', { role: 'national_admin' }, { density: 'dense', views }),
  inbox(
    'pimpinan',
    'pimpinan, disaring, halaman kedua',
    { role: 'leader', query: query({ ...asked, setelah: '0.1-1' }) },
    { read: { applied, mistakes, isRefused: false } },
  ),
  inbox('kosong', 'antrean kosong', { role: 'coordinator', query: query({ antrean: 'dikembalikan' }) }, empty),
  inbox(
    'tanpa-hasil',
    'tidak ada yang cocok',
    { role: 'coordinator', query: query({ ...asked, antrean: 'verifikasi' }) },
    { ...empty, read: { applied, mistakes: [], isRefused: false } },
  ),
  inbox(
    'terlalu-panjang',
    'pencarian terlalu panjang',
    { role: 'liaison', query: query({ q: tooLong }) },
    { ...empty, read: refused },
  ),
  inbox('tanpa-antrean', 'pengembang', { role: 'developer' }, empty),
  {
    name: 'petugas-tampilan',
    title: 'Tampilan yang disimpan',
    page: () => <ViewsPage visit={visit} views={views} mistaken={null} />,
  },
  {
    name: 'petugas-tampilan-galat',
    title: 'Tampilan baru tanpa nama yang sah',
    page: () => (
      <ViewsPage
        visit={visit}
        views={views}
        mistaken={{
          at: 'new',
          form: { values: { name: 'Berat dan terlambat' }, errors: { name: refusalWords['view-name-taken'] } },
          query: 'antrean=semua',
        }}
      />
    ),
  },
]
