/** What moves by itself, as it stands when it has moved; and the map of keys. */
import type { Colleague } from '#core/desks/queries/list-presences.ts'
import type { OfficerId } from '#core/ids.ts'
import { WorkPage } from '#web/work-frame.tsx'
import { ChangedLine, GoneLine, PresenceLines } from '../../workbench/live/lines.tsx'
import { ReportPage } from '../../workbench/report/page.tsx'
import { ShortcutsPage } from '../../workbench/shortcuts/page.tsx'
import type { GalleryEntry } from './entry.ts'
import { viewIn } from './fixtures-officer.ts'
import { officer } from './fixtures.ts'

const visit = { ...officer, address: '/petugas' }

const since = new Date('2026-11-20T02:28:00Z')
const colleague = (id: number, name: string, changes: Partial<Colleague> = {}): Colleague => ({
  officerId: id as OfficerId,
  name,
  agency: null,
  since,
  isWriting: false,
  savedAt: null,
  ...changes,
})
const colleagues = [
  colleague(1, 'Dimas Mahendra'),
  colleague(2, 'Ratna Kusumawardhani', { isWriting: true, agency: 'Dinas PUPR' }),
  colleague(3, 'Slamet Riyadi', { savedAt: new Date('2026-11-20T02:31:00Z') }),
  colleague(4, 'Wayan Putra'),
  colleague(5, 'Yuyun Rahmasari'),
]

export const livePages: readonly GalleryEntry[] = [
  {
    name: 'petugas-pintasan',
    title: 'Peta pintasan papan ketik',
    page: () => <ShortcutsPage visit={visit} />,
  },
  {
    name: 'petugas-pintasan-mati',
    title: 'Pintasan satu huruf dimatikan',
    page: () => <ShortcutsPage visit={{ ...visit, hasKeys: false }} />,
  },
  {
    name: 'petugas-laporan-bersama',
    title: 'Laporan yang juga dibuka orang lain',
    page: () => (
      <ReportPage
        visit={visit}
        view={viewIn('received')}
        identity={{ name: 'Sari Wulandari' }}
        formToken="t"
        colleagues={colleagues}
      />
    ),
  },
  {
    name: 'petugas-laporan-berubah',
    title: 'Kata-kata tentang laporan yang berubah sementara dibuka',
    page: () => {
      const view = viewIn('answered')
      return (
        <WorkPage visit={visit} title="Laporan berubah">
          <div class="workpage slim flow">
            <h1>Yang dikatakan halaman yang terbuka</h1>
            <PresenceLines colleagues={colleagues.slice(0, 1)} />
            <ChangedLine events={view.details.events.slice(-2)} view={view} />
            <GoneLine />
          </div>
        </WorkPage>
      )
    },
  },
]
