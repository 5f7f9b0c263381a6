/** The only writes to accounts, officers and sessions. */
import type { AccountId, AgencyId, OfficerId, ReportId } from '#core/ids.ts'
import type { Db, Tx } from '#core/deps.ts'
import type { Mandate, OfficerRole, Scope } from './actor.ts'

export type SessionToSave = {
  readonly tokenDigest: Buffer
  readonly belongsTo: { readonly accountId: AccountId } | { readonly reportId: ReportId }
  readonly createdAt: Date
  readonly expiresAt: Date
}

/** One statement, and so whole by itself: whoever has just filed waits for one round trip, not for three. */
export async function saveSession(db: Db, session: SessionToSave): Promise<void> {
  const { tokenDigest, belongsTo, createdAt, expiresAt } = session
  await db
    .insertInto('sessions')
    .values({
      token_digest: tokenDigest,
      account_id: 'accountId' in belongsTo ? belongsTo.accountId : null,
      report_id: 'reportId' in belongsTo ? belongsTo.reportId : null,
      created_at: createdAt,
      expires_at: expiresAt,
    })
    .execute()
}

export async function endSession(tx: Tx, tokenDigest: Buffer): Promise<void> {
  await tx.deleteFrom('sessions').where('token_digest', '=', tokenDigest).execute()
}

export async function endSessionsOfReport(tx: Tx, reportId: ReportId): Promise<void> {
  await tx.deleteFrom('sessions').where('report_id', '=', reportId).execute()
}

export async function removeExpiredSessions(tx: Tx, now: Date): Promise<number> {
  const { numDeletedRows } = await tx.deleteFrom('sessions').where('expires_at', '<=', now).executeTakeFirst()
  return Number(numDeletedRows)
}

export type AccountToSave = { readonly passwordHash: string | null; readonly isDemo: boolean; readonly at: Date }

export async function saveAccount(tx: Tx, { passwordHash, isDemo, at }: AccountToSave): Promise<AccountId> {
  const { id } = await tx
    .insertInto('accounts')
    .values({ password_hash: passwordHash, is_demo: isDemo, created_at: at })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function removeAccount(tx: Tx, accountId: AccountId): Promise<void> {
  await tx.deleteFrom('accounts').where('id', '=', accountId).execute()
}

export type IdentifierToSave = {
  readonly digest: Buffer
  readonly accountId: AccountId
  readonly kind: 'email' | 'phone'
  readonly verifiedAt: Date | null
}

/** False when another account has it. Two who sign up with it at once wait here for each other. */
export async function saveIdentifier(tx: Tx, identifier: IdentifierToSave): Promise<boolean> {
  const { digest, accountId, kind, verifiedAt } = identifier
  const saved = await tx
    .insertInto('account_identifiers')
    .values({ digest, account_id: accountId, kind, verified_at: verifiedAt })
    .onConflict(conflict => conflict.column('digest').doNothing())
    .returning('digest')
    .executeTakeFirst()
  return saved !== undefined
}

export type NewOfficer = {
  readonly accountId: AccountId
  readonly agencyId: AgencyId
  readonly role: OfficerRole
  /** What an overseer may look into; nobody else has one. */
  readonly mandate: Mandate | null
  /** Absent: everything that the mandate names. */
  readonly scope?: Scope
  readonly name: string
  /** At the office: where the officer is told of work. */
  readonly email: string
}

/** Null when the account has this role at this agency already. */
export async function saveOfficer(tx: Tx, officer: NewOfficer): Promise<OfficerId | null> {
  const { accountId, agencyId, role, mandate, scope, name, email } = officer
  const saved = await tx
    .insertInto('officers')
    .values({
      account_id: accountId,
      agency_id: agencyId,
      role,
      mandate,
      scope_category_ids: scope?.categoryIds ? [...scope.categoryIds] : null,
      scope_region_code: scope?.regionCode ?? null,
      name,
      email,
    })
    .onConflict(conflict => conflict.columns(['account_id', 'agency_id', 'role']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return saved?.id ?? null
}
