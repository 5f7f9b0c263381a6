/** A report as the rules see it: state and clocks, never words or names. docs/domain.md §3–§5. */
import type { Agency } from '#core/agencies/rules/agency.ts'
import type { Clock } from '#core/calendars/rules/clock.ts'
import type { AgencyId, CategoryId, OfficerId, PolicyId, ReportId, TrackingNumber } from '#core/ids.ts'
import type { Actor } from '#core/people/actor.ts'
import type { Calendar } from '#core/calendars/rules/working-days.ts'
import type { Policy } from '#core/calendars/rules/policy.ts'
import type { Relation } from './relations.ts'
import type { Classification, EndedBy, Ending, Kind, PartState, Status, Weight } from './terms.ts'

/** An agency's place in the tree: all that most rules need of it. */
export type Place = Pick<Agency, 'id' | 'path' | 'regionCode' | 'isRegional'>

/** What became of a supporting agency's part; one that is not named here is awaited. */
export type SettledPart = { readonly agencyId: AgencyId; readonly state: PartState }

/** A closing for debat kusir that waits for its second signature. */
export type Dispute = { readonly proposedBy: OfficerId; readonly at: Date }

/** A reporter's objection that waits for its decision. */
export type Objection = { readonly against: Ending; readonly at: Date; readonly judge: Place }

export type Report = {
  readonly id: ReportId
  readonly number: TrackingNumber
  readonly filedYear: number
  readonly version: number
  readonly kind: Kind
  readonly status: Status
  /** What an ask or a merge interrupted; a block remembers for itself. */
  readonly statusBefore: Status | null
  readonly isAnonymous: boolean
  readonly isConfidential: boolean
  readonly isAboutStaff: boolean
  readonly isSensitive: boolean
  readonly categoryId: CategoryId | null
  readonly classification: Classification | null
  readonly weight: Weight | null
  readonly addressed: Place | null
  readonly verifier: Place
  /** Who handed it to whom: the agency that first forwarded it, then each holder, the lead last. Empty until forwarded. */
  readonly chain: readonly AgencyId[]
  readonly lead: Place | null
  readonly supporting: readonly Place[]
  readonly settledParts: readonly SettledPart[]
  readonly copies: readonly Place[]
  readonly accusedAgencyId: AgencyId | null
  /** The lead was named by a decision that binds: it cannot return the report. */
  readonly isBound: boolean
  readonly submittedAt: Date
  readonly publishedAt: Date | null
  readonly endedAt: Date | null
  readonly endedBy: EndedBy | null
  readonly endReason: string | null
  readonly escalatedAt: Date | null
  readonly arbitrationAt: Date | null
  readonly askedBy: 'verifier' | 'holder' | null
  readonly asksByVerifier: number
  readonly asksByHolder: number
  readonly answers: number
  readonly replies: number
  readonly sentBackAnswer: number
  readonly outerReturns: number
  readonly innerReturns: number
  readonly windowExtended: boolean
  readonly rating: number | null
  readonly reclassifications: number
  readonly dispute: Dispute | null
  readonly objection: Objection | null
  /** The moment of the ending that was last objected to: each may be objected to once. */
  readonly objectedEndingAt: Date | null
  readonly block: { readonly at: Date; readonly before: Status } | null
  readonly mergedInto: { readonly id: ReportId; readonly at: Date } | null
  /** How many reports were merged into this one and are still. */
  readonly mergedReports: number
  /** The reporter agreed that the Ombudsman is handed the dossier. */
  readonly ombudsmanConsentAt: Date | null
  /** They wished the dossier to say who they are, although the report is anonymous. */
  readonly ombudsmanIdentity: boolean
  readonly clocks: readonly Clock[]
}

/** What every rule is told besides its own subject: when, by whom, standing where, under which policy and calendar. */
export type Ruling = {
  readonly at: Date
  readonly by: Actor
  readonly relations: ReadonlySet<Relation>
  readonly policy: Policy
  /** Which days count for an agency whose clock starts or runs here. */
  readonly calendarOf: (agencyId: AgencyId) => Calendar
  /** The version that a clock was started with: a later one does not change it. */
  readonly policyOf: (id: PolicyId) => Policy
}

export const OPEN_STATUSES: readonly Status[] = [
  'received',
  'awaiting_information',
  'forwarded',
  'in_progress',
  'answered',
  'replied',
]

export const isOpen = (report: Pick<Report, 'status'>): boolean => OPEN_STATUSES.includes(report.status)

/** Merged, and not ended for itself: it shows the primary's status. Confidential reports are only linked (merge.ts). */
export const isFollowing = (report: Pick<Report, 'mergedInto' | 'isConfidential' | 'status'>): boolean =>
  report.mergedInto !== null && !report.isConfidential && isOpen(report)

/** The national level: root of the tree, and so the first in every path. */
export const rootOf = (place: Place): AgencyId => place.path[0] ?? place.id

export const isRoot = (place: Place): boolean => place.path.length <= 1

/** The ministry, institution or local government that a unit belongs to; the root is its own. */
export const topLevelOf = (place: Place): AgencyId => place.path[1] ?? place.id

/** The agency right above, known by its place only; the root has none. Governments stand right below the root, or below one another. */
export function parentOf({ path, isRegional }: Place): Place | null {
  const id = path.at(-2)
  return id === undefined
    ? null
    : { id, path: path.slice(0, -1), regionCode: null, isRegional: isRegional && path.length > 2 }
}

export const isAtOrBelow = (place: Place, agencyId: AgencyId): boolean => place.path.includes(agencyId)
