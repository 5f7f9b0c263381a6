/** Who acts on a report. Law: Permen PANRB 62/2018 on the organisation of SP4N; names as in docs/domain.md §2. */
import type { AccountId, AgencyId, CategoryId, OfficerId, RegionCode } from '#core/ids.ts'

export const OFFICER_ROLES = ['national_admin', 'coordinator', 'liaison', 'leader', 'overseer', 'developer'] as const
export type OfficerRole = (typeof OFFICER_ROLES)[number]

/** What an overseer may look into. */
export const MANDATES = ['ombudsman', 'ksp', 'kemendagri', 'inspectorate'] as const
export type Mandate = (typeof MANDATES)[number]

/** What of their mandate an overseer looks into; null: all that it names. */
export type Scope = {
  /** Every category by itself: a group is written as those in it. */
  readonly categoryIds: readonly CategoryId[] | null
  /** Agencies of this region and of all within it. */
  readonly regionCode: RegionCode | null
}

export const EVERYTHING: Scope = { categoryIds: null, regionCode: null }

export type Officer = {
  readonly kind: 'officer'
  readonly id: OfficerId
  readonly accountId: AccountId
  readonly role: OfficerRole
  readonly agencyId: AgencyId
  /** The officer's agency with all above it, from the root down to the agency itself. */
  readonly agencyPath: readonly AgencyId[]
  /** Only overseers have one. */
  readonly mandate: Mandate | null
  /** Only overseers have one that leaves anything out. */
  readonly scope: Scope
}

/** Someone who has proved that the report is theirs: by account, by access code, or by the contact it came from. */
export type Reporter = { readonly kind: 'reporter'; readonly accountId: AccountId | null }

export type System = { readonly kind: 'system' }

export type Actor = Officer | Reporter | System

export const SYSTEM: System = { kind: 'system' }

/** How the history names whoever acted; it never holds a citizen's account. */
export type Party = 'reporter' | 'system' | `officer:${number}`

export function partyOf(actor: Actor): Party {
  return actor.kind === 'officer' ? `officer:${actor.id}` : actor.kind
}
