import type { Db, Deps } from '#core/deps.ts'
import type { AccountId } from '#core/ids.ts'
import type { Linked } from '../rules/enter.ts'
import { type Subject, digestOfSubject } from '../subject.ts'

/** The account that has linked this subject. */
export async function findLinked({ db, vault }: Pick<Deps, 'db' | 'vault'>, subject: Subject): Promise<Linked | null> {
  const found = await db
    .selectFrom('other_identities')
    .innerJoin('accounts', 'accounts.id', 'other_identities.account_id')
    .select(['accounts.id', 'accounts.is_active'])
    .where('other_identities.issuer', '=', subject.issuer)
    .where('other_identities.subject_digest', '=', digestOfSubject(vault, subject))
    .executeTakeFirst()
  return found ? { accountId: found.id, isActive: found.is_active } : null
}

export type OwnLink = { readonly issuer: string; readonly linkedAt: Date; readonly usedAt: Date | null }

export async function listLinks(db: Db, accountId: AccountId): Promise<readonly OwnLink[]> {
  const rows = await db
    .selectFrom('other_identities')
    .select(['issuer', 'linked_at', 'used_at'])
    .where('account_id', '=', accountId)
    .orderBy('linked_at')
    .execute()
  return rows.map(row => ({ issuer: row.issuer, linkedAt: row.linked_at, usedAt: row.used_at }))
}
