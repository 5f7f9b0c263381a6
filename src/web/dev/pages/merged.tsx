/** Reports that belong together: for everyone, for the reporter of a merged one, and for the officer who merges. */
import type { ReportId, TrackingNumber } from '#core/ids.ts'
import type { MergedReports } from '#core/reports/queries/find-merged-reports.ts'
import type { Report } from '#core/reports/rules/report.ts'
import { type Form, emptyForm, withError } from '#platform/http/form.ts'
import { ReportPage as PublicReportPage } from '../../public/report/page.tsx'
import { mergeForm, unmergeForm } from '../../workbench/actions/merge-report.tsx'
import { ActionPage } from '../../workbench/actions/page.tsx'
import { ReportPage } from '../../workbench/report/page.tsx'
import type { GalleryEntry } from './entry.ts'
import { viewIn } from './fixtures-officer.ts'
import { shownIn } from './fixtures-shown.ts'
import { NOW, foreigner, officer, visitor } from './fixtures.ts'

const visit = { ...officer, address: '/petugas' }
const PRIMARY = '261123456788' as TrackingNumber
const mergedInto = { id: 8 as ReportId, at: NOW }

const everyone = ([name, visit, merged, mergedReports]: readonly [
  string,
  typeof visitor,
  { into: TrackingNumber | null } | null,
  number,
]): GalleryEntry => ({
  name: `laporan-${name}`,
  title: 'Laporan yang digabung',
  page: () => <PublicReportPage visit={visit} {...shownIn('in_progress', { merged, mergedReports })} name={null} />,
})

const desk = (name: string, changes: Partial<Report>, together: MergedReports): GalleryEntry => ({
  name: `petugas-laporan-${name}`,
  title: 'Laporan yang digabung, bagi petugas',
  page: () => (
    <ReportPage
      visit={visit}
      view={{ ...viewIn('in_progress', changes), together }}
      identity={{ name: 'Sari Wulandari' }}
      formToken="t"
    />
  ),
})

const merging = (
  name: string,
  form: Form<keyof typeof mergeForm.schema.shape>,
  changes: Partial<Report> = {},
): GalleryEntry => ({
  name: `petugas-gabungkan${name}`,
  title: 'Menggabungkan laporan',
  page: () => {
    const view = viewIn('received', changes)
    const { title, lead, send } = mergeForm
    return (
      <ActionPage
        {...{ visit, view, form }}
        action={{ title, lead, send, href: '/petugas', takesFiles: false }}
        formToken="t"
      >
        <mergeForm.Fields {...{ form, view }} given={null} />
      </ActionPage>
    )
  },
})

const parting: GalleryEntry = {
  name: 'petugas-pisahkan',
  title: 'Memisahkan laporan',
  page: () => {
    const view = { ...viewIn('in_progress', { mergedInto }), together: { primary: null, merged: [] } }
    const { title, lead, send } = unmergeForm
    return (
      <ActionPage
        {...{ visit, view, form: emptyForm }}
        action={{ title, lead, send, href: '/petugas', takesFiles: false }}
        formToken="t"
      >
        <unmergeForm.Fields {...{ form: emptyForm, view }} given={null} />
      </ActionPage>
    )
  },
}

const numbers = ['261123456788', '261100000015', '261100000023'].map(number => number as TrackingNumber)

export const mergedPages: readonly GalleryEntry[] = [
  everyone(['digabung', visitor, { into: PRIMARY }, 0]),
  everyone(['digabung-en', foreigner, { into: PRIMARY }, 0]),
  everyone(['digabung-tertutup', visitor, { into: null }, 0]),
  everyone(['utama', visitor, null, 2143]),
  desk('digabung', { mergedInto }, { primary: { number: PRIMARY, agency: 'Dinas Perhubungan' }, merged: [] }),
  desk('ditautkan', { mergedInto, isConfidential: true }, { primary: null, merged: [] }),
  desk('utama', { mergedReports: 2143 }, { primary: null, merged: numbers }),
  merging('', emptyForm),
  merging('-rahasia', emptyForm, { isConfidential: true, mergedReports: 3 }),
  merging(
    '-galat',
    withError(
      { values: { primaryTrackingNumber: '2611' }, errors: {} },
      'primaryTrackingNumber',
      'Nomor laporan terdiri atas 12 angka.',
    ),
  ),
  parting,
]
