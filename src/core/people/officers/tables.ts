/** Rows of 0035_officers.sql. */
import type { ColumnType, Generated } from 'kysely'
import type { AgencyId, CategoryId, InvitationId, OfficerId, RegionCode } from '#core/ids.ts'
import type { Mandate, OfficerRole } from '../actor.ts'
import type { OfficerAct } from './rules/acts.ts'

/** Where an officer stood before and stands after; how many sessions ended; to whom work went. Never a name or an address. */
export type ActDetail = {
  readonly from?: { readonly role: OfficerRole; readonly agencyId: AgencyId }
  readonly to?: { readonly role: OfficerRole; readonly agencyId: AgencyId }
  readonly sessions?: number
  readonly given?: number
  readonly released?: number
  readonly colleagueId?: OfficerId
}

export type OfficerAccountTables = {
  officer_invitations: {
    id: Generated<InvitationId>
    agency_id: AgencyId
    role: OfficerRole
    mandate: Mandate | null
    scope_category_ids: CategoryId[] | null
    scope_region_code: RegionCode | null
    name: string
    email: string
    nonce: Buffer
    token_digest: Buffer
    invited_by: OfficerId
    invited_at: Date
    expires_at: Date
    sent_at: Date | null
    accepted_at: Date | null
    officer_id: OfficerId | null
    withdrawn_at: Date | null
  }
  officer_acts: {
    id: Generated<number>
    officer_id: OfficerId | null
    invitation_id: InvitationId | null
    act: OfficerAct
    by_officer_id: OfficerId | null
    acted_at: Date
    detail: ColumnType<ActDetail, string, never>
  }
  officer_reviews: {
    id: Generated<number>
    agency_id: AgencyId
    reviewed_by: OfficerId
    reviewed_at: Date
    officers: number
  }
}
