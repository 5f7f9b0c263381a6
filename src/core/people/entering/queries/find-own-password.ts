import type { Deps } from '#core/deps.ts'
import type { AccountId } from '#core/ids.ts'

export type OwnPassword = { readonly passwordHash: string | null; readonly isDemo: boolean }

/** Null for an account that was closed. */
export async function findOwnPassword({ db }: Pick<Deps, 'db'>, accountId: AccountId): Promise<OwnPassword | null> {
  const found = await db
    .selectFrom('accounts')
    .select(['password_hash', 'is_demo'])
    .where('id', '=', accountId)
    .where('is_active', '=', true)
    .executeTakeFirst()
  return found ? { passwordHash: found.password_hash, isDemo: found.is_demo } : null
}
