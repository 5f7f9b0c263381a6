import type { Deps } from '#core/deps.ts'
import type { AccountId } from '#core/ids.ts'

/** Null for an account that signs in some other way. */
export async function findPasswordHash({ db }: Pick<Deps, 'db'>, accountId: AccountId): Promise<string | null> {
  const found = await db
    .selectFrom('accounts')
    .select('password_hash')
    .where('id', '=', accountId)
    .where('is_active', '=', true)
    .executeTakeFirst()
  return found?.password_hash ?? null
}
