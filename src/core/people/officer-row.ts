import type { AccountId, AgencyId, CategoryId, OfficerId, RegionCode } from '#core/ids.ts'
import type { Mandate, Officer, OfficerRole } from './actor.ts'

/** An officer with the path of their agency, as the queries of this folder select it. */
export type OfficerRow = {
  id: OfficerId
  account_id: AccountId
  agency_id: AgencyId
  role: OfficerRole
  mandate: Mandate | null
  scope_category_ids: CategoryId[] | null
  scope_region_code: RegionCode | null
  path: string
}

export const officerOf = (row: OfficerRow): Officer => ({
  kind: 'officer',
  id: row.id,
  accountId: row.account_id,
  role: row.role,
  agencyId: row.agency_id,
  agencyPath: row.path.split('.').map(id => Number(id) as AgencyId),
  mandate: row.mandate,
  scope: { categoryIds: row.scope_category_ids, regionCode: row.scope_region_code },
})
