/** The only writes to invitations, to what was done to officers, and to reviews; and, to officers, what is done to them there. */
import { sql } from 'kysely'
import type { Db, Tx } from '#core/deps.ts'
import type { AccountId, AgencyId, InvitationId, OfficerId } from '#core/ids.ts'
import type { Mandate, OfficerRole, Scope } from '../actor.ts'
import type { OfficerAct } from './rules/acts.ts'
import type { ActDetail } from './tables.ts'

/**
 * Two who act on officers of this agency at the same moment wait here for one another: each then sees what the other did, be it
 * to themselves. What only refers to an officer does not wait.
 */
export async function lockOfficersOf(tx: Tx, agencyIds: readonly AgencyId[], ids: readonly OfficerId[]): Promise<void> {
  await sql`select from officers where id = any(${ids}::bigint[]) or agency_id = any(${agencyIds}::integer[])
    order by id for no key update`.execute(tx)
}

export type InvitationToSave = {
  readonly agencyId: AgencyId
  readonly role: OfficerRole
  readonly mandate: Mandate | null
  readonly scope: Scope
  readonly name: string
  readonly email: string
  readonly nonce: Buffer
  readonly tokenDigest: Buffer
  readonly by: OfficerId
  readonly at: Date
  readonly expiresAt: Date
}

/** Null when somebody else was quicker to invite them there. */
export async function saveInvitation(tx: Tx, invitation: InvitationToSave): Promise<InvitationId | null> {
  const { agencyId, role, mandate, scope, name, email, nonce, tokenDigest, by, at, expiresAt } = invitation
  const saved = await tx
    .insertInto('officer_invitations')
    .values({
      agency_id: agencyId,
      role,
      mandate,
      scope_category_ids: scope.categoryIds ? [...scope.categoryIds] : null,
      scope_region_code: scope.regionCode,
      name,
      email,
      nonce,
      token_digest: tokenDigest,
      invited_by: by,
      invited_at: at,
      expires_at: expiresAt,
    })
    .onConflict(conflict =>
      conflict
        .columns(['agency_id', 'email'])
        .where('accepted_at', 'is', null)
        .where('withdrawn_at', 'is', null)
        .doNothing(),
    )
    .returning('id')
    .executeTakeFirst()
  return saved?.id ?? null
}

type Renewed = { readonly nonce: Buffer; readonly tokenDigest: Buffer; readonly expiresAt: Date }

/** With a new link; the old one is worth nothing from now on. */
export async function renewInvitation(
  tx: Tx,
  id: InvitationId,
  { nonce, tokenDigest, expiresAt }: Renewed,
): Promise<void> {
  await tx
    .updateTable('officer_invitations')
    .set({ nonce, token_digest: tokenDigest, expires_at: expiresAt, sent_at: null })
    .where('id', '=', id)
    .execute()
}

export async function saveWithdrawal(tx: Tx, ids: readonly InvitationId[], at: Date): Promise<void> {
  await tx
    .updateTable('officer_invitations')
    .set({ withdrawn_at: at })
    .where('id', '=', sql<InvitationId>`any(${ids}::bigint[])`)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .execute()
}

export async function saveSent(db: Db, id: InvitationId, at: Date): Promise<void> {
  await db.updateTable('officer_invitations').set({ sent_at: at }).where('id', '=', id).execute()
}

export async function saveAcceptance(tx: Tx, id: InvitationId, officerId: OfficerId, at: Date): Promise<void> {
  await tx
    .updateTable('officer_invitations')
    .set({ accepted_at: at, officer_id: officerId })
    .where('id', '=', id)
    .execute()
}

/** Who was invited and never came is nobody's business after a while; that somebody was, the trail keeps. */
export async function forgetInvited(db: Db, before: Date): Promise<void> {
  await sql`
    update officer_invitations set name = '—', email = '', withdrawn_at = coalesce(withdrawn_at, expires_at)
    where accepted_at is null and email <> '' and coalesce(withdrawn_at, expires_at) <= ${before}`.execute(db)
}

/** Whoever was sent the invitation has proved that the address is theirs; one that nobody had proved is taken from them. */
export async function saveProvedAddress(
  tx: Tx,
  { digest, accountId, at }: { readonly digest: Buffer; readonly accountId: AccountId; readonly at: Date },
): Promise<void> {
  await tx
    .insertInto('account_identifiers')
    .values({ digest, account_id: accountId, kind: 'email', verified_at: at })
    .onConflict(conflict =>
      conflict
        .column('digest')
        .doUpdateSet({ account_id: accountId, verified_at: at })
        .where('account_identifiers.verified_at', 'is', null),
    )
    .execute()
}

export type PostToSave = {
  readonly role: OfficerRole
  readonly agencyId: AgencyId
  readonly mandate: Mandate | null
  readonly scope: Scope
}

export async function savePost(tx: Tx, id: OfficerId, { role, agencyId, mandate, scope }: PostToSave): Promise<void> {
  await tx
    .updateTable('officers')
    .set({
      role,
      agency_id: agencyId,
      mandate,
      scope_category_ids: scope.categoryIds ? [...scope.categoryIds] : null,
      scope_region_code: scope.regionCode,
    })
    .where('id', '=', id)
    .execute()
}

export async function saveActive(tx: Tx, id: OfficerId, isActive: boolean): Promise<void> {
  await tx.updateTable('officers').set({ is_active: isActive }).where('id', '=', id).execute()
}

/** Somebody comes back to a post that they had before. */
export async function saveReturn(
  tx: Tx,
  id: OfficerId,
  { name, email, mandate, scope }: Pick<InvitationToSave, 'name' | 'email' | 'mandate' | 'scope'>,
): Promise<void> {
  await tx
    .updateTable('officers')
    .set({
      name,
      email,
      mandate,
      is_active: true,
      scope_category_ids: scope.categoryIds ? [...scope.categoryIds] : null,
      scope_region_code: scope.regionCode,
    })
    .where('id', '=', id)
    .execute()
}

export type ActToSave = {
  readonly officerId: OfficerId | null
  readonly invitationId?: InvitationId
  readonly act: OfficerAct
  readonly by: OfficerId | null
  readonly at: Date
  readonly detail?: ActDetail
}

export async function saveAct(tx: Tx, { officerId, invitationId, act, by, at, detail = {} }: ActToSave): Promise<void> {
  await tx
    .insertInto('officer_acts')
    .values({
      officer_id: officerId,
      invitation_id: invitationId ?? null,
      act,
      by_officer_id: by,
      acted_at: at,
      detail: JSON.stringify(detail),
    })
    .execute()
}

type Review = { readonly agencyId: AgencyId; readonly by: OfficerId; readonly at: Date; readonly officers: number }

export async function saveReview(tx: Tx, { agencyId, by, at, officers }: Review): Promise<void> {
  await tx
    .insertInto('officer_reviews')
    .values({ agency_id: agencyId, reviewed_by: by, reviewed_at: at, officers })
    .execute()
}
