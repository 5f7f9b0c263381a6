import type { Db } from '#core/deps.ts'
import type { AccountId } from '#core/ids.ts'

export type OwnAccount = {
  readonly createdAt: Date
  readonly contacts: readonly { readonly kind: 'email' | 'phone'; readonly verifiedAt: Date | null }[]
}

/** What stands beside who it is: when it was opened, and when its contacts were proved. */
export async function findOwnAccount(db: Db, accountId: AccountId): Promise<OwnAccount | undefined> {
  const account = await db.selectFrom('accounts').select('created_at').where('id', '=', accountId).executeTakeFirst()
  const contacts = await db
    .selectFrom('account_identifiers')
    .select(['kind', 'verified_at as verifiedAt'])
    .where('account_id', '=', accountId)
    .orderBy('kind')
    .execute()
  return account && { createdAt: account.created_at, contacts }
}
