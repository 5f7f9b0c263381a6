/**
 * Unlawful content is closed to the public, and may be opened again. docs/domain.md §4 "block / unblock": every clock that
 * can stands still meanwhile, and the status of before comes back. docs/decisions/0068.
 */
import { type Clock, isPausedByAsking } from '#core/calendars/rules/clock.ts'
import { pauseClock } from '#core/calendars/rules/clocks.ts'
import { type Decision, refuse } from '#core/decision.ts'
import { type ReportEvent, happened } from './events.ts'
import { permit } from './permit.ts'
import type { Refusal } from './refusals.ts'
import type { Report, Ruling } from './report.ts'
import { resumed } from './report-clocks.ts'

type Decided = Decision<Report, ReportEvent, Refusal>

export function block(report: Report, ruling: Ruling): Decided {
  const no = permit('block', report, ruling.relations, ruling.policy)
  if (no) return refuse(no)
  const { at } = ruling
  const before = report.status
  const state: Report = {
    ...report,
    status: 'blocked',
    block: { at, before },
    clocks: report.clocks.map(clock => pauseClock(clock, at)),
  }
  return { ok: true, state, events: [happened('report.blocked', ruling, { before })] }
}

export function unblock(report: Report, ruling: Ruling): Decided {
  const no = permit('unblock', report, ruling.relations, ruling.policy)
  if (no || !report.block) return refuse(no ?? 'not-now')
  const state = unblocked(report, report.block.before, ruling)
  return { ok: true, state, events: [happened('report.unblocked', ruling, { back: state.status })] }
}

/** What waited for its reporter before waits again, and what that had paused stands still as it did. */
function unblocked(report: Report, before: Report['status'], ruling: Ruling): Report {
  const isStillPaused = ({ kind }: Clock) => before === 'awaiting_information' && isPausedByAsking(kind)
  const going = resumed(report.clocks, ruling, false)
  const clocks = report.clocks.map((clock, place) => (isStillPaused(clock) ? clock : (going[place] ?? clock)))
  return { ...report, status: before, block: null, clocks }
}
