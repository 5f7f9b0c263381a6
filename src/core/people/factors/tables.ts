/** Rows of 0032_second_factor.sql. */
import type { Generated } from 'kysely'
import type { AccountId } from '#core/ids.ts'
import type { ChallengePurpose, FactorEvent, PasskeyId } from './factor.ts'

export type FactorTables = {
  totp_secrets: { account_id: AccountId; sealed: Buffer; last_step: number; confirmed_at: Date }
  recovery_codes: { account_id: AccountId; digest: Buffer; used_at: Generated<Date | null> }
  passkeys: {
    id: Generated<PasskeyId>
    account_id: AccountId
    credential_id: Buffer
    public_key: Buffer
    counter: number
    transports: string[]
    name_sealed: Buffer
    created_at: Date
    last_used_at: Generated<Date | null>
  }
  passkey_challenges: {
    digest: Buffer
    browser_digest: Buffer
    purpose: ChallengePurpose
    account_id: AccountId | null
    expires_at: Date
  }
  factor_events: { id: Generated<number>; account_id: AccountId; kind: FactorEvent; party: string; at: Date }
}
