/**
 * National arbitration: after the second return across top-level agencies a national admin decides whose report it is, and
 * the decision binds. That is how ping-pong ends. docs/domain.md §4; three working days by §5 (P).
 */
import type { Agency } from '#core/agencies/rules/agency.ts'
import { dueOn as dueDayOf, setDueDay } from '#core/calendars/rules/clocks.ts'
import { type Decision, refuse } from '#core/decision.ts'
import type { Day } from '#core/ids.ts'
import { type ReportEvent, happened } from './events.ts'
import { withLead } from './parts.ts'
import { permit } from './permit.ts'
import type { Refusal } from './refusals.ts'
import { type Report, type Ruling, isAtOrBelow, isRoot } from './report.ts'
import { stopped } from './report-clocks.ts'

export type Arbitration = {
  readonly lead: Agency
  /** The node above the lead (or the lead) that has a connection mode. */
  readonly connection: Pick<Agency, 'id' | 'mode'> | null
  /** A new due day for the follow-up, or null: the old one stands. No working day, the next one counts, and is what is told. */
  readonly dueOn: Day | null
  /** This admin forwarded the report before, and would judge in their own cause. */
  readonly hasForwarded: boolean
}

export function arbitrate(
  report: Report,
  { lead, connection, dueOn, hasForwarded }: Arbitration,
  ruling: Ruling,
): Decision<Report, ReportEvent, Refusal> {
  const no = permit('arbitrate', report, ruling.relations, ruling.policy)
  if (no) return refuse(no)
  if (hasForwarded) return refuse('acted-before')
  if (!lead.active) return refuse('agency-closed')
  if (isRoot(lead)) return refuse('already-there')
  if (report.accusedAgencyId !== null && isAtOrBelow(lead, report.accusedAgencyId)) return refuse('agency-accused')
  if (connection?.mode === 'semi' && connection.id !== lead.id) return refuse('agency-forwards-itself')

  const clocks = stopped(report.clocks, ['arbitration'], ruling.at).map(clock =>
    dueOn !== null && clock.kind === 'follow_up' && clock.stoppedAt === null
      ? setDueDay(clock, ruling.calendarOf(clock.agencyId), dueOn)
      : clock,
  )
  const state: Report = {
    ...withLead({ ...report, clocks }, lead, ruling),
    status: 'forwarded',
    chain: [report.verifier.id, lead.id],
    isBound: true,
    arbitrationAt: null,
  }
  const followUp = clocks.find(({ kind, stoppedAt }) => kind === 'follow_up' && stoppedAt === null)
  const counting = dueOn && followUp ? dueDayOf(followUp, ruling.calendarOf(followUp.agencyId)) : null
  return { ok: true, state, events: [happened('report.arbitrated', ruling, { to: lead.id, dueOn: counting })] }
}
