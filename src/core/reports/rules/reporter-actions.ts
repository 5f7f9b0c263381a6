/**
 * What a report's page offers its reporter at this moment: exactly what the rules would grant. docs/domain.md §4.
 */
import type { Clock } from '#core/calendars/rules/clock.ts'
import type { Policy } from '#core/calendars/rules/policy.ts'
import type { Action } from './lifecycle.ts'
import { permit } from './permit.ts'
import type { Report } from './report.ts'

const REPORTER_ACTIONS = [
  'complete',
  'reply',
  'close_satisfied',
  'message',
  'withdraw',
  'object',
  'tighten_privacy',
  'loosen_privacy',
  'consent',
] as const satisfies readonly Action[]
export type ReporterAction = (typeof REPORTER_ACTIONS)[number]

const AS_REPORTER = new Set(['reporter'] as const)

/** @param objecting until when the ending may be objected to; null: not at all */
export function reporterActions(
  report: Report,
  policy: Policy,
  now: Date,
  objecting: Clock | null = null,
): ReadonlySet<ReporterAction> {
  const offered = REPORTER_ACTIONS.filter(action => permit(action, report, AS_REPORTER, policy) === null)
  const isInTime = (action: ReporterAction) => {
    if (action === 'reply') return canStillReply(report, now)
    return action !== 'object' || (objecting !== null && now < objecting.dueAt)
  }
  return new Set(offered.filter(isInTime))
}

/** Once the system has closed it, only what had reached us before counts; nothing sent from a page can. */
function canStillReply({ status, clocks }: Report, now: Date): boolean {
  const window = clocks.findLast(({ kind }) => kind === 'reporter_window')
  return status !== 'closed' || (window !== undefined && now < window.dueAt)
}
