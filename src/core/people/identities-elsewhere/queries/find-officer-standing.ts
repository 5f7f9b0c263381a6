import { sql } from 'kysely'
import type { Db } from '#core/deps.ts'
import type { AccountId, AgencyId, InvitationId } from '#core/ids.ts'
import type { OfficerRole } from '../../actor.ts'
import type { OfficerStanding } from '../rules/enter-agency.ts'

export type AtAgency = {
  readonly agencyId: AgencyId
  readonly officer: OfficerStanding
  /** An active officer here works under this address, be it with an account that signs in by another. */
  readonly isAddressAtWork: boolean
  readonly invitation: { readonly id: InvitationId; readonly role: OfficerRole } | null
}

type Row = {
  readonly agency_id: AgencyId
  readonly role: OfficerRole | null
  readonly is_deactivated: boolean
  readonly is_at_work: boolean
  readonly invitation: { readonly id: InvitationId; readonly role: OfficerRole } | null
}

type Asked = { readonly accountId: AccountId | null; readonly address: string | null; readonly now: Date }

/** Null when there is no such agency, or it is closed. An account acts for its earliest active post, as its sessions do. */
export async function findOfficerStanding(
  db: Db,
  slug: string,
  { accountId, address, now }: Asked,
): Promise<AtAgency | null> {
  const { rows } = await sql<Row>`
    select a.id as agency_id,
      (select case when o.agency_id = a.id then o.role end from officers o
        where o.account_id = ${accountId}::bigint and o.is_active order by o.id limit 1) as role,
      exists (select from officers o where o.agency_id = a.id and not o.is_active
        and (o.account_id = ${accountId}::bigint or o.email = ${address}::citext)) as is_deactivated,
      exists (select from officers o where o.agency_id = a.id and o.is_active and o.email = ${address}::citext) as is_at_work,
      (select json_build_object('id', i.id, 'role', i.role) from officer_invitations i
        where i.agency_id = a.id and i.email = ${address}::citext and i.accepted_at is null and i.withdrawn_at is null
          and i.expires_at > ${now}) as invitation
    from agencies a where a.slug = ${slug} and a.active`.execute(db)
  const [row] = rows
  if (!row) return null
  return {
    agencyId: row.agency_id,
    officer: { role: row.role, isDeactivated: row.is_deactivated },
    isAddressAtWork: row.is_at_work,
    invitation: row.invitation,
  }
}
