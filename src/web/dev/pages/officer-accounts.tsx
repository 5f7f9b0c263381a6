/** The pages that keep officers' accounts, and the one that an invitation opens. */
import type { AccountId, AgencyId, InvitationId, OfficerId } from '#core/ids.ts'
import { EVERYTHING, type Officer } from '#core/people/actor.ts'
import type { Invitation } from '#core/people/officers/queries/find-invitation.ts'
import type { FoundMember } from '#core/people/officers/queries/find-member.ts'
import type { ListedAct } from '#core/people/officers/queries/list-acts.ts'
import type { ListedMember } from '#core/people/officers/queries/list-members.ts'
import { emptyForm } from '#platform/http/form.ts'
import { ClosedInvitationPage, InvitationPage } from '../../public/invitation/page.tsx'
import { FactorResetPage } from '../../workbench/officers/factor-reset-page.tsx'
import { InvitePage } from '../../workbench/officers/invite-page.tsx'
import { type LeavingProps, LeavingPage } from '../../workbench/officers/leaving-page.tsx'
import { type MembersProps, MembersPage } from '../../workbench/officers/list-page.tsx'
import { type MemberProps, MemberPage } from '../../workbench/officers/member-page.tsx'
import { refusalWords } from '../../workbench/officers/words.ts'
import type { GalleryEntry } from './entry.ts'
import { NOW, officer as visitor } from './fixtures.ts'

const visit = { ...visitor, address: '/petugas/anggota' }
const path = [1, 2].map(id => id as AgencyId)
const place = { id: 2 as AgencyId, slug: 'kab-tirtaharja', name: 'Pemerintah Kabupaten Tirtaharja', path }
const coordinator: Officer = {
  kind: 'officer',
  id: 1 as OfficerId,
  accountId: 1 as AccountId,
  role: 'coordinator',
  agencyId: place.id,
  agencyPath: path,
  mandate: null,
  scope: EVERYTHING,
}
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000)

const listed = (id: number, name: string, changes: Partial<ListedMember> = {}): ListedMember => ({
  id: id as OfficerId,
  name,
  email: `${name.toLowerCase().replaceAll(' ', '.')}@dinas-perhubungan.tirtaharja.example`,
  role: 'liaison',
  mandate: null,
  agency: 'Dishub Tirtaharja',
  agencySlug: 'dishub-tirtaharja',
  isActive: true,
  isDemo: false,
  seenAt: daysAgo(0),
  hasSecondFactor: true,
  ...changes,
})

const MEMBERS = [
  listed(1, 'Wira Pratama', { role: 'coordinator', agency: 'Pemkab Tirtaharja' }),
  listed(2, 'Rara Anggraini'),
  listed(3, 'Danu Laksana', { role: 'leader', seenAt: daysAgo(400) }),
  listed(4, 'Tia Oktaviani', { role: 'overseer', mandate: 'inspectorate' }),
  listed(5, 'Joko Susilo', { role: 'developer', hasSecondFactor: false, seenAt: null }),
]

const invitation: Invitation = {
  id: 1 as InvitationId,
  agencyId: 3 as AgencyId,
  agency: 'Dinas Lingkungan Hidup Kabupaten Tirtaharja',
  agencyPath: [...path, 3 as AgencyId],
  isAgencyActive: true,
  role: 'liaison',
  mandate: null,
  scope: EVERYTHING,
  name: 'Lina Marlina',
  email: 'lina.marlina@dinas-lingkungan-hidup.tirtaharja.example',
  nonce: Buffer.alloc(0),
  invitedBy: coordinator.id,
  inviter: 'Wira Pratama',
  inviterAgency: place.name,
  invitedAt: daysAgo(2),
  expiresAt: daysAgo(-5),
  sentAt: daysAgo(2),
  acceptedAt: null,
  withdrawnAt: null,
}

const list: MembersProps = {
  visit,
  officer: coordinator,
  place,
  address: { text: null, role: null, isActive: true, page: 1 },
  members: MEMBERS,
  hasNext: true,
  count: 74,
  invitations: [invitation, { ...invitation, id: 2 as InvitationId, name: 'Bagas Ananta', expiresAt: daysAgo(1) }],
  reviewed: { at: daysAgo(380), by: 'Wira Pratama', agency: place.name, officers: 71 },
  isDue: true,
  now: NOW,
}

const member: FoundMember = {
  ...listed(2, 'Rara Anggraini'),
  accountId: 2 as AccountId,
  agencyId: 3 as AgencyId,
  agency: 'Dinas Perhubungan Kabupaten Tirtaharja',
  agencyPath: [...path, 3 as AgencyId],
  isAgencyActive: true,
  isAccountActive: true,
  isLastCoordinator: false,
  scope: EVERYTHING,
  since: daysAgo(500),
  invitedBy: 'Wira Pratama',
  handled: 12,
  sessions: 2,
  hasOtherPost: false,
}

