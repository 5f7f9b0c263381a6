import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#core/deps.ts'
import type { AgencyId, OfficerId } from '#core/ids.ts'
import { customPlan } from '#platform/db.ts'
import type { Mandate, OfficerRole } from '../../actor.ts'
import { HAS_SECOND_FACTOR, INVITED, SINCE, containing } from './member-columns.ts'

export type ListedMember = {
  readonly id: OfficerId
  readonly name: string
  readonly email: string
  readonly role: OfficerRole
  readonly mandate: Mandate | null
  readonly agency: string
  readonly agencySlug: string
  readonly isActive: boolean
  readonly isDemo: boolean
  readonly seenAt: Date | null
  readonly hasSecondFactor: boolean
}

export type MemberFilter = {
  /** This agency and all below it. */
  readonly withinId: AgencyId
  /** Of a name, an address, or an agency. */
  readonly text: string | null
  readonly role: OfficerRole | null
  readonly isActive: boolean
}

export type MemberPage = { readonly members: readonly ListedMember[]; readonly hasNext: boolean }

const PER_PAGE = 50

/** By name, one page of them. */
export async function listMembers(db: Db, filter: MemberFilter, page: number): Promise<MemberPage> {
  const { rows } = await sql<ListedMember>`
    select o.id, o.name, o.email, o.role, o.mandate, agencies.short_name as agency, agencies.slug as "agencySlug", o.is_active as "isActive",
      accounts.is_demo as "isDemo", o.seen_at as "seenAt", ${HAS_SECOND_FACTOR} as "hasSecondFactor"
    ${within(filter)}
    order by o.name, o.id limit ${PER_PAGE + 1} offset ${(page - 1) * PER_PAGE} ${customPlan}`.execute(db)
  return { members: rows.slice(0, PER_PAGE), hasNext: rows.length > PER_PAGE }
}

export async function countMembers(db: Db, filter: MemberFilter): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count ${within(filter)} ${customPlan}`.execute(
    db,
  )
  return rows[0]?.count ?? 0
}

export type ReviewedMember = ListedMember & {
  readonly since: Date
  readonly invitedBy: string | null
  readonly parent: string
}

/** The national level has some thousands; a file with more would be read by nobody. */
const MOST_REVIEWED = 50_000

/** All who are at work in this agency and below it, for the file of a review. */
export async function listForReview(db: Db, withinId: AgencyId): Promise<readonly ReviewedMember[]> {
  const filter = { withinId, text: null, role: null, isActive: true }
  const { rows } = await sql<ReviewedMember>`
    select o.id, o.name, o.email, o.role, o.mandate, agencies.name as agency, agencies.slug as "agencySlug", o.is_active as "isActive",
      accounts.is_demo as "isDemo", o.seen_at as "seenAt", ${HAS_SECOND_FACTOR} as "hasSecondFactor", ${SINCE} as since,
      invitation.invited_by as "invitedBy",
      (select top.name from agencies top where top.path @> agencies.path and top.depth = least(1, agencies.depth)) as parent
    ${within(filter, INVITED)}
    order by agencies.path, o.name, o.id limit ${MOST_REVIEWED} ${customPlan}`.execute(db)
  return rows
}

function within({ withinId, text, role, isActive }: MemberFilter, joined: RawBuilder<unknown> = sql``) {
  const like = text === null ? null : containing(text)
  const matching = like
    ? sql`and (o.name ilike ${like} or o.email::text ilike ${like} or agencies.name ilike ${like} or agencies.short_name ilike ${like})`
    : sql``
  return sql`
    from officers o join agencies on agencies.id = o.agency_id join accounts on accounts.id = o.account_id ${joined}
    where agencies.path <@ (select path from agencies where id = ${withinId}) and o.is_active = ${isActive}
      ${role === null ? sql`` : sql`and o.role = ${role}`} ${matching}`
}
