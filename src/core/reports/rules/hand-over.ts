/**
 * A report changes hands after it was first forwarded: redirected before verification, forwarded on inside one agency,
 * returned as "bukan wewenang", decided by arbitration. Deadlines never restart, and whoever returns names who is competent:
 * that is what ends ping-pong. docs/domain.md §4.
 */
import type { Agency } from '#core/agencies/rules/agency.ts'
import type { Policy } from '#core/calendars/rules/policy.ts'
import { type Decision, refuse } from '#core/decision.ts'
import type { AgencyId } from '#core/ids.ts'
import { type ReportEvent, happened } from './events.ts'
import { withLead } from './parts.ts'
import { permit } from './permit.ts'
import type { Refusal } from './refusals.ts'
import { type Place, type Report, type Ruling, isAtOrBelow, isRoot, topLevelOf } from './report.ts'
import { newClock } from './report-clocks.ts'

type Decided = Decision<Report, ReportEvent, Refusal>

/** A fully connected agency passes a report that is not for it to the national level; that counts as a return. */
export function redirect(
  report: Report,
  { root, competent }: { root: Place; competent: Agency },
  ruling: Ruling,
): Decided {
  const no =
    permit('redirect', report, ruling.relations, ruling.policy) ?? notCompetent(report, report.verifier, competent)
  if (no) return refuse(no)
  const state: Report = { ...report, verifier: root, outerReturns: report.outerReturns + 1 }
  return { ok: true, state, events: [happened('report.redirected', ruling, { to: root.id, competent: competent.id })] }
}

/**
 * The agency that was to verify it has no active coordinator any more, so that the national level does, as with what is filed
 * from then on. It is nobody's return; the clock runs on. docs/domain.md §4 "Verifier".
 */
export function passUp(report: Report, root: Place, ruling: Ruling): Decided {
  const no = permit('pass_up', report, ruling.relations, ruling.policy)
  if (no) return refuse(no)
  const events = [happened('report.redirected', ruling, { to: root.id, competent: null })]
  return { ok: true, state: { ...report, verifier: root }, events }
}

/** Where a report goes on to; from the national level a `semi` agency takes reports at its top only. */
export type Next = Agency & { readonly connection?: Pick<Agency, 'id' | 'mode'> | null }

export function forwardOn(report: Report, lead: Next, ruling: Ruling): Decided {
  const no = permit('forward_on', report, ruling.relations, ruling.policy) ?? notForwardable(report, lead)
  if (no || !report.lead) return refuse(no ?? 'not-now')

  const from = handingAgency(report, ruling)
  const isBound = forwardsBindingly(report, ruling.policy)
  const state: Report = {
    ...withLead(report, lead, ruling),
    status: 'forwarded',
    chain: [...chainThrough(report, from), lead.id],
    isBound,
  }
  return { ok: true, state, events: [happened('report.forwarded_on', ruling, { to: lead.id, from, binding: isBound })] }
}

/** Whoever is given it after so many returns inside one agency keeps it. */
export const forwardsBindingly = ({ lead, innerReturns }: Report, policy: Policy): boolean =>
  lead !== null && innerReturns >= policy.returnsBeforeArbitration && !isRoot(lead)

function notForwardable(report: Report, lead: Next): Refusal | null {
  if (!lead.active) return 'agency-closed'
  if (isRoot(lead) || lead.id === report.lead?.id) return 'already-there'
  if (report.accusedAgencyId !== null && isAtOrBelow(lead, report.accusedAgencyId)) return 'agency-accused'
  if (!report.lead) return null
  if (!isRoot(report.lead)) return topLevelOf(lead) === topLevelOf(report.lead) ? null : 'agency-outside'
  return lead.connection?.mode === 'semi' && lead.connection.id !== lead.id ? 'agency-forwards-itself' : null
}

