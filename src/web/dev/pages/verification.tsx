/** The verification screen, from fixed props: clear, with mistakes, and when somebody was quicker. */
import type { AgencyId, CategoryId, Day, ReportId, TrackingNumber } from '#core/ids.ts'
import type { Form } from '#platform/http/form.ts'
import type { Given } from '../../workbench/forward-report/fields.tsx'
import { ForwardFields } from '../../workbench/forward-report/fields.tsx'
import { forwardForm } from '../../workbench/forward-report/forward-report.tsx'
import { firstCopy } from '../../workbench/forward-report/masks.ts'
import { VerificationPage } from '../../workbench/forward-report/page.tsx'
import type { ForwardField } from '../../workbench/forward-report/schema.ts'
import type { ReportView } from '../../workbench/report/view.ts'
import type { GalleryEntry } from './entry.ts'
import { viewIn } from './fixtures-officer.ts'
import { NOW, officer } from './fixtures.ts'

const visit = { ...officer, address: '/petugas' }

/** As the reporter wrote it: in a hurry, and with a neighbour's number in it. */
const view = ((): ReportView => {
  const plain = viewIn('received')
  const messages = plain.details.messages.map(message => ({
    ...message,
    copy: null,
    title: 'JALAN BERLUBANG!!! tolong',
    body: `Assalamualaikum bapak/ibu. sdh 3 bulan jalan utama di depan sekolah berlubang, kmrn ada anak jatuh. Rumah saya blok C no 14.

Hubungi saya 0812-0000-4471 atau bendahara RT 0813-1111-2222, plat mobil yg jatuh B 1234 XYZ trmksh`,
  }))
  const actions = [...plain.actions, 'merge' as const]
  return { ...plain, actions, details: { ...plain.details, messages } }
})()

const agency = (id: number, name: string, hint: string | null = null) => ({
  value: String(id),
  id: id as AgencyId,
  name,
  hint,
  hasUnits: true,
})

const given: Given = {
  routing: {
    suggested: [
      {
        ...agency(3, 'Dinas Pekerjaan Umum dan Penataan Ruang Kabupaten Tirtaharja'),
        fit: 'good',
        reasons: ['Berwenang menurut kategori, di wilayah kejadian', '46 dari 48 laporan serupa selesai di sini'],
      },
      { ...agency(4, 'Dinas Perhubungan Kabupaten Tirtaharja'), fit: 'possible', reasons: ['Dituju pelapor'] },
      {
        ...agency(6, 'Kecamatan Wonojati'),
        fit: 'poor',
        reasons: ['Wilayah kejadian', '1 dari 6 laporan serupa selesai di sini; 5 dikembalikan'],
      },
    ],
    candidates: [agency(2, 'Pemerintah Kabupaten Tirtaharja', 'Instansi Anda')],
    outside: ['Dinas Bina Marga Provinsi Nusa Jayati'],
    units: {
      of: 'Pemkab Tirtaharja',
      isAskedFor: false,
      candidates: [agency(5, 'Dinas Sosial Kabupaten Tirtaharja')],
    },
    isNothingFound: false,
    foundAbove: [],
  },
  categories: {
    options: [{ label: 'Jalan', options: [{ value: '1', label: 'Jalan rusak' }] }],
    chosen: null,
    firstHit: null,
  },
  suggestions: [
    suggestion(1, 'Jalan rusak', ['jalan berlubang', 'berlubang'], true),
    suggestion(2, 'Keselamatan jalan', ['anak jatuh'], false),
  ],
  similar: [
    {
      id: 9 as ReportId,
      number: '261265487032' as TrackingNumber,
      title: 'Lubang di jalan depan SD, motor jatuh',
      status: 'in_progress',
      agency: 'Dinas PUPR',
      place: 'Wonojati',
      submittedAt: NOW,
      nearness: 0.8,
      reasons: ['place', 'words', 'time'],
    },
    {
      id: 10 as ReportId,
      number: '261265845017' as TrackingNumber,
      title: 'Jalan utama gelap dan berlubang',
      status: 'received',
      agency: null,
      place: null,
      submittedAt: NOW,
      nearness: 0.5,
      reasons: ['words'],
    },
  ],
  accused: { found: undefined, chosen: undefined },
  preview: {
    agency: 'Dinas PUPR Kabupaten Tirtaharja',
    refusal: null,
    isHidden: false,
    clocks: [
      clock('first_response', 5, '2026-11-27'),
      clock('follow_up', 14, '2026-12-10'),
      { ...clock('supporting_part', 14, '2026-12-08'), of: 'Dinas Perhubungan', provisional: true },
    ],
  },
}

function suggestion(id: number, name: string, because: readonly string[], isClear: boolean) {
  return {
    id: id as CategoryId,
    name,
    because,
    isClear,
    groupName: 'Jalan dan jembatan',
    defaultWeight: 'medium' as const,
    score: 3,
  }
}

function clock(kind: Given['preview']['clocks'][number]['kind'], value: number, dueOn: string) {
  return { kind, of: null, limit: { value, unit: 'working_day' }, dueOn: dueOn as Day, provisional: false } as const
}

const clear: Form<ForwardField> = {
  values: {
    ...firstCopy(view),
    classification: 'complaint_service',
    weight: 'medium',
    categoryId: '1',
    leadAgencyId: '3',
    supportingAgencyIds: ['4'],
  },
  errors: {},
}

const mistaken: Form<ForwardField> = {
  values: { ...clear.values, leadAgencyId: '', accusedQuery: 'dinas', publishedTitle: '' },
  errors: { leadAgencyId: 'Pilih satu instansi utama. Cari namanya atau buka unitnya.' },
}

const { title, send } = forwardForm
const action = { title, send, href: '/petugas', takesFiles: false, draft: undefined }

const verification = (name: string, says: string, form: Form<ForwardField>, shown: Given): GalleryEntry => ({
  name: `petugas-verifikasi${name}`,
  title: says,
  page: () => (
    <VerificationPage {...{ visit, view, form, action }} formToken="t">
      <ForwardFields form={form} view={view} given={shown} />
    </VerificationPage>
  ),
})

export const verificationPages: readonly GalleryEntry[] = [
  verification('', 'Verifikasi dan disposisi', clear, given),
  verification('-galat', 'Verifikasi dengan isian yang perlu diperbaiki', mistaken, {
    ...given,
    similar: [],
    suggestions: [],
    accused: { found: [], chosen: undefined },
    routing: { ...given.routing, suggested: [], units: { ...given.routing.units, isAskedFor: true } },
    preview: { agency: '', clocks: [], refusal: 'agency-accused', isHidden: false },
  }),
  {
    name: 'petugas-verifikasi-kedahuluan',
    title: 'Verifikasi yang didahului petugas lain',
    page: () => (
      <VerificationPage
        {...{ visit, action }}
        view={viewIn('forwarded')}
        form={clear}
        formToken="t"
        refusal="stale"
        meanwhile={viewIn('forwarded').details.events.slice(-1)}
      >
        {null}
      </VerificationPage>
    ),
  },
]
