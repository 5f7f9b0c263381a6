/** A report between its row and the rules. */
import type { Selectable, Updateable } from 'kysely'
import type { Clock } from '#core/calendars/rules/clock.ts'
import { pausedSince } from '#core/calendars/rules/clock.ts'
import type { AgencyId, RegionCode, ReportId } from '#core/ids.ts'
import type { Database } from '#core/tables.ts'
import { firstDue } from './rules/first-due.ts'
import type { Place, Report, SettledPart } from './rules/report.ts'

type ReportRow = Selectable<Database['reports']>

export type PlaceRow = { id: AgencyId; path: string; region_code: RegionCode | null; is_regional: boolean }

export const placeOf = ({ id, path, region_code, is_regional }: PlaceRow): Place => ({
  id,
  path: path.split('.').map(part => Number(part) as AgencyId),
  regionCode: region_code,
  isRegional: is_regional,
})

type Parts = {
  readonly places: ReadonlyMap<AgencyId, Place>
  readonly supporting: readonly AgencyId[]
  readonly settledParts: readonly SettledPart[]
  readonly copies: readonly AgencyId[]
  readonly clocks: readonly Clock[]
  /** Not kept with the report: they come and go under locks of their own. */
  readonly mergedReports: number
}

export function reportOf(row: ReportRow, parts: Parts): Report {
  const { places, supporting, settledParts, copies, clocks, mergedReports } = parts
  const place = (id: AgencyId | null) => (id === null ? null : (places.get(id) ?? null))
  const all = (ids: readonly AgencyId[]) => ids.flatMap(id => places.get(id) ?? [])
  const verifier = place(row.verifier_agency_id)
  if (!verifier) throw new Error(`Report ${row.id} has no verifying agency`)
  return {
    id: row.id,
    number: row.number,
    filedYear: row.filed_year,
    version: row.version,
    kind: row.kind,
    status: row.status,
    statusBefore: row.status_before,
    isAnonymous: row.is_anonymous,
    isConfidential: row.is_confidential,
    isAboutStaff: row.is_about_staff,
    isSensitive: row.is_sensitive,
    categoryId: row.category_id,
    classification: row.classification,
    weight: row.weight,
    addressed: place(row.addressed_agency_id),
    verifier,
    chain: row.chain,
    lead: place(row.lead_agency_id),
    supporting: all(supporting),
    settledParts,
    copies: all(copies),
    accusedAgencyId: row.accused_agency_id,
    isBound: row.is_bound,
    submittedAt: row.submitted_at,
    publishedAt: row.published_at,
    endedAt: row.ended_at,
    endedBy: row.ended_by,
    endReason: row.end_reason,
    escalatedAt: row.escalated_at,
    arbitrationAt: row.arbitration_at,
    askedBy: row.asked_by,
    asksByVerifier: row.asks_by_verifier,
    asksByHolder: row.asks_by_holder,
    answers: row.answers,
    replies: row.replies,
    sentBackAnswer: row.sent_back_answer,
    outerReturns: row.outer_returns,
    innerReturns: row.inner_returns,
    windowExtended: row.window_extended,
    rating: row.rating,
    reclassifications: row.reclassifications,
    ...pendingOf(row, place(row.objection_agency_id)),
    objectedEndingAt: row.objected_ending_at,
    mergedReports,
    ombudsmanConsentAt: row.ombudsman_consent_at,
    ombudsmanIdentity: row.ombudsman_identity,
    clocks,
  }
}

/** What stands in the way of the ordinary course, each of several columns that are set together. */
const pendingOf = (
  row: ReportRow,
  judge: Place | null,
): Pick<Report, 'dispute' | 'objection' | 'block' | 'mergedInto'> => ({
  dispute: disputeOf(row),
  objection: objectionOf(row, judge),
  block: row.blocked_at && row.blocked_status && { at: row.blocked_at, before: row.blocked_status },
  mergedInto: row.merged_into_id !== null && row.merged_at ? { id: row.merged_into_id, at: row.merged_at } : null,
})

const disputeOf = ({ dispute_proposed_by: proposedBy, dispute_proposed_at: at }: ReportRow): Report['dispute'] =>
  proposedBy !== null && at ? { proposedBy, at } : null

const objectionOf = (
  { objection_against: against, objection_at: at }: ReportRow,
  judge: Place | null,
): Report['objection'] => (against && at && judge ? { against, at, judge } : null)

/** The columns that rules change after filing. */
export function changingColumns(report: Report): Updateable<Database['reports']> {
  const { dueAt, nearAt } = firstDue(report.clocks)
  return {
    due_at: dueAt ?? 'infinity',
    near_at: nearAt,
    version: report.version,
    status: report.status,
    status_before: report.statusBefore,
    is_anonymous: report.isAnonymous,
    is_confidential: report.isConfidential,
    is_sensitive: report.isSensitive,
    category_id: report.categoryId,
    classification: report.classification,
    weight: report.weight,
    verifier_agency_id: report.verifier.id,
    chain: [...report.chain],
    lead_agency_id: report.lead?.id ?? null,
    accused_agency_id: report.accusedAgencyId,
    is_bound: report.isBound,
    published_at: report.publishedAt,
    ended_at: report.endedAt,
    ended_by: report.endedBy,
    end_reason: report.endReason,
    escalated_at: report.escalatedAt,
    arbitration_at: report.arbitrationAt,
    rating: report.rating,
    asks_by_verifier: report.asksByVerifier,
    asks_by_holder: report.asksByHolder,
    asked_by: report.askedBy,
    answers: report.answers,
    replies: report.replies,
    sent_back_answer: report.sentBackAnswer,
    outer_returns: report.outerReturns,
    inner_returns: report.innerReturns,
    window_extended: report.windowExtended,
    reclassifications: report.reclassifications,
    dispute_proposed_by: report.dispute?.proposedBy ?? null,
    dispute_proposed_at: report.dispute?.at ?? null,
    objection_at: report.objection?.at ?? null,
    objection_against: report.objection?.against ?? null,
    objection_agency_id: report.objection?.judge.id ?? null,
    objected_ending_at: report.objectedEndingAt,
    blocked_at: report.block?.at ?? null,
    blocked_status: report.block?.before ?? null,
    merged_into_id: report.mergedInto?.id ?? null,
    merged_at: report.mergedInto?.at ?? null,
    ombudsman_consent_at: report.ombudsmanConsentAt,
    ombudsman_identity: report.ombudsmanIdentity,
  }
}

/** What is kept of a clock, besides whose it is. */
export const CLOCK_COLUMNS = [
  'kind',
  'agency_id',
  'policy_id',
  'limit_value',
  'limit_unit',
  'near_percent',
  'started_at',
  'near_at',
  'due_at',
  'paused_at',
  'stopped_at',
  'pauses',
  'is_provisional',
  'calendar_version',
] as const

/** For JSON. */
export const clockColumns = (clock: Clock): Readonly<Record<(typeof CLOCK_COLUMNS)[number], unknown>> => ({
  kind: clock.kind,
  agency_id: clock.agencyId,
  policy_id: clock.policyId,
  limit_value: clock.limit.value,
  limit_unit: clock.limit.unit,
  near_percent: clock.nearPercent,
  started_at: clock.startedAt,
  near_at: clock.nearAt,
  due_at: clock.dueAt,
  paused_at: pausedSince(clock),
  stopped_at: clock.stoppedAt,
  pauses: clock.pauses,
  is_provisional: clock.provisional,
  calendar_version: clock.calendarVersion,
})

/** What a report is known by everywhere outside the rules. */
export type Filed = { readonly id: ReportId; readonly filedYear: number }
