/** From the last look at a report to finding it again. */
import type { CategoryId, Day, TrackingNumber } from '#core/ids.ts'
import type { ReceiptOfReport } from '#core/reports/queries/find-receipt.ts'
import type { Form } from '#platform/http/form.ts'
import type { KeptFile } from '../../kept-files.ts'
import type { Choices } from '../../public/file-report/choices.ts'
import type { Filed, FilingField } from '../../public/file-report/form.ts'
import { FilingPage } from '../../public/file-report/page.tsx'
import { ReviewPage } from '../../public/file-report/review.tsx'
import { promisesOf } from '#web/limits.ts'
import type { ReceiptNote } from '../../public/receipt/cookie.ts'
import { ReceiptGonePage, ReceiptPage } from '../../public/receipt/page.tsx'
import { DeadLinkPage, NewCodePage, TrackPage } from '../../public/track/page.tsx'
import type { GalleryEntry } from './entry.ts'
import { NOW, citizen, foreigner, limits, visitor } from './fixtures.ts'

const category = {
  id: 7 as CategoryId,
  slug: 'jalan',
  parentId: 1 as CategoryId,
  name: 'Jalan dan jembatan',
  nameEn: 'Roads and bridges',
  hint: '',
  defaultWeight: 'medium',
  sensitive: false,
  evidenceExpected: true,
  competent: [],
  basis: '',
} as const
const group = { ...category, id: 1 as CategoryId, parentId: null, name: 'Infrastruktur', nameEn: 'Infrastructure' }

const choices: Choices = {
  categories: [{ ...group, children: [category] }],
  category,
  region: { value: '99.01', label: 'Kab. Tirtaharja, Nusa Jayati' },
  agency: { value: '7', label: 'Dinas PUPR Kabupaten Tirtaharja' },
  agencies: [{ value: '8', label: 'Dinas Perhubungan Kabupaten Tirtaharja', hint: 'Pemerintah Kabupaten Tirtaharja' }],
  suggested: [],
}
const nothing: Choices = { categories: [], category: null, region: null, agency: null, suggested: [] }

const kept: readonly KeptFile[] = [
  { name: 'lubang.jpg', reference: 'satu', digest: '', mediaType: 'image/jpeg', byteSize: 1_400_000 },
  { name: 'surat kepada dinas.pdf', reference: 'dua', digest: '', mediaType: 'application/pdf', byteSize: 82_000 },
]

const form: Form<FilingField> = {
  values: {
    kind: 'complaint',
    title: 'Jalan berlubang di depan SDN 2 Karangbanyu',
    body: 'Jalan utama berlubang sejak Agustus.\n\nHubungi saya di 0812-0000-4471.',
    occurredOn: '2026-10-26',
    regionCode: '99.01',
    categoryId: '7',
    agencyId: '7',
    latitude: '-6,2',
    longitude: '106,8',
  },
  errors: {},
}

const filed: Filed = {
  kind: 'complaint',
  title: 'Jalan berlubang di depan SDN 2 Karangbanyu',
  body: 'Jalan utama berlubang sejak Agustus.\nAnak-anak jatuh.\n\nHubungi saya di 0812-0000-4471.',
  occurredOn: '2026-10-26' as Day,
  locationText: 'Jalan Raya Karangbanyu, dekat pasar',
  regionCode: undefined,
  latitude: -6.2,
  longitude: 106.8,
  agencyId: undefined,
  categoryId: undefined,
  attachments: undefined,
  anonymous: true,
  confidential: false,
  aboutStaff: false,
  showName: false,
  reporterName: undefined,
  reporterEmail: 'sari@contoh.test',
  reporterPhone: undefined,
  formToken: undefined,
  keptAttachments: undefined,
  regionQuery: undefined,
  agencyQuery: undefined,
}

const review = { form, kept, formToken: 'contoh' }
const plain: Filed = { ...filed, body: 'Usul trotoar yang landai.', anonymous: false, aboutStaff: true }
const inIndonesian = promisesOf(limits, 'id')
const inEnglish = promisesOf(limits, 'en')

