import type { Db } from '#core/deps.ts'
import type { AccountId } from '#core/ids.ts'
import type { Choice } from '../rules/choices.ts'

/** Where this account chose otherwise than usual. */
export async function findChoices(db: Db, accountId: AccountId): Promise<readonly Choice[]> {
  return db
    .selectFrom('notice_choices')
    .select(['event', 'channel', 'is_wanted as isWanted'])
    .where('account_id', '=', accountId)
    .execute()
}
