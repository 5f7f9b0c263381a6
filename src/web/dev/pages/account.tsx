import type { ReportId, TrackingNumber } from '#core/ids.ts'
import type { ListedReport } from '#core/reports/queries/find-listed-reports.ts'
import type { Status } from '#core/reports/rules/terms.ts'
import { emptyForm, withError } from '#platform/http/form.ts'
import { FollowsPage } from '../../account/follows/page.tsx'
import { NoticesPage } from '../../account/notices/page.tsx'
import { ErasurePage, GonePage } from '../../account/own/erasure-pages.tsx'
import { OwnAccountPage } from '../../account/own/page.tsx'
import { ContactCodePage, ContactPage } from '../../account/profile/contact-pages.tsx'
import { ProfilePage } from '../../account/profile/page.tsx'
import { SessionsPage } from '../../account/sessions/page.tsx'
import { DraftRemovalPage } from '../../public/own-reports/drafts.tsx'
import { OwnReportsPage } from '../../public/own-reports/page.tsx'
import type { GalleryEntry } from './entry.ts'
import { NOW, citizen, foreigner } from './fixtures.ts'

const abroad = { ...foreigner, account: { name: 'My reports' } }
const both = [{ ...citizen, account: { name: 'Laporan saya' } }, abroad] as const
const [here] = both

const listed = (id: number, status: Status, title: string, agency: string | null): ListedReport => ({
  id: id as ReportId,
  version: 1,
  number: `26112345678${id}` as TrackingNumber,
  kind: 'complaint',
  status,
  endedBy: status === 'closed' ? 'reporter' : null,
  endReason: status === 'archived' ? 'duplicate' : null,
  reason: status === 'archived' ? { name: 'Laporan ganda', nameEn: 'Duplicate' } : null,
  title,
  excerpt: 'Sudah tiga bulan jalan utama di depan sekolah berlubang.',
  agency,
  place: 'Nusa Jayati',
  submittedAt: new Date('2026-11-12T03:00:00Z'),
})

const reports = [
  listed(1, 'answered', 'Jalan berlubang di depan SDN 2 Karangbanyu, dua anak terjatuh', 'Dinas PUPR Tirtaharja'),
  listed(2, 'awaiting_information', 'Bantuan pangan tidak diterima dua bulan', 'Dinas Sosial Tirtaharja'),
  listed(3, 'in_progress', 'Air keruh di Perum Griya Melati', 'Perumda Air Minum'),
  listed(4, 'received', 'Lampu penyeberangan mati di Jalur Lingkar', null),
  listed(5, 'closed', 'Jadwal imunisasi tidak dipasang di posyandu', 'Dinas Kesehatan Tirtaharja'),
  listed(6, 'archived', 'Lampu taman kota padam', 'Dinas Perhubungan'),
]
const draft = {
  id: 4,
  savedAt: new Date('2026-11-18T03:00:00Z'),
  fields: { kind: 'complaint', title: 'Sampah di sungai' },
}
const drafts = [
  draft,
  { id: 5, savedAt: new Date('2026-11-02T03:00:00Z'), fields: { kind: 'aspiration', body: 'Mohon ada halte' } },
]
const own = { reports, drafts, now: NOW, isCut: false, group: 'semua', claim: emptyForm } as const

const sessions = [
  { agent: 'Chrome · Android', method: 'passkey', isThis: true },
  { agent: 'Firefox · Windows', method: 'password', isThis: false },
  { agent: null, method: 'code', isThis: false },
] as const
const session = (one: (typeof sessions)[number], place: number) => ({
  ...one,
  handle: String(place).repeat(64),
  since: new Date('2026-11-12T03:00:00Z'),
  seenAt: NOW,
})

const identity = { name: 'Sari Wulandari', email: 'sari@surat.test', phone: null }
const reads = [
  { purpose: 'identity revealed on request', by: 'officer', agencyName: 'Inspektorat Tirtaharja', times: 1 },
  { purpose: 'officer opened the report', by: 'officer', agencyName: 'Dinas PUPR Tirtaharja', times: 4 },
] as const
const byService = [
  { purpose: 'notification', times: 14, lastAt: NOW },
  { purpose: 'message of the account', times: 1, lastAt: NOW },
] as const
const read = (one: (typeof reads)[number]) => ({ ...one, lastAt: NOW, number: '261123456781' as TrackingNumber })
const codes = [{ number: '261123456783' as TrackingNumber, accessCode: '7K3M-Q2XV-9ABD-1C5T' }]

