import { sql } from 'kysely'
import { agenciesOn } from '#core/agencies/queries/agency-columns.ts'
import type { Db } from '#core/deps.ts'
import type { AccountId, AgencyId, OfficerId } from '#core/ids.ts'
import type { Mandate, OfficerRole, Scope } from '../../actor.ts'
import type { Member } from '../rules/acts.ts'
import { HAS_SECOND_FACTOR, INVITED, IS_LAST_COORDINATOR, SINCE } from './member-columns.ts'

/** An officer, at work or not, with all that their own page says of them. */
export type FoundMember = Member & {
  readonly agencyId: AgencyId
  readonly agency: string
  readonly isAgencyActive: boolean
  readonly isAccountActive: boolean
  readonly isDemo: boolean
  readonly mandate: Mandate | null
  readonly scope: Scope
  readonly name: string
  readonly email: string
  readonly since: Date
  readonly invitedBy: string | null
  readonly seenAt: Date | null
  readonly hasSecondFactor: boolean
  /** Reports that they look after. */
  readonly handled: number
  readonly sessions: number
  /** The account is at work in another post. */
  readonly hasOtherPost: boolean
}

type Row = Omit<FoundMember, 'agencyPath' | 'scope'> & {
  readonly path: string
  readonly categoryIds: Scope['categoryIds']
  readonly regionCode: Scope['regionCode']
}

/** @param now sessions that have ended by then do not count */
export async function findMember(db: Db, id: OfficerId, now: Date): Promise<FoundMember | undefined> {
  const { rows } = await sql<Row>`
    select o.id, o.account_id as "accountId", o.agency_id as "agencyId", o.role, o.mandate, o.name, o.email,
      o.scope_category_ids as "categoryIds", o.scope_region_code as "regionCode", o.is_active as "isActive", o.seen_at as "seenAt",
      agencies.path, agencies.name as agency, agencies.active as "isAgencyActive", accounts.is_active as "isAccountActive",
      accounts.is_demo as "isDemo", ${SINCE} as since, invitation.invited_by as "invitedBy",
      ${HAS_SECOND_FACTOR} as "hasSecondFactor", ${IS_LAST_COORDINATOR} as "isLastCoordinator",
      (select count(*)::int from report_handlers h where h.officer_id = o.id and h.agency_id = o.agency_id) as handled,
      (select count(*)::int from sessions s where s.account_id = o.account_id and s.expires_at > ${now} and not s.is_pending) as sessions,
      exists (select from officers p where p.account_id = o.account_id and p.id <> o.id and p.is_active) as "hasOtherPost"
    from officers o join agencies on agencies.id = o.agency_id join accounts on accounts.id = o.account_id ${INVITED}
    where o.id = ${id}`.execute(db)
  const [row] = rows
  if (!row) return undefined
  const { path, categoryIds, regionCode, ...member } = row
  return { ...member, agencyPath: agenciesOn(path), scope: { categoryIds, regionCode } }
}

/** Whether somebody with this address works at one of these agencies or below. */
export async function isOfficerWithin(db: Db, agencyId: AgencyId, email: string): Promise<boolean> {
  const { rows } = await sql`
    select from officers o join agencies g on g.id = o.agency_id
    where o.email = ${email} and o.is_active and g.path <@ (select path from agencies where id = ${agencyId}) limit 1`.execute(
    db,
  )
  return rows.length > 0
}

/** The post that this account had or has; nobody has the same twice. */
export async function findPost(
  db: Db,
  { accountId, agencyId, role }: { accountId: AccountId; agencyId: AgencyId; role: OfficerRole },
): Promise<OfficerId | undefined> {
  const found = await db
    .selectFrom('officers')
    .select('id')
    .where('account_id', '=', accountId)
    .where('agency_id', '=', agencyId)
    .where('role', '=', role)
    .executeTakeFirst()
  return found?.id
}
