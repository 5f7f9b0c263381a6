/** What only time does: the mark for the Ombudsman after 60 days, and more time for a reporter whom no notice reached. */
import { extend } from '#core/calendars/rules/clocks.ts'
import { type Decision, refuse } from '#core/decision.ts'
import { type ReportEvent, happened } from './events.ts'
import { permit } from './permit.ts'
import type { Refusal } from './refusals.ts'
import type { Report, Ruling } from './report.ts'
import { runningClock } from './report-clocks.ts'

type Decided = Decision<Report, ReportEvent, Refusal>

/**
 * A mark, not a status: the report is in the Ombudsman's queue from now on. Law: UU 37/2008 and Permen PANRB 62/2018; the value
 * and unit are policy data. Set aside while an answer waits for the reporter. A report is marked once.
 */
export function escalate(report: Report, ruling: Ruling): Decided {
  const no = permit('escalate', report, ruling.relations, ruling.policy)
  if (no) return refuse(no)
  const clock = runningClock(report.clocks, 'ombudsman')
  if (report.escalatedAt || report.status === 'answered' || !clock || clock.dueAt > ruling.at) return refuse('not-now')
  return { ok: true, state: { ...report, escalatedAt: ruling.at }, events: [happened('report.escalated', ruling, {})] }
}

/** The reporter could not be told that an answer waits: their window is made longer, once. */
export function extendWindow(report: Report, ruling: Ruling): Decided {
  const window = runningClock(report.clocks, 'reporter_window')
  if (report.status !== 'answered' || report.windowExtended || !window) return refuse('not-now')
  const days = ruling.policy.windowExtension
  const longer = extend(window, ruling.calendarOf(window.agencyId), days)
  const clocks = report.clocks.map(clock => (clock === window ? longer : clock))
  const state = { ...report, windowExtended: true, clocks }
  return { ok: true, state, events: [happened('report.window_extended', ruling, { days })] }
}
