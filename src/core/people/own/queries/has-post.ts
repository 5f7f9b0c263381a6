import type { Db } from '#core/deps.ts'
import type { AccountId } from '#core/ids.ts'

/** Whether this account is or was an officer's. Officers act in public service: their coordinator relieves them. */
export async function hasPost(db: Db, accountId: AccountId): Promise<boolean> {
  const post = await db.selectFrom('officers').select('id').where('account_id', '=', accountId).executeTakeFirst()
  return post !== undefined
}