const act = (id: number, name: ListedAct['act'], days: number, more: Partial<ListedAct> = {}): ListedAct => ({
  id,
  act: name,
  at: daysAgo(days),
  by: 'Wira Pratama',
  detail: {},
  from: null,
  to: null,
  ...more,
})

const ACTS = [
  act(5, 'sessions_ended', 3, { detail: { sessions: 2 } }),
  act(4, 'changed', 90, {
    from: { role: 'leader', agency: 'Dishub Tirtaharja' },
    to: { role: 'liaison', agency: 'Dishub Tirtaharja' },
  }),
  act(2, 'joined', 500, { by: null, to: { role: 'leader', agency: 'Dishub Tirtaharja' } }),
  act(1, 'invited', 502, { to: { role: 'leader', agency: 'Dishub Tirtaharja' } }),
]

const choices = {
  roles: ['coordinator', 'liaison', 'leader'] as const,
  agencies: {
    found: [{ value: '2', label: place.name, hint: 'Instansi Anda' }],
    chosen: { value: '3', label: member.agency },
  },
}
const colleague = { officer: { ...coordinator, id: 9 as OfficerId }, name: 'Hana Nugraha', email: 'hana@contoh.test' }

const one: MemberProps = {
  visit,
  member,
  acts: ACTS,
  choices,
  form: { values: { role: 'liaison', agencyId: '3' }, errors: {} },
  refusal: undefined,
  closed: null,
  now: NOW,
}

const leaving: LeavingProps = { visit, member, form: emptyForm, refusal: undefined, colleagues: [colleague] }

const guest = { language: 'id', address: '/undangan/x' } as const
const invited = { visit: guest, token: 'x', invitation, form: emptyForm, refusal: null }

export const officerAccountPages: readonly GalleryEntry[] = [
  { name: 'petugas-anggota', title: 'Petugas sebuah instansi', page: () => <MembersPage {...list} /> },
  {
    name: 'petugas-anggota-kosong',
    title: 'Petugas: tidak ada yang cocok',
    page: () => <MembersPage {...list} members={[]} hasNext={false} count={0} invitations={[]} reviewed={undefined} />,
  },
  {
    name: 'petugas-anggota-undang',
    title: 'Undang petugas, sebagai admin nasional',
    page: () => (
      <InvitePage
        visit={visit}
        form={{ values: { role: 'overseer' }, errors: { email: 'Tulis email dinas, misalnya nama@instansi.go.id.' } }}
        choices={{ ...choices, roles: [...choices.roles, 'national_admin', 'overseer', 'developer'] }}
      />
    ),
  },
  { name: 'petugas-anggota-satu', title: 'Seorang petugas', page: () => <MemberPage {...one} /> },
  { name: 'petugas-anggota-keluar', title: 'Nonaktifkan petugas?', page: () => <LeavingPage {...leaving} /> },
  {
    name: 'petugas-anggota-terakhir',
    title: 'Koordinator terakhir tidak begitu saja dinonaktifkan',
    page: () => (
      <LeavingPage
        {...leaving}
        member={{ ...member, role: 'coordinator', isLastCoordinator: true, handled: 0, sessions: 0 }}
        refusal={refusalWords['last-coordinator']}
      />
    ),
  },
  {
    name: 'petugas-anggota-langkah-dua',
    title: 'Setel ulang langkah kedua?',
    page: () => <FactorResetPage {...{ visit, member }} form={emptyForm} />,
  },
  {
    name: 'petugas-anggota-langkah-dua-belum',
    title: 'Langkah kedua tidak disetel ulang tanpa memastikan',
    page: () => (
      <FactorResetPage {...{ visit, member }} form={{ values: {}, errors: { isSure: 'Pastikan dahulu.' } }} />
    ),
  },
  {
    name: 'petugas-anggota-nonaktif',
    title: 'Petugas yang dinonaktifkan',
    page: () => <MemberPage {...one} member={{ ...member, isActive: false }} />,
  },
  {
    name: 'petugas-anggota-sendiri',
    title: 'Akun sendiri',
    page: () => <MemberPage {...one} closed={refusalWords['own-account']} />,
  },
  { name: 'undangan', title: 'Undangan petugas', page: () => <InvitationPage {...invited} /> },
  {
    name: 'undangan-punya-akun',
    title: 'Undangan kepada yang sudah punya akun',
    page: () => <InvitationPage {...invited} refusal="sign-in-first" />,
  },
  {
    name: 'undangan-akun-lain',
    title: 'Undangan, dibuka dengan akun lain',
    page: () => <InvitationPage {...invited} refusal="other-account" />,
  },
  {
    name: 'undangan-kedaluwarsa',
    title: 'Undangan kedaluwarsa',
    page: () => <ClosedInvitationPage visit={guest} refusal="expired" />,
  },
]
