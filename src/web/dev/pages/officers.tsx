import { STATUSES } from '#core/reports/rules/terms.ts'
import { type Form, emptyForm } from '#platform/http/form.ts'
import { returnForm } from '../../workbench/actions/not-ours.tsx'
import { ActionPage } from '../../workbench/actions/page.tsx'
import { ForwardFields } from '../../workbench/forward-report/fields.tsx'
import type { ForwardField } from '../../workbench/forward-report/schema.ts'
import { ReportPage } from '../../workbench/report/page.tsx'
import type { AgencyId, Day } from '#core/ids.ts'
import type { GalleryEntry } from './entry.ts'
import { viewIn } from './fixtures-officer.ts'
import { officer } from './fixtures.ts'

const visit = { ...officer, address: '/petugas' }

const reports: readonly GalleryEntry[] = STATUSES.map(status => ({
  name: `petugas-laporan-${status}`,
  title: `Laporan berstatus ${status} bagi petugas`,
  page: () => <ReportPage visit={visit} view={viewIn(status)} identity={{ name: 'Sari Wulandari' }} formToken="t" />,
}))

const hidden = {
  name: 'petugas-laporan-rahasia',
  title: 'Laporan anonim dan rahasia bagi petugas',
  page: () => (
    <ReportPage
      visit={visit}
      view={viewIn('received', { isAnonymous: true, isConfidential: true, isAboutStaff: true })}
      identity="hidden"
      formToken="t"
    />
  ),
}

const verifying: Form<ForwardField> = {
  values: {
    classification: 'complaint_service',
    weight: 'medium',
    leadAgencyId: '3',
    publishedTitle: 'Jalan berlubang',
  },
  errors: {},
}

const given = {
  routing: {
    candidates: [
      { value: '3', id: 3 as AgencyId, name: 'Dinas PUPR Kabupaten Tirtaharja', hint: 'Dipilih', hasUnits: true },
      { value: '4', id: 4 as AgencyId, name: 'Dinas Perhubungan Kabupaten Tirtaharja', hint: null, hasUnits: false },
    ],
    outside: ['Dinas Bina Marga Provinsi Nusa Jayati'],
    units: {
      of: 'Pemkab Tirtaharja',
      isAskedFor: true,
      candidates: [
        { value: '5', id: 5 as AgencyId, name: 'Dinas Sosial Kabupaten Tirtaharja', hint: null, hasUnits: false },
      ],
    },
    isNothingFound: false,
  },
  categories: {
    options: [{ label: 'Jalan', options: [{ value: '1', label: 'Jalan rusak' }] }],
    chosen: null,
    firstHit: null,
  },
  accused: { found: [], chosen: undefined },
  preview: {
    agency: 'Dinas PUPR Kabupaten Tirtaharja',
    clocks: [
      {
        kind: 'first_response',
        limit: { value: 5, unit: 'working_day' },
        dueOn: '2026-11-27' as Day,
        provisional: false,
      },
      { kind: 'follow_up', limit: { value: 14, unit: 'working_day' }, dueOn: '2026-12-10' as Day, provisional: true },
    ],
  },
} as const

const verification = (name: string, form: Form<ForwardField>) => ({
  name: `petugas-verifikasi${name}`,
  title: 'Verifikasi dan disposisi',
  page: () => (
    <ActionPage
      visit={visit}
      view={viewIn('received')}
      form={form}
      action={{
        title: 'Verifikasi dan teruskan',
        send: 'Verifikasi dan teruskan',
        href: '/petugas',
        takesFiles: false,
      }}
      formToken="t"
    >
      <ForwardFields form={form} view={viewIn('received')} given={given} />
    </ActionPage>
  ),
})

const tooLate = {
  name: 'petugas-kedahuluan',
  title: 'Laporan berubah sejak formulirnya dibuka',
  page: () => {
    const view = viewIn('answered')
    const form = { values: { reason: 'Bukan wewenang kami' }, errors: {} }
    const action = { title: returnForm.title, send: returnForm.send, href: '/petugas', takesFiles: false }
    return (
      <ActionPage
        {...{ visit, view, form, action }}
        formToken="t"
        refusal="stale"
        meanwhile={view.details.events.slice(-1)}
      >
        {null}
      </ActionPage>
    )
  },
}

/** The officers' pages in their main states. */
export const officers: readonly GalleryEntry[] = [
  ...reports,
  hidden,
  verification('', verifying),
  verification('-galat', { values: verifying.values, errors: { leadAgencyId: 'Pilih satu instansi utama.' } }),
  tooLate,
]
