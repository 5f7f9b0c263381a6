/** Officers working together: who looks after a report, who is away, who is named, who reads what, and what is kept. */
import type { AgencyId, Day, MessageId, OfficerId, TrackingNumber } from '#core/ids.ts'
import type { DetailedMessage } from '#core/reports/queries/find-officer-details.ts'
import { emptyForm } from '#platform/http/form.ts'
import { enlistForm } from '../../workbench/actions/enlist-agency.tsx'
import { noteForm } from '../../workbench/actions/note-report.tsx'
import { ActionPage } from '../../workbench/actions/page.tsx'
import { ReportPage } from '../../workbench/report/page.tsx'
import { AbsencesPage } from '../../workbench/together/absences-page.tsx'
import type { ShownDesk } from '../../workbench/together/desk.ts'
import { DraftLine } from '../../workbench/together/drafts.tsx'
import { HandlingPage } from '../../workbench/together/handling-page.tsx'
import { MentionsPage } from '../../workbench/together/mentions-page.tsx'
import { absenceText, handlingText } from '../../workbench/together/text.ts'
import type { GalleryEntry } from './entry.ts'
import { viewIn } from './fixtures-officer.ts'
import { NOW, officer } from './fixtures.ts'

const visit = { ...officer, address: '/petugas' }
const id = (value: number) => value as OfficerId

const dimas = { agencyId: 3 as AgencyId, agency: 'Dinas PUPR', officerId: id(7), name: 'Dimas Anggara', since: NOW }
const away = { until: '2026-11-27' as Day, deputyId: id(8), deputy: 'Sari Dewi' }
const desk: ShownDesk = {
  handlers: [{ ...dimas, away }],
  own: { ...dimas, away },
  officerId: id(1),
  mayHandle: true,
}
const colleagues = [
  { id: '7', name: 'Dimas Anggara', away: 'libur sampai 27 Nov, digantikan Sari Dewi' },
  { id: '8', name: 'Sari Dewi', away: null },
]

const said = (place: number, visibility: DetailedMessage['visibility'], body: string): DetailedMessage => ({
  id: (900 + place) as MessageId,
  kind: 'note',
  author: 'officer',
  officer: 'Dimas Anggara',
  agency: { name: 'Dinas PUPR Kabupaten Tirtaharja', shortName: 'Dinas PUPR' },
  visibility,
  title: null,
  body,
  copy: null,
  outcome: null,
  at: NOW,
})

const THREE = [
  said(1, 'internal', 'Mohon Sari mencocokkan nomor ruas jalannya dengan daftar aset.'),
  said(2, 'reporter', 'Petugas kami akan datang hari Senin pagi. Mohon menunggu di depan toko.'),
  said(3, 'public', 'Perbaikan dijadwalkan tanggal 23 November.'),
]

const threeReaders = {
  name: 'petugas-laporan-tiga-pembaca',
  title: 'Percakapan dengan tiga macam pembaca, dan penanggung jawab yang libur',
  page: () => {
    const view = viewIn('in_progress')
    const details = { ...view.details, messages: [...view.details.messages, ...THREE] }
    const shown = { ...view, desk, details }
    return <ReportPage visit={visit} view={shown} identity={{ name: 'Sari Wulandari' }} formToken="t" />
  },
}

const handling = (name: string, changes: { desk?: ShownDesk; refusal?: string }): GalleryEntry => ({
  name: `petugas-penanggung-jawab${name}`,
  title: 'Penanggung jawab sebuah laporan',
  page: () => (
    <HandlingPage
      {...{ visit, desk, colleagues, ...changes }}
      view={{ ...viewIn('in_progress'), desk }}
      form={emptyForm}
    />
  ),
})

const absences = [
  {
    id: 1,
    officerId: id(7),
    deputyId: id(8),
    officer: 'Dimas Anggara',
    deputy: 'Sari Dewi',
    from: '2026-11-12',
    until: '2026-11-27',
  },
  {
    id: 2,
    officerId: id(9),
    deputyId: id(8),
    officer: 'Tono Saputra',
    deputy: 'Sari Dewi',
    from: '2026-12-24',
    until: '2026-12-24',
  },
].map(one => ({ ...one, from: one.from as Day, until: one.until as Day }))

