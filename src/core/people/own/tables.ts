/** Rows of 0034_own_account.sql. */
import type { Generated } from 'kysely'
import type { AccountId } from '#core/ids.ts'

export type OwnAccountTables = {
  filing_drafts: { id: Generated<number>; account_id: AccountId; sealed: Buffer; saved_at: Date }
  contact_changes: {
    id: Generated<number>
    account_id: AccountId
    kind: 'email' | 'phone'
    old_sealed: Buffer | null
    changed_at: Date
    told_at: Date | null
  }
}
