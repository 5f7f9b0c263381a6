import { STATUSES } from '#core/reports/rules/terms.ts'
import { returnForm } from '../../workbench/actions/not-ours.tsx'
import { ActionPage } from '../../workbench/actions/page.tsx'
import { ReportPage } from '../../workbench/report/page.tsx'
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

const endless = {
  name: 'petugas-judul-tanpa-spasi',
  title: 'Judul tanpa satu pun spasi',
  page: () => {
    const { details, ...view } = viewIn('received')
    const title = `To${'lo'.repeat(70)}ng`
    const messages = details.messages.map(one => (one.kind === 'report' ? { ...one, title } : one))
    return (
      <ReportPage visit={visit} view={{ ...view, details: { ...details, messages } }} identity="hidden" formToken="t" />
    )
  },
}

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
export const officers: readonly GalleryEntry[] = [...reports, hidden, endless, tooLate]
