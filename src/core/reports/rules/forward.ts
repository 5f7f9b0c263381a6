/**
 * Verifying and forwarding (disposisi): the verifier classifies a report and hands it to the agency competent to act, and
 * that agency's clocks start. Law: Permen PANRB 62/2018; limits by weight or classification as the policy in force says.
 */
import type { Agency } from '#core/agencies/rules/agency.ts'
import { startClock } from '#core/calendars/rules/clocks.ts'
import { followUpLimit } from '#core/calendars/rules/policy.ts'
import { type Decision, refuse } from '#core/decision.ts'
import type { AgencyId, CategoryId } from '#core/ids.ts'
import { type ReportEvent, happened } from './events.ts'
import { withPartClocks } from './parts.ts'
import { permit } from './permit.ts'
import type { Refusal } from './refusals.ts'
import { type Report, type Ruling, isAtOrBelow, isRoot } from './report.ts'
import { newClock, stopped } from './report-clocks.ts'
import { isNews, isSensitive } from './sensitivity.ts'
import type { Classification, Weight } from './terms.ts'

export type Forwarding = {
  readonly lead: Agency
  /** The node above the lead (or the lead) that has a connection mode: only there does a `semi` agency take reports. */
  readonly connection: Pick<Agency, 'id' | 'mode'> | null
  readonly supporting: readonly Agency[]
  readonly copies: readonly Agency[]
  readonly classification: Classification
  readonly weight: Weight
  readonly category: { readonly id: CategoryId; readonly sensitive: boolean } | null
  readonly accusedAgencyId: AgencyId | null
  /** Officers only tighten: true hides, false leaves as it is. */
  readonly anonymous: boolean
  readonly confidential: boolean
  /** How much personal data stays in the published copy, because the verifier says so */
  readonly leftReadable?: number
}

export function forward(
  report: Report,
  forwarding: Forwarding,
  ruling: Ruling,
): Decision<Report, ReportEvent, Refusal> {
  const { lead, supporting, copies, classification, weight } = forwarding
  const no = permit('forward', report, ruling.relations, ruling.policy) ?? unfit(report, forwarding)
  if (no) return refuse(no)

  const isConfidential = mustStayHidden(report, forwarding)
  const state: Report = {
    ...report,
    status: 'forwarded',
    classification,
    weight,
    categoryId: forwarding.category?.id ?? report.categoryId,
    isSensitive: report.isSensitive || isSensitive(forwarding),
    isAnonymous: report.isAnonymous || forwarding.anonymous,
    isConfidential,
    accusedAgencyId: forwarding.accusedAgencyId,
    chain: lead.id === report.verifier.id ? [lead.id] : [report.verifier.id, lead.id],
    lead,
    supporting,
    settledParts: [],
    copies,
    publishedAt: report.publishedAt ?? (isConfidential ? null : ruling.at),
    clocks: [
      ...stopped(report.clocks, ['verification'], ruling.at),
      newClock('first_response', lead.id, ruling),
      followUpClock(lead.id, { classification, weight }, ruling),
    ],
  }
  return { ok: true, state: withPartClocks(state, ruling), events: eventsOf(state, forwarding, ruling) }
}

export function followUpClock(
  agencyId: AgencyId,
  report: { classification: Classification; weight: Weight },
  { at, policy, calendarOf }: Ruling,
) {
  const limit = followUpLimit(policy, report)
  return startClock('follow_up', limit, { at, agencyId, policy, calendar: calendarOf(agencyId) })
}

/** Why these agencies cannot be given the report. */
function unfit(report: Report, { lead, connection, supporting, copies, accusedAgencyId }: Forwarding): Refusal | null {
  const all = [lead, ...supporting, ...copies]
  if (all.some(agency => !agency.active)) return 'agency-closed'
  if (new Set(all.map(({ id }) => id)).size < all.length) return 'lead-twice'
  if (accusedAgencyId !== null && all.some(agency => isAtOrBelow(agency, accusedAgencyId))) return 'agency-accused'
  // Nobody at the national level is a supporting officer, and so its part would never come.
  if ([lead, ...supporting].some(isRoot)) return 'already-there'
  if (!isRoot(report.verifier) && all.some(agency => !isAtOrBelow(agency, report.verifier.id))) return 'agency-outside'
  if (isRoot(report.verifier) && connection?.mode === 'semi' && connection.id !== lead.id)
    return 'agency-forwards-itself'
  return null
}

/**
 * What the verifier finds to be sensitive, or to accuse an agency, hides the report: what everybody may read, the accused may
 * too. What was known of it from the start hid it already, unless the reporter agreed to open it.
 */
function mustStayHidden(report: Report, forwarding: Forwarding): boolean {
  const isFound = isSensitive(forwarding) || forwarding.accusedAgencyId !== null
  return report.isConfidential || forwarding.confidential || isNews(report, isFound)
}

function eventsOf(
  state: Report,
  { lead, accusedAgencyId, leftReadable = 0 }: Forwarding,
  ruling: Ruling,
): readonly ReportEvent[] {
  const { supporting, copies, verifier, publishedAt, isConfidential } = state
  const forwarded = happened('report.forwarded', ruling, {
    to: lead.id,
    from: verifier.id,
    supporting: supporting.map(({ id }) => id),
    copies: copies.map(({ id }) => id),
    classification: state.classification ?? 'complaint_service',
    weight: state.weight ?? 'medium',
    published: publishedAt !== null && !isConfidential,
    ...(leftReadable > 0 && { leftReadable }),
  })
  if (accusedAgencyId === null) return [forwarded]
  return [happened('report.accused_named', ruling, { accused: accusedAgencyId }), forwarded]
}
