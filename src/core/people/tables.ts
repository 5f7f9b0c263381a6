/** Rows of 0004_people.sql and 0005_vault.sql. */
import type { Generated } from 'kysely'
import type { AccountId, AgencyId, CategoryId, IdentityId, OfficerId, RegionCode, ReportId } from '#core/ids.ts'
import type { Mandate, OfficerRole } from './actor.ts'

export type PeopleTables = {
  accounts: {
    id: Generated<AccountId>
    password_hash: string | null
    is_demo: Generated<boolean>
    is_active: Generated<boolean>
    created_at: Date
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
  }
  sessions: {
    token_digest: Buffer
    account_id: AccountId | null
    report_id: ReportId | null
    created_at: Date
    expires_at: Date
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
    purpose: string
    read_at: Date
  }
}
