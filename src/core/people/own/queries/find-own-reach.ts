import type { Db } from '#core/deps.ts'
import type { AccountId } from '#core/ids.ts'
import type { Reach } from '#core/notifications/rules/choices.ts'

/** Which of its contacts an account has proved to be its own. */
export async function findOwnReach(db: Db, accountId: AccountId): Promise<Reach> {
  const rows = await db
    .selectFrom('account_identifiers')
    .select('kind')
    .where('account_id', '=', accountId)
    .where('verified_at', 'is not', null)
    .execute()
  const has = (kind: 'email' | 'phone') => rows.some(row => row.kind === kind)
  return { email: has('email'), sms: has('phone') }
}
