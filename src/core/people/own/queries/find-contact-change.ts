import type { Db } from '#core/deps.ts'
import type { AccountId } from '#core/ids.ts'

export type ContactChange = {
  readonly accountId: AccountId
  readonly kind: 'email' | 'phone'
  /** Null once it was told. */
  readonly oldSealed: Buffer | null
  /** It was not changed: its owner has left. */
  readonly isErasure: boolean
}

export async function findContactChange(db: Db, id: number): Promise<ContactChange | undefined> {
  return db
    .selectFrom('contact_changes')
    .innerJoin('accounts', 'accounts.id', 'contact_changes.account_id')
    .select(['account_id as accountId', 'kind', 'old_sealed as oldSealed'])
    .select(({ eb }) => eb('erased_at', 'is not', null).$castTo<boolean>().as('isErasure'))
    .where('contact_changes.id', '=', id)
    .executeTakeFirst()
}
