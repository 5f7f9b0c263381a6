import type { Db } from '#core/deps.ts'
import type { AccountId } from '#core/ids.ts'

export async function isAccountActive(db: Db, accountId: AccountId): Promise<boolean> {
  const account = await db.selectFrom('accounts').select('is_active').where('id', '=', accountId).executeTakeFirst()
  return account?.is_active === true
}
