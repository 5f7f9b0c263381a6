/** Rows of 0004_people.sql, 0005_vault.sql and, for sessions, 0031_entering.sql. */
import type { Generated } from 'kysely'
import type { AccountId, AgencyId, CategoryId, IdentityId, OfficerId, RegionCode, ReportId } from '#core/ids.ts'
import type { Mandate, OfficerRole } from './actor.ts'
import type { SessionMethod } from './rules/session-lifetime.ts'

export type PeopleTables = {
  accounts: {
    id: Generated<AccountId>
    password_hash: string | null
    is_demo: Generated<boolean>
    is_active: Generated<boolean>
    created_at: Date
    /** When its person left for good; the row stays (0034_own_account.sql) */
    erased_at: Date | null
  }
  account_identifiers: { digest: Buffer; account_id: AccountId; kind: 'email' | 'phone'; verified_at: Date | null }
  officers: {
    id: Generated<OfficerId>
    account_id: AccountId
    agency_id: AgencyId
    role: OfficerRole
    mandate: Mandate | null
    scope_category_ids: Generated<CategoryId[] | null>
    scope_region_code: Generated<RegionCode | null>
    name: string
    email: string
    is_active: Generated<boolean>
    /** When a session of theirs was last seen; kept by the database itself (0035_officers.sql). */
    seen_at: Generated<Date | null>
  }
  sessions: {
    token_digest: Buffer
    account_id: AccountId | null
    report_id: ReportId | null
    created_at: Date
    expires_at: Date
    method: SessionMethod | null
    authenticated_at: Date | null
    agent: string | null
    seen_at: Date | null
    is_pending: Generated<boolean>
  }
  'vault.identities': {
    id: Generated<IdentityId>
    sealed: Buffer | null
    email_digest: Buffer | null
    phone_digest: Buffer | null
    created_at: Date
    erased_at: Date | null
  }
  'vault.account_identities': { account_id: AccountId; identity_id: IdentityId }
  'vault.report_reporters': {
    report_id: ReportId
    identity_id: IdentityId | null
    account_id: AccountId | null
    access_code_digest: Buffer | null
    accused_sealed: Buffer | null
  }
  'vault.identity_reads': {
    id: Generated<number>
    identity_id: IdentityId
    report_id: ReportId | null
    party: string
    agency_id: AgencyId | null
    purpose: string
    read_at: Date
  }
}
