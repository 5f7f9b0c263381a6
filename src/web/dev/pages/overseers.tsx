import { emptyForm, withError } from '#platform/http/form.ts'
import type { TrackingNumber } from '#core/ids.ts'
import { type ConsentField, ConsentPage } from '../../public/report/consent-page.tsx'
import { ReportPage } from '../../workbench/report/page.tsx'
import type { GalleryEntry } from './entry.ts'
import { viewIn } from './fixtures-officer.ts'
import { NOW, foreigner, officer, visitor } from './fixtures.ts'
import { inboxWith } from './inbox.tsx'

const NUMBER = '261123456788' as TrackingNumber
const here = { ...visitor, address: `/laporan/${NUMBER}` }
const abroad = { ...foreigner, address: `/en/laporan/${NUMBER}` }
const report = { number: NUMBER, version: 4, isAnonymous: true }
const desk = { ...officer, address: '/petugas' }
const late = { escalatedAt: NOW, isAnonymous: true }

const consents: readonly GalleryEntry[] = [
  ...[here, abroad].map(visit => ({
    name: `persetujuan-ombudsman-${visit.language}`,
    title: 'Serahkan berkas ke Ombudsman',
    page: () => <ConsentPage visit={visit} report={report} formToken="a" form={emptyForm} />,
  })),
  {
    name: 'persetujuan-ombudsman-keliru',
    title: 'Tanpa mencentang persetujuan, laporan tidak anonim',
    page: () => (
      <ConsentPage
        visit={here}
        report={{ ...report, isAnonymous: false }}
        formToken="a"
        form={withError<ConsentField>({ values: { identity: 'on' }, errors: {} }, 'agree', 'Centang persetujuan ini.')}
      />
    ),
  },
]

const ombudsman: readonly GalleryEntry[] = [
  {
    name: 'pengawas-kotak-masuk',
    title: 'Antrean Ombudsman',
    page: () => inboxWith({ role: 'overseer', mandate: 'ombudsman' }),
  },
  {
    name: 'pengawas-laporan-menunggu',
    title: 'Laporan bagi Ombudsman, pelapor belum setuju',
    page: () => (
      <ReportPage visit={desk} view={viewIn('in_progress', late)} identity="hidden" formToken="t" ombudsman="waits" />
    ),
  },
  {
    name: 'pengawas-laporan-berkas',
    title: 'Laporan bagi Ombudsman, berkas diserahkan',
    page: () => (
      <ReportPage
        visit={desk}
        view={viewIn('in_progress', { ...late, ombudsmanConsentAt: NOW })}
        identity="hidden"
        formToken="t"
        ombudsman="has"
      />
    ),
  },
]

export const overseerPages: readonly GalleryEntry[] = [...consents, ...ombudsman]
