/**
 * Who stands under whom, and who verifies. Law: Permen PANRB 62/2018, the three modes of connection; docs/domain.md §4, "Verifier".
 */
import type { AgencyId } from '#core/ids.ts'
import type { ConnectionMode } from './agency.ts'

/** Is the agency of this path that agency, or somewhere below it? */
export const isWithin = (path: readonly AgencyId[], agencyId: AgencyId): boolean => path.includes(agencyId)

export type VerifyingAgency = {
  readonly id: AgencyId
  readonly mode: ConnectionMode | null
  readonly hasActiveCoordinator: boolean
}

export type NationalReason =
  'about-staff' | 'sensitive' | 'no-address' | 'not-fully-connected' | 'no-active-coordinator'

export type Verifier =
  | { readonly tier: 'agency'; readonly agencyId: AgencyId }
  | { readonly tier: 'national'; readonly because: NationalReason }

/**
 * Who verifies a report addressed to the last agency of `path` (empty: addressed to nobody). What accuses the agency's own
 * people, and sensitive categories, are verified by the national level in every mode.
 */
export function verifierOf(
  path: readonly VerifyingAgency[],
  { aboutStaff, sensitive }: { aboutStaff: boolean; sensitive: boolean },
): Verifier {
  if (aboutStaff) return national('about-staff')
  if (sensitive) return national('sensitive')
  if (path.length === 0) return national('no-address')

  const connected = path.findLast(agency => agency.mode !== null)
  if (connected?.mode !== 'full') return national('not-fully-connected')
  if (!connected.hasActiveCoordinator) return national('no-active-coordinator')
  return { tier: 'agency', agencyId: connected.id }
}

const national = (because: NationalReason): Verifier => ({ tier: 'national', because })
