import type { Deps } from '#core/deps.ts'
import type { AccountId } from '#core/ids.ts'
import { digestOfContact } from '../../contact.ts'

/** Whose an e-mail address is: an account that has proved it, or one that only says so. */
export type Owner = { readonly accountId: AccountId; readonly isProved: boolean }

export async function findOwner({ db, vault }: Pick<Deps, 'db' | 'vault'>, email: string): Promise<Owner | undefined> {
  const found = await db
    .selectFrom('account_identifiers')
    .select(['account_id', 'verified_at'])
    .where('digest', '=', digestOfContact(vault, { kind: 'email', value: email }))
    .executeTakeFirst()
  return found && { accountId: found.account_id, isProved: found.verified_at !== null }
}
