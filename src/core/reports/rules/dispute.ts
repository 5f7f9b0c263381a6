/**
 * Debat kusir: a reporter goes on rebutting answers without logic, information or data. Law: Permen PANRB 62/2018 lets an
 * administrator close such a report. That two different people must sign, the limit of the second signature, and that the
 * proposal lapses when anything else happens are policy choices (docs/domain.md §4 and §5, docs/decisions/0064): nobody is
 * silenced by the officer whom they annoy.
 */
import { type Decision, refuse } from '#core/decision.ts'
import { type EventName, type ReportEvent, happened } from './events.ts'
import { permit } from './permit.ts'
import { ended } from './close.ts'
import type { Refusal } from './refusals.ts'
import { type Place, type Report, type Ruling, parentOf } from './report.ts'
import { newClock, runningClock, stopped } from './report-clocks.ts'

type Decided = Decision<Report, ReportEvent, Refusal>

/** The first of two signatures; the report stays where it is, and everything else may still be done with it. */
export function proposeDispute(report: Report, ruling: Ruling): Decided {
  const no = permit('propose_dispute', report, ruling.relations, ruling.policy)
  if (no || !report.lead) return refuse(no ?? 'not-now')
  if (ruling.by.kind !== 'officer') return refuse('not-yours')
  const state: Report = {
    ...report,
    dispute: { proposedBy: ruling.by.id, at: ruling.at },
    clocks: [...report.clocks, newClock('second_signature', signerOf(report.lead).id, ruling)],
  }
  return { ok: true, state, events: [happened('report.dispute_proposed', ruling, {})] }
}

/** Whose coordinators sign second, besides the national admins: of the agency right above the lead. */
export const signerOf = (lead: Place): Place => parentOf(lead) ?? lead

export type SecondSignature = 'approve' | 'reject'

/** The second signature, never by whoever gave the first, nor after the time for it. */
export function decideDispute(report: Report, decision: SecondSignature, ruling: Ruling): Decided {
  const no = permit('confirm_dispute', report, ruling.relations, ruling.policy)
  if (no) return refuse(no)
  if (ruling.by.kind !== 'officer') return refuse('not-yours')
  if (report.dispute?.proposedBy === ruling.by.id) return refuse('own-proposal')
  const clock = runningClock(report.clocks, 'second_signature')
  if (clock && clock.dueAt <= ruling.at) return refuse('proposal-lapsed')

  if (decision === 'reject') {
    const state = withoutProposal(report, ruling.at)
    return { ok: true, state, events: [happened('report.dispute_rejected', ruling, {})] }
  }
  const state = { ...ended(report, 'closed', 'admin', 'unfounded_dispute', ruling), dispute: null }
  const detail = { reason: 'unfounded_dispute', rating: null, statement: null } as const
  return { ok: true, state, events: [happened('report.closed', ruling, detail)] }
}

/** Nobody signed in time. Asked again with the row locked, so that a signature in the last minute wins. */
export function lapseDispute(report: Report, ruling: Ruling): Decided {
  const no = permit('lapse_dispute', report, ruling.relations, ruling.policy)
  const clock = runningClock(report.clocks, 'second_signature')
  if (no || !report.dispute || !clock || clock.dueAt > ruling.at) return refuse(no ?? 'not-now')
  const state = withoutProposal(report, ruling.at)
  return { ok: true, state, events: [happened('report.dispute_lapsed', ruling, { because: 'time' })] }
}

/**
 * A proposal was made of the report as it stood: whatever else is done with it, by whomever, sets the proposal aside. Asked
 * of every change, so that no action has to think of it.
 */
export function lapsedByAction<D extends Decided>(before: Report, decision: D, ruling: Ruling): D {
  if (!decision.ok || !before.dispute || !decision.state.dispute) return decision
  if (!decision.events.some(isAction)) return decision
  const lapsed = happened('report.dispute_lapsed', ruling, { because: 'action' })
  return { ...decision, state: withoutProposal(decision.state, ruling.at), events: [lapsed, ...decision.events] }
}

/** A recount of the calendar, or that somebody read the dossier or the identity: nobody did anything with the report. */
const NO_ACTIONS: readonly EventName[] = ['report.calendar_revised', 'report.dossier_read', 'report.identity_read']

/** Nor did anybody when a clock warned. */
const isAction = ({ name }: ReportEvent): boolean => name.startsWith('report.') && !NO_ACTIONS.includes(name)

const withoutProposal = (report: Report, at: Date): Report => ({
  ...report,
  dispute: null,
  clocks: stopped(report.clocks, ['second_signature'], at),
})
