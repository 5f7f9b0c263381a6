import type { Form } from '#platform/http/form.ts'
import { FilingPage } from '../../public/file-report/page.tsx'
import type { FilingField } from '../../public/file-report/form.ts'
import type { Choices } from '../../public/file-report/choices.ts'
import type { GalleryEntry } from './entry.ts'
import { foreigner, visitor } from './fixtures.ts'

const nothing: Choices = { categories: [], category: null, region: null, agency: null, suggested: [] }
const searched: Choices = {
  ...nothing,
  region: { value: '99.01', label: 'Kabupaten Tirtaharja, Nusa Jayati' },
  regions: [{ value: '99.01.02', label: 'Kecamatan Karangbanyu, Kabupaten Tirtaharja, Nusa Jayati' }],
  agencies: [],
  suggested: [{ value: '7', label: 'Dinas PUPR Kabupaten Tirtaharja' }],
}

const blank: Form<FilingField> = { values: { kind: 'complaint' }, errors: {} }
const refused: Form<FilingField> = {
  values: {
    kind: 'complaint',
    title: 'Jln',
    body: 'Berlubang',
    regionCode: '99.01',
    anonymous: 'on',
    occurredOn: '2027-01-01',
  },
  errors: {
    title: 'Tulis judul 5–150 huruf, misalnya “Jalan berlubang di depan sekolah”.',
    occurredOn: 'Tanggal ini belum terjadi.',
    attachments: '“surat.exe” bukan berkas yang dapat kami terima.',
  },
}

const shared = { kept: [], formToken: 'contoh', today: '2026-11-20' }
const at = { ...visitor, address: '/lapor' }

export const filing: readonly GalleryEntry[] = [
  {
    name: 'lapor',
    title: 'Tulis laporan',
    page: () => <FilingPage {...shared} visit={at} form={blank} choices={nothing} />,
  },
  {
    name: 'lapor-galat',
    title: 'Tulis laporan, perlu diperbaiki',
    page: () => <FilingPage {...shared} visit={at} form={refused} choices={searched} />,
  },
  {
    name: 'lapor-en',
    title: 'Tulis laporan dalam bahasa Inggris',
    page: () => (
      <FilingPage {...shared} visit={{ ...foreigner, address: '/en/lapor' }} form={blank} choices={searched} />
    ),
  },
]
