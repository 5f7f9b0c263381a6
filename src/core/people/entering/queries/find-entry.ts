import type { Db, Deps } from '#core/deps.ts'
import type { AccountId } from '#core/ids.ts'
import { type Contact, digestOfContact } from '../../contact.ts'

/** An account that has proved this contact to be its own; codes are sent to no other. */
export type Entry = { readonly accountId: AccountId; readonly isDemo: boolean; readonly isActive: boolean }

export async function findEntry(
  { db, vault }: { readonly db: Db } & Pick<Deps, 'vault'>,
  contact: Contact,
): Promise<Entry | null> {
  const found = await db
    .selectFrom('account_identifiers')
    .innerJoin('accounts', 'accounts.id', 'account_identifiers.account_id')
    .select(['accounts.id', 'accounts.is_demo', 'accounts.is_active'])
    .where('account_identifiers.digest', '=', digestOfContact(vault, contact))
    .where('account_identifiers.verified_at', 'is not', null)
    .executeTakeFirst()
  return found ? { accountId: found.id, isDemo: found.is_demo, isActive: found.is_active } : null
}
