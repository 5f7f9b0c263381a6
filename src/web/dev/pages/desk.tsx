/** The pages of decisions: giving back, arbitration, objections, and the two signatures for debat kusir. */
import type { AgencyId, Day } from '#core/ids.ts'
import { type Form, emptyForm, withError } from '#platform/http/form.ts'
import type { WorkRow } from '#ui/work-list.tsx'
import { arbitrateForm } from '../../workbench/actions/arbitrate-report.tsx'
import { decideDisputeForm } from '../../workbench/actions/decide-dispute.tsx'
import { decideObjectionForm } from '../../workbench/actions/decide-objection.tsx'
import { decideRevealForm } from '../../workbench/actions/decide-reveal.tsx'
import { redirectForm, returnForm } from '../../workbench/actions/not-ours.tsx'
import { proposeDisputeForm } from '../../workbench/actions/propose-dispute.tsx'
import {
  ARBITRATING,
  JUDGING,
  PROPOSING,
  REDIRECTING,
  RETURNING,
  REVEALING,
  SIGNING,
} from '../../workbench/desk/controller.ts'
import { type Desk, deskPage } from '../../workbench/desk/page.tsx'
import type { ReportView } from '../../workbench/report/view.ts'
import type { GalleryEntry } from './entry.ts'
import { contested, objected, proposed, roundAndRound, whoActed } from './fixtures-desk.ts'
import { viewIn } from './fixtures-officer.ts'
import { officer } from './fixtures.ts'
import { inboxWith } from './inbox.tsx'
import { waitingReveal } from './reveals.tsx'

const visit = { ...officer, address: '/petugas' }

type Shown<Given, Field extends string> = {
  readonly name: string
  readonly title: string
  readonly action: {
    readonly title: string
    readonly lead?: string
    readonly send: string
    readonly Fields: (drawn: { form: Form<Field>; view: ReportView; given: Given }) => GalleryPage
  }
  readonly desk: Desk
  readonly view: ReportView
  readonly given: Given
  readonly form?: Form<Field>
}
type GalleryPage = ReturnType<GalleryEntry['page']>

const deciding = <Given, Field extends string>(shown: Shown<Given, Field>): GalleryEntry => {
  const { name, title, action, desk, view, given } = shown
  const form: Form<Field> = shown.form ?? { values: {}, errors: {} }
  const Page = deskPage(desk)
  return {
    name: `petugas-${name}`,
    title,
    page: () => (
      <Page
        {...{ visit, view, form }}
        action={{ title: action.title, lead: action.lead, send: action.send, href: '/petugas', takesFiles: false }}
        formToken="t"
      >
        <action.Fields {...{ form, view, given }} />
      </Page>
    ),
  }
}

const tooLate: GalleryEntry = {
  name: 'petugas-penetapan-didahului',
  title: 'Sudah ditetapkan orang lain sementara ditulis',
  page: () => {
    const view = contested({ arbitrationAt: null })
    const Page = deskPage(ARBITRATING)
    const form = { values: { reason: 'Pengawasan pengelola adalah tugas Dinas Lingkungan Hidup.' }, errors: {} }
    const { title, send } = arbitrateForm
    return (
      <Page
        {...{ visit, view, form }}
        action={{ title, send, href: '/petugas', takesFiles: false }}
        formToken="t"
        refusal="no-arbitration"
        meanwhile={view.details.events.slice(-1)}
      >
        {null}
      </Page>
    )
  },
}

const found = [
  {
    value: '31',
    label: 'Dinas Lingkungan Hidup Kabupaten Tirtaharja',
    hint: 'Berwenang menurut kategori, di wilayah kejadian',
  },
  { value: '33', label: 'Kecamatan Wonojati', hint: 'Pemerintah Kabupaten Tirtaharja' },
]
const given = { found, chosen: undefined }
const arbitrating = {
  title: 'Menetapkan instansi setelah pengembalian kedua',
  action: arbitrateForm,
  desk: ARBITRATING,
  view: contested(),
}
const due = { stands: '2026-11-23' as Day, moved: null }
const place = { id: 2 as AgencyId, path: [1 as AgencyId, 2 as AgencyId], regionCode: null, isRegional: true }
const returning = { to: place, isOuter: false, isArbitration: false, endsInside: false, count: 1 }
const giving = { title: 'Mengembalikan sebagai bukan wewenang', action: returnForm, desk: RETURNING }
const judging = { title: 'Memutus keberatan pelapor', action: decideObjectionForm, desk: JUDGING }
const starts = [
  { kind: 'first_response' as const, dueOn: '2026-11-27' as Day, isProvisional: false },
  { kind: 'follow_up' as const, dueOn: '2026-12-10' as Day, isProvisional: false },
]
const signing = { title: 'Tanda tangan kedua untuk debat kusir', action: decideDisputeForm, desk: SIGNING }
const until = { objectableUntil: '2026-12-04' as Day }

