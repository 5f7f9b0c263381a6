/** Rows of 0033_other_identities.sql. */
import type { AccountId } from '#core/ids.ts'

export type IdentityElsewhereTables = {
  other_identities: {
    issuer: string
    subject_digest: Buffer
    account_id: AccountId
    linked_at: Date
    used_at: Date | null
  }
  used_returns: { state_digest: Buffer; expires_at: Date }
}
