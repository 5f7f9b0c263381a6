/**
 * Filing: what a new report is, who verifies it, and which clocks start. Law: Permen PANRB 62/2018 (3 working days to verify);
 * "accused first" and the numbers as in docs/domain.md §3–§6.
 */
import type { Agency } from '#core/agencies/rules/agency.ts'
import type { CategoryId, RegionCode, TrackingNumber } from '#core/ids.ts'
import { type ReportEvent, happened } from './events.ts'
import type { Place, Report, Ruling } from './report.ts'
import { newClock } from './report-clocks.ts'
import type { Channel, Kind } from './terms.ts'

export type Submission = {
  readonly number: TrackingNumber
  readonly filedYear: number
  readonly kind: Kind
  readonly channel: Channel
  readonly addressed: Agency | null
  readonly verifier: Agency
  readonly category: { readonly id: CategoryId; readonly sensitive: boolean } | null
  readonly regionCode: RegionCode | null
  readonly isAnonymous: boolean
  readonly isConfidential: boolean
  readonly isAboutStaff: boolean
}

export type NewReport = Omit<Report, 'id' | 'version'>

/** What accuses staff, or stands in a sensitive category, is confidential from the start, whatever was ticked. */
export function submit(submission: Submission, ruling: Ruling): { state: NewReport; events: readonly [ReportEvent] } {
  const { number, filedYear, kind, channel, category, verifier, isAnonymous, isAboutStaff, regionCode } = submission
  const isSensitive = category?.sensitive ?? false
  const state: NewReport = {
    ...UNTOUCHED,
    number,
    filedYear,
    kind,
    isAnonymous,
    isAboutStaff,
    isSensitive,
    isConfidential: submission.isConfidential || isAboutStaff || isSensitive,
    categoryId: category?.id ?? null,
    addressed: submission.addressed && placeOf(submission.addressed),
    verifier: placeOf(verifier),
    submittedAt: ruling.at,
    clocks: [newClock('verification', verifier.id, ruling), newClock('ombudsman', verifier.id, ruling)],
  }
  return { state, events: [happened('report.submitted', ruling, { channel, to: verifier.id, region: regionCode })] }
}

const placeOf = ({ id, path, regionCode, isRegional }: Agency): Place => ({ id, path, regionCode, isRegional })

/** What nobody has yet done anything with. */
export const UNTOUCHED = {
  status: 'received',
  statusBefore: null,
  classification: null,
  weight: null,
  chain: [],
  lead: null,
  supporting: [],
  settledParts: [],
  copies: [],
  accusedAgencyId: null,
  isBound: false,
  publishedAt: null,
  endedAt: null,
  endedBy: null,
  endReason: null,
  escalatedAt: null,
  arbitrationAt: null,
  askedBy: null,
  asksByVerifier: 0,
  asksByHolder: 0,
  answers: 0,
  replies: 0,
  sentBackAnswer: 0,
  outerReturns: 0,
  innerReturns: 0,
  windowExtended: false,
  rating: null,
  reclassifications: 0,
  dispute: null,
  objection: null,
  objectedEndingAt: null,
  block: null,
  mergedInto: null,
  mergedReports: 0,
  ombudsmanConsentAt: null,
  ombudsmanIdentity: false,
} as const
