/**
 * Who stands under whom, and who verifies. Law: Permen PANRB 62/2018, the three modes of connection; docs/domain.md §4, "Verifier".
 */
import type { AgencyId } from '#core/ids.ts'
import type { ConnectionMode } from './agency.ts'

type Path = readonly AgencyId[]

/** Is the agency of this path that agency, or somewhere below it? */
export const isWithin = (path: Path, agencyId: AgencyId): boolean => path.includes(agencyId)

/** The ministry, local government or company an agency belongs to: what stands right under the root; the root for itself. */
export const topLevelOf = (path: Path): AgencyId | undefined => path[1] ?? path[0]

export const isSameTopLevel = (one: Path, other: Path): boolean =>
  topLevelOf(one) !== undefined && topLevelOf(one) === topLevelOf(other)

/** The lowest agency above both, or one of the two when it stands above the other. */
export function commonAncestorOf(one: Path, other: Path): AgencyId | undefined {
  return one.findLast((agency, depth) => agency === other[depth])
}

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