export const account: readonly GalleryEntry[] = both.flatMap(visit => [
  {
    name: `laporan-saya-${visit.language}`,
    title: 'Laporan saya',
    page: () => <OwnReportsPage visit={visit} {...own} isCut={visit.language === 'en'} />,
  },
  {
    name: `akun-draf-${visit.language}`,
    title: 'Draf laporan',
    page: () => <OwnReportsPage visit={visit} {...own} group="draf" />,
  },
  {
    name: `akun-ikuti-${visit.language}`,
    title: 'Laporan yang diikuti',
    page: () => <FollowsPage visit={visit} reports={reports} />,
  },
  {
    name: `akun-notifikasi-${visit.language}`,
    title: 'Pilihan kabar',
    page: () => <NoticesPage visit={visit} reach={{ email: true, sms: true }} choices={[]} silenced={[]} />,
  },
  {
    name: `akun-sesi-${visit.language}`,
    title: 'Sesi',
    page: () => <SessionsPage visit={visit} sessions={sessions.map(session)} hasPassword />,
  },
  {
    name: `akun-profil-${visit.language}`,
    title: 'Profil',
    page: () => (
      <ProfilePage
        visit={visit}
        own={identity}
        isVerified={{ email: true, phone: false }}
        form={{ values: { name: identity.name }, errors: {} }}
      />
    ),
  },
  {
    name: `akun-kontak-${visit.language}`,
    title: 'Kontak baru',
    page: () => <ContactPage visit={visit} kind="email" now={identity.email} aim="change" form={emptyForm} />,
  },
  {
    name: `akun-data-${visit.language}`,
    title: 'Data saya',
    page: () => <OwnAccountPage visit={visit} reads={reads.map(read)} byService={byService} isOfficer={false} />,
  },
  {
    name: `akun-hapus-${visit.language}`,
    title: 'Hapus akun',
    page: () => <ErasurePage visit={visit} form={emptyForm} open={2} />,
  },
  {
    name: `akun-selesai-${visit.language}`,
    title: 'Akun dihapus',
    page: () => <GonePage visit={{ ...visit, account: undefined }} codes={codes} />,
  },
])

export const accountStates: readonly GalleryEntry[] = [
  {
    name: 'laporan-saya-kosong',
    title: 'Laporan saya, belum ada satu pun',
    page: () => <OwnReportsPage visit={here} {...own} reports={[]} drafts={[]} />,
  },
  {
    name: 'akun-draf-kosong',
    title: 'Draf laporan, belum ada satu pun',
    page: () => <OwnReportsPage visit={here} {...own} drafts={[]} group="draf" />,
  },
  {
    name: 'akun-draf-hapus',
    title: 'Pertanyaan sebelum draf dihapus',
    page: () => <DraftRemovalPage visit={here} draft={draft} />,
  },
  { name: 'akun-ikuti-kosong', title: 'Belum ada yang diikuti', page: () => <FollowsPage visit={here} reports={[]} /> },
  {
    name: 'akun-notifikasi-ditolak',
    title: 'Kabar wajib yang dimatikan',
    page: () => (
      <NoticesPage visit={here} reach={{ email: true, sms: true }} choices={[]} silenced={['closed', 'archived']} />
    ),
  },
  {
    name: 'akun-notifikasi-satu',
    title: 'Kabar dengan satu saluran',
    page: () => <NoticesPage visit={here} reach={{ email: true, sms: false }} choices={[]} silenced={[]} />,
  },
  {
    name: 'akun-profil-petugas',
    title: 'Profil petugas',
    page: () => <ProfilePage visit={here} own={null} isVerified={{ email: true, phone: false }} form={emptyForm} />,
  },
  {
    name: 'akun-kontak-pertama',
    title: 'Nomor telepon pertama',
    page: () => <ContactPage visit={here} kind="phone" now={null} aim="add" form={emptyForm} />,
  },
  {
    name: 'akun-kontak-kode',
    title: 'Kode bagi kontak baru, salah',
    page: () => (
      <ContactCodePage
        visit={here}
        contact={{ kind: 'phone', value: '+6281234567890' }}
        aim="add"
        form={withError<'code'>({ values: {}, errors: {} }, 'code', 'Kode tidak cocok.')}
      />
    ),
  },
  {
    name: 'akun-data-kosong',
    title: 'Data saya, belum pernah dibuka',
    page: () => <OwnAccountPage visit={here} reads={[]} byService={[]} isOfficer />,
  },
  {
    name: 'akun-hapus-keliru',
    title: 'Hapus akun, kata belum cocok',
    page: () => (
      <ErasurePage visit={here} open={0} form={withError<'word'>({ values: {}, errors: {} }, 'word', 'Ketik HAPUS.')} />
    ),
  },
  {
    name: 'akun-sesi-satu',
    title: 'Hanya perangkat ini',
    page: () => <SessionsPage visit={here} sessions={sessions.slice(0, 1).map(session)} hasPassword={false} />,
  },
]