/** The lead itself, or the agency above it whose coordinator takes the report to another of its units. */
function handingAgency(report: Report, { by, relations }: Ruling): AgencyId {
  const lead = report.lead ?? report.verifier
  return relations.has('holder') || by.kind !== 'officer' ? lead.id : by.agencyId
}

/** The chain up to and including that agency; an agency between two of its members is put after the upper one. */
function chainThrough({ chain, lead }: Report, agencyId: AgencyId): readonly AgencyId[] {
  const at = chain.indexOf(agencyId)
  if (at !== -1) return chain.slice(0, at + 1)
  const below = lead ? lead.path.slice(lead.path.indexOf(agencyId)) : []
  return [...chain.filter(id => !below.includes(id)), agencyId]
}

export type Around = {
  readonly root: Place
  /** Where the report would go: whoever forwarded it, and the top of the holder's own agency. */
  readonly places: ReadonlyMap<AgencyId, Place>
}

export type Return = Around & { readonly competent: Agency }

/** Where a return leads, said before it is made. */
export type Returning = {
  readonly to: Place
  /** Across top-level agencies; else inside one. */
  readonly isOuter: boolean
  readonly isArbitration: boolean
  /** Inside one agency often enough: it goes to its top, and whoever is named there keeps it. */
  readonly endsInside: boolean
  /** Which one across agencies, or inside one, this return is. */
  readonly count: number
}

export function whereReturned(
  report: Pick<Report, 'chain' | 'outerReturns' | 'innerReturns'>,
  lead: Place,
  { root, places, limit }: Around & { readonly limit: number },
): Returning {
  const forwarder = places.get(report.chain.at(-2) ?? root.id) ?? root
  const isOuter = topLevelOf(forwarder) !== topLevelOf(lead)
  const count = 1 + (isOuter ? report.outerReturns : report.innerReturns)
  const isArbitration = isOuter && count >= limit
  const endsInside = !isOuter && count >= limit
  const to = isArbitration ? root : endsInside ? (places.get(topLevelOf(lead)) ?? forwarder) : forwarder
  return { to, isOuter, isArbitration, endsInside, count }
}

export function returnReport(report: Report, { competent, root, places }: Return, ruling: Ruling): Decided {
  const { lead } = report
  const no = permit('return', report, ruling.relations, ruling.policy) ?? notCompetent(report, lead, competent)
  if (no || !lead) return refuse(no ?? 'not-now')

  const limit = ruling.policy.returnsBeforeArbitration
  const { to, isOuter, isArbitration } = whereReturned(report, lead, { root, places, limit })
  const handed = withLead(report, to, ruling)
  const state: Report = {
    ...handed,
    status: 'forwarded',
    // Once the national level has it, an agency that verified it for itself has no more say in it.
    verifier: isRoot(to) ? to : report.verifier,
    chain:
      isArbitration || !report.chain.includes(to.id) ? [to.id] : report.chain.slice(0, report.chain.indexOf(to.id) + 1),
    isBound: false,
    outerReturns: report.outerReturns + (isOuter ? 1 : 0),
    // Counted within one agency: the next one starts with none.
    innerReturns: isOuter ? 0 : report.innerReturns + 1,
    arbitrationAt: isArbitration ? ruling.at : report.arbitrationAt,
    clocks: isArbitration ? [...handed.clocks, newClock('arbitration', root.id, ruling)] : handed.clocks,
  }
  const detail = { to: to.id, from: lead.id, competent: competent.id, outer: isOuter, arbitration: isArbitration }
  return { ok: true, state, events: [happened('report.returned', ruling, detail)] }
}

/** Who returns must name an agency that could take it: open, not itself, not the accused. */
function notCompetent(report: Report, holder: Place | null, competent: Agency): Refusal | null {
  if (!competent.active) return 'agency-closed'
  if (competent.id === holder?.id) return 'competent-agency-same'
  if (report.accusedAgencyId !== null && isAtOrBelow(competent, report.accusedAgencyId)) return 'agency-accused'
  return null
}
