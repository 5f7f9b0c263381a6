import type { Deps } from '#core/deps.ts'
import type { AccountId } from '#core/ids.ts'
import { type Contact, digestOfContact } from '../contact.ts'

export type Credentials = {
  readonly accountId: AccountId
  readonly passwordHash: string | null
  readonly isOfficer: boolean
}

/** What signing in with this contact is checked against; null when no active account has it. */
export async function findCredentials(
  { db, vault }: Pick<Deps, 'db' | 'vault'>,
  contact: Contact,
): Promise<Credentials | null> {
  const found = await db
    .selectFrom('account_identifiers')
    .innerJoin('accounts', 'accounts.id', 'account_identifiers.account_id')
    .select(['accounts.id', 'accounts.password_hash'])
    .select(account =>
      account
        .exists(
          account
            .selectFrom('officers')
            .select('officers.id')
            .whereRef('officers.account_id', '=', 'accounts.id')
            .where('officers.is_active', '=', true),
        )
        .as('is_officer'),
    )
    .where('account_identifiers.digest', '=', digestOfContact(vault, contact))
    .where('accounts.is_active', '=', true)
    .executeTakeFirst()
  return found ? { accountId: found.id, passwordHash: found.password_hash, isOfficer: Boolean(found.is_officer) } : null
}
