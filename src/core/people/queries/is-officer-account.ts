import type { Db } from '#core/deps.ts'
import type { AccountId } from '#core/ids.ts'

/** Whether this account acts for an agency today. */
export async function isOfficerAccount(db: Db, accountId: AccountId): Promise<boolean> {
  const officer = await db
    .selectFrom('officers')
    .select('id')
    .where('account_id', '=', accountId)
    .where('is_active', '=', true)
    .limit(1)
    .executeTakeFirst()
  return officer !== undefined
}
