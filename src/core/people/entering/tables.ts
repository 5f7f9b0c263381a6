/** Rows of 0031_entering.sql. */
import type { Generated } from 'kysely'
import type { AccountId } from '#core/ids.ts'
import type { CodePurpose, CodeTells } from './rules/one-time-code.ts'

export type EnteringTables = {
  one_time_codes: {
    id: Generated<number>
    purpose: CodePurpose
    contact_digest: Buffer
    contact_sealed: Buffer
    account_id: AccountId | null
    browser_digest: Buffer
    nonce: Buffer
    tells: CodeTells
    tries: Generated<number>
    created_at: Date
    expires_at: Date
    used_at: Date | null
  }
}
