/**
 * Agencies: the tree of those who answer reports (docs/domain.md §7). Law: Permen PANRB 62/2018 on who takes part in SP4N.
 */
import type { AgencyId, RegionCode } from '#core/ids.ts'

export const AGENCY_TYPES = [
  'institution',
  'ministry',
  'province',
  'regency',
  'city',
  'state_company',
  'university',
  'mission',
  'unit',
] as const
export type AgencyType = (typeof AGENCY_TYPES)[number]

/**
 * Who verifies and forwards: `central`, the national admin straight to units; `semi`, the national admin to the agency,
 * which forwards to its units; `full`, the agency itself.
 */
export const CONNECTION_MODES = ['central', 'semi', 'full'] as const
export type ConnectionMode = (typeof CONNECTION_MODES)[number]

export const TIME_ZONES = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const
export type TimeZone = (typeof TIME_ZONES)[number]

/** The national level, above everyone: it holds what is addressed to nobody. */
export const ROOT_SLUG = 'nasional'

export type Agency = {
  readonly id: AgencyId
  readonly slug: string
  readonly name: string
  readonly shortName: string
  /** From the root down to the agency itself. */
  readonly path: readonly AgencyId[]
  /** Null: whoever stands above says so. */
  readonly mode: ConnectionMode | null
  readonly timeZone: TimeZone
  readonly regionCode: RegionCode | null
  /** A province, regency or city, or below one; what only stands in a region is none. */
  readonly isRegional: boolean
  readonly active: boolean
}