const reviews: readonly GalleryEntry[] = [
  {
    name: 'periksa',
    title: 'Periksa: anonim, dengan data pribadi',
    page: () => <ReviewPage {...review} {...{ filed, choices }} visit={visitor} promises={inIndonesian} />,
  },
  {
    name: 'periksa-rahasia',
    title: 'Periksa: tentang petugas, dari akun, tanpa pilihan',
    page: () => (
      <ReviewPage {...review} filed={plain} choices={nothing} kept={[]} visit={citizen} promises={inIndonesian} />
    ),
  },
  {
    name: 'periksa-en',
    title: 'Periksa dalam bahasa Inggris',
    page: () => <ReviewPage {...review} {...{ filed, choices }} visit={foreigner} promises={inEnglish} />,
  },
  {
    name: 'lapor-akun',
    title: 'Tulis laporan dari akun, dengan pilihan dan berkas',
    page: () => <FilingPage {...{ form, kept, choices }} visit={citizen} formToken="contoh" today="2026-11-20" />,
  },
]

const number = '261123456782' as TrackingNumber
const report: ReceiptOfReport = {
  number,
  kind: 'complaint',
  title: filed.title,
  isAnonymous: true,
  isConfidential: false,
  submittedAt: NOW,
  verification: { dueAt: new Date('2026-11-25T17:00:00Z'), zone: 'Asia/Jakarta', isProvisional: false },
}
const note: ReceiptNote = { number, accessCode: '7K3M-Q2XV-9ABD-1C5T', reach: 'none', isRenewed: false }

const receipts: readonly GalleryEntry[] = [
  {
    name: 'terkirim',
    title: 'Laporan terkirim, tanpa kontak',
    page: () => <ReceiptPage {...{ note, report }} visit={visitor} promises={inIndonesian} />,
  },
  {
    name: 'terkirim-akun',
    title: 'Laporan terkirim dari akun',
    page: () => (
      <ReceiptPage
        note={{ ...note, accessCode: null, reach: 'account' }}
        report={{ ...report, isConfidential: true, verification: { ...report.verification, isProvisional: true } }}
        visit={citizen}
        promises={inIndonesian}
      />
    ),
  },
  {
    name: 'terkirim-kode-baru',
    title: 'Kode akses baru, dalam bahasa Inggris',
    page: () => (
      <ReceiptPage
        note={{ ...note, reach: 'email', isRenewed: true }}
        report={report}
        visit={foreigner}
        promises={inEnglish}
      />
    ),
  },
  {
    name: 'terkirim-tertutup',
    title: 'Tanda terima yang sudah tertutup',
    page: () => <ReceiptGonePage visit={visitor} />,
  },
]

const tracks: readonly GalleryEntry[] = [
  { name: 'lacak', title: 'Lacak laporan', page: () => <TrackPage visit={visitor} /> },
  {
    name: 'lacak-galat',
    title: 'Lacak laporan, nomor dan kode tidak cocok',
    page: () => (
      <TrackPage
        visit={visitor}
        track={{ values: { trackingNumber: number }, errors: { form: 'Nomor dan kode akses ini tidak cocok.' } }}
      />
    ),
  },
  {
    name: 'lacak-kode-galat',
    title: 'Minta kode baru, perlu diperbaiki',
    page: () => (
      <TrackPage
        visit={visitor}
        lost={{ values: { trackingNumber: '12' }, errors: { trackingNumber: 'Nomor laporan terdiri dari 12 angka.' } }}
      />
    ),
  },
  { name: 'lacak-diminta', title: 'Kode baru diminta', page: () => <TrackPage visit={foreigner} isAsked /> },
  { name: 'lacak-kode-baru', title: 'Buat kode baru', page: () => <NewCodePage visit={visitor} token="contoh" /> },
  { name: 'lacak-tautan-mati', title: 'Tautan yang tidak berlaku', page: () => <DeadLinkPage visit={foreigner} /> },
]

export const filedPages: readonly GalleryEntry[] = [...reviews, ...receipts, ...tracks]
