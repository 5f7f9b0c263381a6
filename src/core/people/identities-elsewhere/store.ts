/** The only writes to what others vouch for, and to the returns that were taken once. */
import type { Db, Tx } from '#core/deps.ts'
import type { AccountId } from '#core/ids.ts'

export type IdentityToSave = {
  readonly issuer: string
  readonly subjectDigest: Buffer
  readonly accountId: AccountId
  readonly at: Date
  /** Whether it opens a session at the same time. */
  readonly isUsed: boolean
}

/** False when it is linked already, or the account has another of this issuer. Two at once wait here for each other. */
export async function saveIdentityElsewhere(tx: Tx, identity: IdentityToSave): Promise<boolean> {
  const { issuer, subjectDigest, accountId, at, isUsed } = identity
  const saved = await tx
    .insertInto('other_identities')
    .values({
      issuer,
      subject_digest: subjectDigest,
      account_id: accountId,
      linked_at: at,
      used_at: isUsed ? at : null,
    })
    .onConflict(conflict => conflict.doNothing())
    .returning('issuer')
    .executeTakeFirst()
  return saved !== undefined
}

export async function saveUse(tx: Tx, issuer: string, subjectDigest: Buffer, at: Date): Promise<void> {
  await tx
    .updateTable('other_identities')
    .set({ used_at: at })
    .where('issuer', '=', issuer)
    .where('subject_digest', '=', subjectDigest)
    .execute()
}

/** False when there was none. */
export async function removeIdentityElsewhere(tx: Tx, accountId: AccountId, issuer: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('other_identities')
    .where('account_id', '=', accountId)
    .where('issuer', '=', issuer)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** False when a browser has come back with it before. */
export async function saveReturn(db: Db, stateDigest: Buffer, expiresAt: Date): Promise<boolean> {
  const saved = await db
    .insertInto('used_returns')
    .values({ state_digest: stateDigest, expires_at: expiresAt })
    .onConflict(conflict => conflict.doNothing())
    .returning('expires_at')
    .executeTakeFirst()
  return saved !== undefined
}

export async function removeOldReturns(db: Db, now: Date): Promise<void> {
  await db.deleteFrom('used_returns').where('expires_at', '<=', now).execute()
}
