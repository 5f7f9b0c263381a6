import type { Db } from '#core/deps.ts'
import type { AccountId } from '#core/ids.ts'

type Identifier = { readonly accountId: AccountId; readonly isVerified: boolean }

/** Whose contact this is, and whether they have proved it. */
export async function findIdentifier(db: Db, digest: Buffer): Promise<Identifier | undefined> {
  const row = await db
    .selectFrom('account_identifiers')
    .select(['account_id', 'verified_at'])
    .where('digest', '=', digest)
    .executeTakeFirst()
  return row && { accountId: row.account_id, isVerified: row.verified_at !== null }
}
