/** What people change of their own account, besides what is written with signing in (../store.ts). */
import { sql } from 'kysely'
import type { Db, Tx } from '#core/deps.ts'
import type { AccountId } from '#core/ids.ts'

/** @param handle as `listSessions` gives it. False when the account has no such session. */
export async function endSessionByHandle(tx: Tx, accountId: AccountId, handle: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('sessions')
    .where('account_id', '=', accountId)
    .where(sql`encode(sha256(token_digest), 'hex')`, '=', handle)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

export type NewContactChange = {
  readonly accountId: AccountId
  readonly kind: 'email' | 'phone'
  readonly oldSealed: Buffer
  readonly at: Date
}

export async function saveContactChange(tx: Tx, change: NewContactChange): Promise<number> {
  const { id } = await tx
    .insertInto('contact_changes')
    .values({
      account_id: change.accountId,
      kind: change.kind,
      old_sealed: change.oldSealed,
      changed_at: change.at,
      told_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Told, the old contact is nobody's business any more. */
export async function saveContactTold(db: Db, id: number, at: Date): Promise<void> {
  await db.updateTable('contact_changes').set({ told_at: at, old_sealed: null }).where('id', '=', id).execute()
}

/** What could not be told is forgotten all the same. */
export async function forgetOldContacts(db: Db, before: Date): Promise<void> {
  await db
    .updateTable('contact_changes')
    .set({ old_sealed: null })
    .where('changed_at', '<', before)
    .where('old_sealed', 'is not', null)
    .execute()
}

export async function saveVerified(tx: Tx, digest: Buffer, at: Date): Promise<void> {
  await tx.updateTable('account_identifiers').set({ verified_at: at }).where('digest', '=', digest).execute()
}

type Others = { readonly accountId: AccountId; readonly kind: 'email' | 'phone'; readonly except: Buffer }

/** Every other contact of this kind goes: an account has one address and one number. */
export async function removeIdentifiers(tx: Tx, { accountId, kind, except }: Others): Promise<void> {
  await tx
    .deleteFrom('account_identifiers')
    .where('account_id', '=', accountId)
    .where('kind', '=', kind)
    .where('digest', '!=', except)
    .execute()
}

export type DraftToSave = {
  readonly id: number | null
  readonly accountId: AccountId
  readonly sealed: Buffer
  readonly at: Date
}

/** Null when it was to replace a draft that this account does not have. */
export async function saveFilingDraft(tx: Tx, { id, accountId, sealed, at }: DraftToSave): Promise<number | null> {
  const saved =
    id === null
      ? await tx
          .insertInto('filing_drafts')
          .values({ account_id: accountId, sealed, saved_at: at })
          .returning('id')
          .executeTakeFirst()
      : await tx
          .updateTable('filing_drafts')
          .set({ sealed, saved_at: at })
          .where('id', '=', id)
          .where('account_id', '=', accountId)
          .returning('id')
          .executeTakeFirst()
  return saved?.id ?? null
}

export async function removeFilingDraft(db: Db, accountId: AccountId, id: number): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('filing_drafts')
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

export async function removeOldFilingDrafts(db: Db, before: Date): Promise<void> {
  await db.deleteFrom('filing_drafts').where('saved_at', '<', before).execute()
}

/** Two saves of one account wait here for each other, so that both count the drafts right. */
export async function lockAccount(tx: Tx, accountId: AccountId): Promise<boolean> {
  const account = await tx
    .selectFrom('accounts')
    .select('id')
    .where('id', '=', accountId)
    .where('is_active', '=', true)
    .forUpdate()
    .executeTakeFirst()
  return account !== undefined
}

/** What hangs on an account and on nothing else. A test compares this with the database: nothing may be forgotten here. */
export const OF_AN_ACCOUNT = [
  'account_identifiers',
  'sessions',
  'one_time_codes',
  'totp_secrets',
  'recovery_codes',
  'passkeys',
  'passkey_challenges',
  'other_identities',
  'notice_choices',
  'filing_drafts',
  'report_follows',
] as const

/** Messages to a follower that were sent are forgotten too: they say what somebody followed. */
export async function removeAllOf(tx: Tx, accountId: AccountId): Promise<void> {
  for (const table of OF_AN_ACCOUNT) await tx.deleteFrom(table).where('account_id', '=', accountId).execute()
  await tx.deleteFrom('notifications').where('account_id', '=', accountId).execute()
}

/** The row stays, so that nothing points nowhere; nobody can get in, and nobody is in it. */
export async function closeForGood(tx: Tx, accountId: AccountId, at: Date): Promise<void> {
  await tx
    .updateTable('accounts')
    .set({ password_hash: null, is_active: false, erased_at: at })
    .where('id', '=', accountId)
    .execute()
}
