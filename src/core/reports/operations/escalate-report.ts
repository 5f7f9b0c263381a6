import type { Deps } from '#core/deps.ts'
import { escalate, extendWindow } from '../rules/escalate.ts'
import { type Change, type Changed, changeReport } from './change-report.ts'

/** The mark for the Ombudsman's queue, when the clock has run out. */
export function escalateReport(deps: Deps, change: Change): Promise<Changed> {
  return changeReport(deps, change, escalate)
}

/** The reporter could not be told of the answer: their window is made longer, once. */
export function extendReporterWindow(deps: Deps, change: Change): Promise<Changed> {
  return changeReport(deps, change, extendWindow)
}
