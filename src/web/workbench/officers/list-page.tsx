import type { FoundAgency } from '#core/agencies/queries/agency-columns.ts'
import { type Officer, OFFICER_ROLES } from '#core/people/actor.ts'
import type { Invitation } from '#core/people/officers/queries/find-invitation.ts'
import type { FoundReview } from '#core/people/officers/queries/find-review.ts'
import type { ListedMember } from '#core/people/officers/queries/list-members.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { FilterBar } from '#ui/filter-bar.tsx'
import { ButtonLink } from '#ui/form/button.tsx'
import { Select } from '#ui/form/select.tsx'
import { number } from '#ui/format.ts'
import { Pagination } from '#ui/pagination.tsx'
import { Table } from '#ui/table.tsx'
import { roleOf, roleWords } from '#web/role-words.ts'
import { routes } from '#web/routes.ts'
import { WorkPage } from '#web/work-frame.tsx'
import { BackLink } from '../head-parts.tsx'
import type { WorkVisit } from '../needs.ts'
import { type ListAddress, listHref } from './filter.ts'
import { InvitationsPanel } from './invitations-panel.tsx'
import { ReviewPanel } from './review-panel.tsx'
import { SecondFactor, seenWords } from './signs.tsx'

export type MembersProps = {
  visit: WorkVisit
  officer: Officer
  /** Whose officers are listed, with those of all below */
  place: Pick<FoundAgency, 'id' | 'slug' | 'name' | 'path'>
  address: ListAddress
  members: readonly ListedMember[]
  hasNext: boolean
  count: number
  invitations: readonly Invitation[]
  reviewed: FoundReview | undefined
  isDue: boolean
  now: Date
}

export function MembersPage(props: MembersProps) {
  const { visit, officer, place, address, count } = props
  const isOwn = place.id === officer.agencyId
  return (
    <WorkPage visit={visit} title="Petugas">
      <div class="workpage flow">
        <header class="workhead">
          {!isOwn && <BackLink href={listHref(undefined)} label="Semua petugas di lingkup Anda" />}
          <div class="row spread">
            <h1>Petugas</h1>
            <ButtonLink href={routes.officers.invitations.href({})} look="primary" icon="plus">
              Undang petugas
            </ButtonLink>
          </div>
          <p class="muted small">
            {number(count, 'id')} petugas {address.isActive ? 'aktif' : 'nonaktif'}
            {address.text || address.role ? ' yang cocok' : ''} di {place.name} dan unit di bawahnya.
          </p>
        </header>
        <div class="workgrid">
          <div class="flow">
            <Filters {...props} isOwn={isOwn} />
            <List {...props} isOwn={isOwn} />
          </div>
          <div class="flow">
            <InvitationsPanel {...props} />
            <ReviewPanel {...props} />
          </div>
        </div>
      </div>
    </WorkPage>
  )
}

type Inner = MembersProps & { isOwn: boolean }

function Filters({ place, address, isOwn }: Inner) {
  const form = { values: { peran: address.role ?? '', keadaan: address.isActive ? '' : 'nonaktif' }, errors: {} }
  return (
    <FilterBar
      action={routes.officers.members.href({})}
      search={{
        name: 'q',
        value: address.text ?? '',
        label: 'Cari petugas',
        placeholder: 'Nama, email, atau instansi',
      }}
    >
      {!isOwn && <input type="hidden" name="instansi" value={place.slug} />}
      <Select
        form={form}
        name="peran"
        label="Peran"
        empty="Semua peran"
        options={OFFICER_ROLES.map(value => ({ value, label: roleWords.id[value] }))}
      />
      <Select
        form={form}
        name="keadaan"
        label="Keadaan"
        empty="Aktif"
        options={[{ value: 'nonaktif', label: 'Nonaktif' }]}
      />
    </FilterBar>
  )
}

const COLUMNS = [
  { key: 'name', label: 'Nama' },
  { key: 'role', label: 'Peran' },
  { key: 'agency', label: 'Instansi' },
  { key: 'factor', label: 'Langkah kedua' },
  { key: 'seen', label: 'Terakhir masuk' },
]

function List({ members, hasNext, address, place, isOwn, now }: Inner) {
  if (members.length === 0) {
    return (
      <EmptyState icon="users" title="Tidak ada petugas yang cocok">
        <p>Ubah kata pencarian atau saringannya, atau undang petugas baru.</p>
      </EmptyState>
    )
  }
  return (
    <>
      <Table
        caption="Petugas"
        isCaptionHidden
        columns={COLUMNS}
        rows={members.map(member => ({ id: String(member.id), cells: cellsOf(member, now) }))}
      />
      <Pagination
        page={address.page}
        hasNext={hasNext}
        href={page => listHref(isOwn ? undefined : place.slug, { ...address, page })}
      />
    </>
  )
}

const cellsOf = (member: ListedMember, now: Date) => ({
  name: (
    <>
      <a href={routes.officers.member.href({ id: String(member.id) })}>{member.name}</a>
      <small>{member.email}</small>
    </>
  ),
  role: roleOf(member.role, member.mandate),
  agency: <a href={listHref(member.agencySlug)}>{member.agency}</a>,
  factor: <SecondFactor {...member} />,
  seen: seenWords(member.seenAt, now),
})
