import type { Deps } from '#core/deps.ts'
import type { AccountId } from '#core/ids.ts'
import type { PasskeyId } from '../factor.ts'
import { openPasskeyName } from '../sealed.ts'

export type OwnPasskey = {
  readonly id: PasskeyId
  readonly name: string
  readonly createdAt: Date
  readonly lastUsedAt: Date | null
}

/** Oldest first, with the names that their owner gave them. */
export async function listPasskeys(
  { db, vault }: Pick<Deps, 'db' | 'vault'>,
  accountId: AccountId,
): Promise<readonly OwnPasskey[]> {
  const rows = await db
    .selectFrom('passkeys')
    .select(['id', 'name_sealed', 'created_at', 'last_used_at'])
    .where('account_id', '=', accountId)
    .orderBy('id')
    .execute()
  return rows.map(row => ({
    id: row.id,
    name: openPasskeyName(vault, accountId, row.name_sealed),
    createdAt: row.created_at,
    lastUsedAt: row.last_used_at,
  }))
}