const matter = { at: new Date('2026-11-02T03:00:00Z'), when: '2 Nov', agency: 'Nasional', number: '2611-2345-6788' }
const stands = { tone: 'belum', words: 'Terdisposisi ke Nasional' } as const
const act = { href: '/petugas/laporan/261123456788/penetapan', words: 'Putuskan', icon: 'scale', key: 'g' } as const
const contests: readonly WorkRow[] = [
  {
    ...matter,
    id: '261123456788',
    href: '/petugas/laporan/261123456788',
    title: 'Asap pembakaran sampah di belakang Perum Asri',
    excerpt: 'Setiap sore ada pembakaran sampah di lahan kosong. Asap masuk ke rumah dan ke halaman TK.',
    status: stands,
    clock: { level: 'near', words: 'sisa 1 hari kerja', about: 'Arbitrase' },
    between: ['DLH Tirtaharja', 'Satpol PP Wanasari'],
    facts: ['2 kali kembali', 'terpakai 12 dari 14 hari kerja'],
    act,
  },
  {
    ...matter,
    id: '261123456789',
    href: '/petugas/laporan/261123456789',
    title: 'Lampu jalan desa padam di perbatasan dua kabupaten',
    status: stands,
    clock: { level: 'late', words: 'terlambat 2 hari kerja', about: 'Arbitrase' },
    between: ['Dishub Bumiraya', 'Dinas Bina Marga Provinsi Nusa Jayati'],
    facts: [
      '3 kali kembali',
      'terpakai 16 dari 14 hari kerja',
      'Anda pernah meneruskannya: admin nasional lain yang memutus',
    ],
  },
]

const queue: GalleryEntry = {
  name: 'petugas-antrean-arbitrase',
  title: 'Antrean arbitrase: kedua instansi, dan siapa yang memutus',
  page: () => inboxWith({ role: 'national_admin', query: { antrean: 'arbitrase' } }, { rows: contests, next: null }),
}

export const deskPages: readonly GalleryEntry[] = [
  queue,
  deciding({ ...arbitrating, name: 'penetapan', given: { ...given, acted: whoActed, arbiters: [], due } }),
  deciding({
    ...arbitrating,
    name: 'penetapan-galat',
    form: {
      values: { reason: 'Sesuai perda', agencyQuery: 'lingkungan', dueOn: '2026-12-19' },
      errors: { leadAgencyId: 'Pilih instansi yang menangani laporan ini.' },
    },
    given: { ...given, acted: [], arbiters: [], due: { ...due, moved: '2026-12-21' as Day } },
  }),
  tooLate,
  deciding({
    ...giving,
    name: 'kembalikan',
    view: viewIn('in_progress'),
    given: { ...given, returning: { ...returning, name: 'Pemerintah Kabupaten Tirtaharja' } },
  }),
  deciding({
    ...giving,
    name: 'kembalikan-arbitrase',
    view: contested({ arbitrationAt: null, outerReturns: 1 }),
    form: withError<'competentAgencyId' | 'reason' | 'agencyQuery'>(
      emptyForm,
      'competentAgencyId',
      'Pilih instansi yang berwenang. Tanpa itu laporan tidak dapat dikembalikan.',
    ),
    given: { ...given, returning: { ...returning, isOuter: true, isArbitration: true, count: 2, name: 'nasional' } },
  }),
  deciding({
    name: 'alihkan',
    title: 'Mengalihkan sebelum verifikasi',
    action: redirectForm,
    desk: REDIRECTING,
    view: viewIn('received'),
    given: { found: undefined, chosen: undefined, returning: null },
  }),
  deciding({ ...judging, name: 'putus-keberatan', view: objected('closed'), given: { acted: whoActed, starts } }),
  deciding({
    ...judging,
    name: 'putus-keberatan-keliru',
    view: objected('archived'),
    form: withError<'decision' | 'reason'>(emptyForm, 'decision', 'Pilih putusan.'),
    given: { acted: [], starts: [] },
  }),
  deciding({
    name: 'usulkan-debat-kusir',
    title: 'Mengusulkan penutupan sebagai debat kusir',
    action: proposeDisputeForm,
    desk: PROPOSING,
    view: roundAndRound(),
    given: { lapsesIn: '5 hari kerja' },
  }),
  deciding({ ...signing, name: 'tanda-tangan-kedua', view: proposed(), given: until }),
  deciding({
    ...signing,
    name: 'tanda-tangan-kedua-galat',
    view: proposed(),
    form: { values: { decision: 'approve' }, errors: { reason: 'Tulis alasan putusan Anda.' } },
    given: until,
  }),
  deciding({
    name: 'identitas-putusan',
    title: 'Putus permintaan identitas',
    action: decideRevealForm,
    desk: REVEALING,
    view: waitingReveal(),
    given: null,
  }),
]
