/** A report with supporting agencies, and a report classified anew, on the officers' pages. */
import type { AgencyId, Day } from '#core/ids.ts'
import type { DetailedAgency, DetailedPart } from '#core/reports/queries/find-officer-details.ts'
import { type Form, emptyForm } from '#platform/http/form.ts'
import { partForm } from '../../workbench/actions/give-part.tsx'
import { ActionPage } from '../../workbench/actions/page.tsx'
import { reclassifyForm } from '../../workbench/actions/reclassify-report.tsx'
import { ReportPage } from '../../workbench/report/page.tsx'
import type { GalleryEntry } from './entry.ts'
import { viewIn } from './fixtures-officer.ts'
import { NOW, officer } from './fixtures.ts'

const visit = { ...officer, address: '/petugas' }

const agency = (id: number, name: string, shortName: string): DetailedAgency => ({
  id: id as AgencyId,
  slug: `instansi-${id}`,
  name,
  shortName,
})
const supporters = [
  agency(21, 'RSUD Tirtaharja', 'RSUD'),
  agency(22, 'Dinas Perhubungan Kabupaten Tirtaharja', 'Dishub'),
  agency(23, 'Kecamatan Karangbanyu', 'Kecamatan'),
]
const parts: readonly DetailedPart[] = [
  { agencyId: 21 as AgencyId, state: null, at: null, officer: null },
  { agencyId: 22 as AgencyId, state: 'given', at: NOW, officer: 'Dewi Hartati' },
  { agencyId: 23 as AgencyId, state: 'waived', at: NOW, officer: 'Kurnia Basuki' },
]

const supported = {
  name: 'petugas-laporan-bagian',
  title: 'Laporan dengan instansi pendukung',
  page: () => {
    const view = viewIn('in_progress')
    const agencies = new Map([...view.details.agencies, ...supporters.map(one => [one.id, one] as const)])
    const shown = { ...view, actions: ['note', 'waive'] as const, details: { ...view.details, agencies, parts } }
    return <ReportPage visit={visit} view={shown} identity={{ name: 'Sari Wulandari' }} formToken="t" />
  },
}

const giving = (name: string, form: Form<keyof typeof partForm.schema.shape>) => ({
  name: `petugas-bagian${name}`,
  title: 'Memberi bagian',
  page: () => {
    const view = viewIn('in_progress')
    const { title, lead, send } = partForm
    return (
      <ActionPage
        {...{ visit, view, form }}
        action={{ title, lead, send, href: '/petugas', takesFiles: true }}
        formToken="t"
      >
        <partForm.Fields {...{ form, view }} given={null} />
      </ActionPage>
    )
  },
})

const limit = (value: number) => ({ value, unit: 'working_day' as const })
const given = {
  categories: {
    options: [{ label: 'Jalan', options: [{ value: '1', label: 'Jalan rusak' }] }],
    chosen: null,
    firstHit: null,
  },
  days: [
    {
      words: 'Bobot ringan',
      limit: limit(5),
      dueOn: '2026-11-10' as Day,
      isProvisional: false,
      isLate: true,
      isNow: false,
    },
    {
      words: 'Bobot sedang',
      limit: limit(14),
      dueOn: '2026-11-23' as Day,
      isProvisional: false,
      isLate: false,
      isNow: true,
    },
    {
      words: 'Bobot berat',
      limit: limit(30),
      dueOn: '2027-01-15' as Day,
      isProvisional: true,
      isLate: false,
      isNow: false,
    },
  ],
}

const reclassifying = {
  name: 'petugas-klasifikasi',
  title: 'Mengubah klasifikasi',
  page: () => {
    const view = viewIn('in_progress')
    const { title, lead, send } = reclassifyForm
    return (
      <ActionPage
        {...{ visit, view, form: emptyForm }}
        action={{ title, lead, send, href: '/petugas', takesFiles: false }}
        formToken="t"
      >
        <reclassifyForm.Fields {...{ form: emptyForm, view, given }} />
      </ActionPage>
    )
  },
}

export const several: readonly GalleryEntry[] = [
  supported,
  giving('', emptyForm),
  giving('-galat', {
    values: { body: 'Rambu sudah dipasang.', declineReason: 'Bukan jalan kabupaten.' },
    errors: { declineReason: 'Pilih satu: beri bagian, atau tulis mengapa tidak dapat membantu.' },
  }),
  reclassifying,
]