const people = [
  { id: '7', name: 'Dimas Anggara', role: 'pejabat penghubung' },
  { id: '8', name: 'Sari Dewi', role: 'pejabat penghubung' },
]

const absent = (name: string, changes: Partial<Parameters<typeof AbsencesPage>[0]>): GalleryEntry => ({
  name: `petugas-ketidakhadiran${name}`,
  title: 'Ketidakhadiran dengan pengganti',
  page: () => (
    <AbsencesPage
      {...{ visit, absences, people, deputies: people, officerId: 7, mayEndAll: true, today: '2026-11-12' }}
      form={emptyForm}
      {...changes}
    />
  ),
})

const mention = {
  messageId: 901 as MessageId,
  number: '261123456782' as TrackingNumber,
  title: 'Jalan rusak di depan pasar',
  by: 'Dimas Anggara',
  agency: 'Dinas PUPR',
  at: NOW,
  instead: null,
}
const mentions = (name: string, found: Parameters<typeof MentionsPage>[0]['mentions']): GalleryEntry => ({
  name: `petugas-sebutan${name}`,
  title: 'Catatan yang menyebut petugas ini',
  page: () => <MentionsPage visit={visit} mentions={found} />,
})

const WARNED = {
  values: { body: 'Hubungi Pak Budi di 0812 3456 7890.', visibility: 'public' },
  errors: { body: 'Catatan ini akan dibaca semua orang dan memuat data pribadi.' },
}

const noting = (name: string, form: Parameters<typeof noteForm.Fields>[0]['form']): GalleryEntry => ({
  name: `petugas-catatan${name}`,
  title: 'Catatan dengan pembaca yang disebut, rekan, dan draf',
  page: () => {
    const view = viewIn('in_progress')
    const { title, send } = noteForm
    const given = [
      { id: id(7), name: 'Dimas Anggara', agencyId: 3 as AgencyId },
      { id: id(8), name: 'Sari Dewi', agencyId: 3 as AgencyId },
    ]
    return (
      <ActionPage
        {...{ visit, view, form }}
        action={{ title, send, href: '/petugas', takesFiles: true, draft: '/petugas' }}
        formToken="t"
      >
        <noteForm.Fields {...{ form, view, given }} />
        <DraftLine savedAt={NOW} takesFiles />
      </ActionPage>
    )
  },
})

const enlisting: GalleryEntry = {
  name: 'petugas-bantuan-instansi',
  title: 'Meminta bantuan instansi lain',
  page: () => {
    const view = viewIn('in_progress')
    const { title, lead, send } = enlistForm
    const given = { found: [{ value: '22', label: 'Dinas Perhubungan Kabupaten Tirtaharja' }], chosen: undefined }
    return (
      <ActionPage
        {...{ visit, view, form: emptyForm }}
        action={{ title, lead, send, href: '/petugas', takesFiles: false }}
        formToken="t"
      >
        <enlistForm.Fields {...{ form: emptyForm, view, given }} />
      </ActionPage>
    )
  },
}

export const togetherPages: readonly GalleryEntry[] = [
  threeReaders,
  handling('', {}),
  handling('-kedahuluan', { refusal: handlingText['taken-meanwhile'] }),
  handling('-kosong', { desk: { ...desk, handlers: [], own: null } }),
  absent('', {}),
  absent('-salah', {
    form: { values: { from: '2026-11-01', until: '2026-11-02' }, errors: { from: absenceText['days-past'] } },
  }),
  absent('-kosong', { absences: [], people: people.slice(0, 1), mayEndAll: false }),
  mentions('', [mention, { ...mention, messageId: 902 as MessageId, instead: 'Dimas Anggara' }]),
  mentions('-kosong', []),
  noting('', { values: { visibility: 'internal' }, errors: {} }),
  noting('-data-pribadi', WARNED),
  enlisting,
]
