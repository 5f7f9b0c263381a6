/** The only writes to accounts, officers and sessions. */
import type { AccountId, AgencyId, OfficerId, ReportId } from '#core/ids.ts'
import type { Db, Tx } from '#core/deps.ts'
import type { Mandate, OfficerRole, Scope } from './actor.ts'
import type { SessionMethod } from './rules/session-lifetime.ts'

export type SessionToSave = {
  readonly tokenDigest: Buffer
  readonly belongsTo: Person | { readonly reportId: ReportId }
  readonly createdAt: Date
  readonly expiresAt: Date
}

/** Whose session it is, by what they proved it, and from where. */
export type Person = {
  readonly accountId: AccountId
  readonly method: SessionMethod
  readonly agent: string | null
  readonly isPending: boolean
}

/** One statement, and so whole by itself: whoever has just filed waits for one round trip, not for three. */
export async function saveSession(db: Db, session: SessionToSave): Promise<void> {
  const { tokenDigest, belongsTo, createdAt, expiresAt } = session
  await db
    .insertInto('sessions')
    .values({
      token_digest: tokenDigest,
      ...('accountId' in belongsTo ? columnsOf(belongsTo, createdAt) : { report_id: belongsTo.reportId }),
      created_at: createdAt,
      expires_at: expiresAt,
    })
    .execute()
}

const columnsOf = ({ accountId, method, agent, isPending }: Person, at: Date) => ({
  account_id: accountId,
  method,
  agent,
  is_pending: isPending,
  authenticated_at: at,
  seen_at: at,
})

/** Never back in time, whichever process writes last. */
export async function saveSeen(db: Db, tokenDigest: Buffer, at: Date): Promise<void> {
  await db
    .updateTable('sessions')
    .set({ seen_at: at })
    .where('token_digest', '=', tokenDigest)
    .where('seen_at', '<', at)
    .execute()
}

/** @param except the session of whoever asks for it, which stays */
export async function endSessionsOfAccount(tx: Tx, accountId: AccountId, except: Buffer | null): Promise<number> {
  const sessions = tx.deleteFrom('sessions').where('account_id', '=', accountId)
  const others = except === null ? sessions : sessions.where('token_digest', '!=', except)
  return Number((await others.executeTakeFirst()).numDeletedRows)
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

/**
 * False when the account has been closed meanwhile.
 * @param replaced what is kept of the password until now, where it was asked for: false as well when that is another by now
 */
export async function savePassword(
  tx: Tx,
  accountId: AccountId,
  passwordHash: string,
  replaced?: string | null,
): Promise<boolean> {
  const account = tx
    .updateTable('accounts')
    .set({ password_hash: passwordHash })
    .where('id', '=', accountId)
    .where('is_active', '=', true)
  const same = replaced === undefined ? account : account.where('password_hash', 'is not distinct from', replaced)
  return (await same.executeTakeFirst()).numUpdatedRows === 1n
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

/** Whoever only said that a contact is theirs gives it up to whoever proves it. */
export async function releaseUnverified(tx: Tx, digest: Buffer): Promise<void> {
  await tx.deleteFrom('account_identifiers').where('digest', '=', digest).where('verified_at', 'is', null).execute()
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
