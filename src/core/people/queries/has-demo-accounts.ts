import type { Deps } from '#core/deps.ts'

/** Accounts whose password everybody was told, and that no second factor is asked of. */
export async function hasDemoAccounts({ db }: Pick<Deps, 'db'>): Promise<boolean> {
  const one = await db.selectFrom('accounts').select('id').where('is_demo', '=', true).limit(1).executeTakeFirst()
  return one !== undefined
}
