import { sql } from 'kysely'
import { agenciesOn } from '#core/agencies/queries/agency-columns.ts'
import type { Db, Tx } from '#core/deps.ts'
import type { AgencyId, InvitationId, OfficerId } from '#core/ids.ts'
import type { Mandate, OfficerRole, Scope } from '../../actor.ts'

export type Invitation = {
  readonly id: InvitationId
  readonly agencyId: AgencyId
  readonly agency: string
  readonly agencyPath: readonly AgencyId[]
  readonly isAgencyActive: boolean
  readonly role: OfficerRole
  readonly mandate: Mandate | null
  readonly scope: Scope
  readonly name: string
  readonly email: string
  readonly nonce: Buffer
  readonly invitedBy: OfficerId
  readonly inviter: string
  readonly inviterAgency: string
  readonly invitedAt: Date
  readonly expiresAt: Date
  readonly sentAt: Date | null
  readonly acceptedAt: Date | null
  readonly withdrawnAt: Date | null
}

type Row = Omit<Invitation, 'agencyPath' | 'scope'> & {
  readonly path: string
  readonly categoryIds: Scope['categoryIds']
  readonly regionCode: Scope['regionCode']
}

const SELECTED = sql`
  select i.id, i.agency_id as "agencyId", g.name as agency, g.path, g.active as "isAgencyActive", i.role, i.mandate,
    i.scope_category_ids as "categoryIds", i.scope_region_code as "regionCode", i.name, i.email, i.nonce,
    i.invited_by as "invitedBy", inviter.name as inviter, home.name as "inviterAgency", i.invited_at as "invitedAt",
    i.expires_at as "expiresAt", i.sent_at as "sentAt", i.accepted_at as "acceptedAt", i.withdrawn_at as "withdrawnAt"
  from officer_invitations i
  join agencies g on g.id = i.agency_id
  join officers inviter on inviter.id = i.invited_by
  join agencies home on home.id = inviter.agency_id`

export async function findInvitation(
  db: Db,
  key: { readonly id: InvitationId } | { readonly tokenDigest: Buffer },
): Promise<Invitation | undefined> {
  const wanted = 'id' in key ? sql`i.id = ${key.id}` : sql`i.token_digest = ${key.tokenDigest}`
  const { rows } = await sql<Row>`${SELECTED} where ${wanted}`.execute(db)
  return rows[0] && invitationOf(rows[0])
}

/** Two who use the same link at once wait here for each other; the second reads what the first left. */
export async function lockInvitation(tx: Tx, id: InvitationId): Promise<Invitation | undefined> {
  await sql`select from officer_invitations where id = ${id} for update`.execute(tx)
  return findInvitation(tx, { id })
}

const MOST = 200

/** Those of this agency and below it that nobody has accepted or withdrawn; of those that have run out, the last weeks. */
export async function listInvitations(db: Db, withinId: AgencyId, since: Date): Promise<readonly Invitation[]> {
  const { rows } = await sql<Row>`${SELECTED}
    where g.path <@ (select path from agencies where id = ${withinId}) and i.accepted_at is null and i.withdrawn_at is null
      and i.expires_at > ${since}
    order by i.invited_at desc, i.id desc limit ${MOST}`.execute(db)
  return rows.map(invitationOf)
}

/** Open ones to this agency: how many, and whether one is to this address. One that has run out is in nobody's way. */
export async function findOpenInvitations(
  db: Db,
  agencyId: AgencyId,
  { email, now }: { readonly email: string; readonly now: Date },
): Promise<{ readonly open: number; readonly isInvited: boolean; readonly expiredId: InvitationId | null }> {
  const { rows } = await sql<{ open: number; isInvited: boolean; expiredId: InvitationId | null }>`
    select count(*) filter (where expires_at > ${now})::int as open,
      coalesce(bool_or(email = ${email} and expires_at > ${now}), false) as "isInvited",
      max(id) filter (where email = ${email} and expires_at <= ${now}) as "expiredId"
    from officer_invitations where agency_id = ${agencyId} and accepted_at is null and withdrawn_at is null`.execute(db)
  return rows[0] ?? { open: 0, isInvited: false, expiredId: null }
}

/** Open ones that this officer sent. */
export async function listSentBy(db: Db, officerId: OfficerId): Promise<readonly InvitationId[]> {
  const rows = await db
    .selectFrom('officer_invitations')
    .select('id')
    .where('invited_by', '=', officerId)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .execute()
  return rows.map(({ id }) => id)
}

const invitationOf = ({ path, categoryIds, regionCode, ...row }: Row): Invitation => ({
  ...row,
  agencyPath: agenciesOn(path),
  scope: { categoryIds, regionCode },
})
