import { PublicPage } from '#web/frame.tsx'
import { WorkPage } from '#web/work-frame.tsx'
import type { GalleryEntry } from './entry.ts'
import { officer, visitor } from './fixtures.ts'
import { FormParts } from './parts-form.tsx'
import { ReportParts } from './parts-report.tsx'
import { WorkParts } from './parts-work.tsx'

const here = { ...visitor, address: '/dev/pages' }
const queues = [
  { href: '/petugas', label: 'Perlu verifikasi', icon: 'inbox', count: 24, isHere: true },
  { href: '/petugas?antrean=lewat', label: 'Lewat tenggat', icon: 'alert', count: 3, isHot: true },
] as const

/** Every part on a page of its own kind, for those who build pages from them. */
export const parts: readonly GalleryEntry[] = [
  {
    name: 'bagian-formulir',
    title: 'Bagian formulir',
    page: () => (
      <PublicPage visit={here} title="Bagian formulir" isRefused islands={['remaining-characters', 'submit-once']}>
        <FormParts />
      </PublicPage>
    ),
  },
  {
    name: 'bagian-laporan',
    title: 'Bagian halaman laporan',
    page: () => (
      <PublicPage visit={here} title="Bagian halaman laporan" here="reports" islands={['copy-button']}>
        <ReportParts />
      </PublicPage>
    ),
  },
  {
    name: 'bagian-petugas',
    title: 'Bagian halaman petugas',
    page: () => (
      <WorkPage visit={officer} title="Bagian halaman petugas" isInbox beside={[{ heading: 'Antrean', links: queues }]}>
        <WorkParts />
      </WorkPage>
    ),
  },
] as const
