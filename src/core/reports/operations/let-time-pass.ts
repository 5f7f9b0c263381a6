/**
 * What happens because a moment has come. Every step may run at any time, in several processes, and after any time of
 * standing still: it looks for what is due by the application's clock, and each report is judged again under its lock.
 */
import { openCalendarBook } from '#core/calendars/queries/calendar-book.ts'
import { findPolicy } from '#core/calendars/queries/find-policy.ts'
import type { Deps } from '#core/deps.ts'
import type { ReportId } from '#core/ids.ts'
import { wasUntold } from '#core/notifications/queries/was-untold.ts'
import {
  listDueReports,
  listReportsToEscalate,
  listReportsToRecount,
  listReportsToRemind,
  listReportsToWarn,
} from '../queries/list-due-clocks.ts'
import { NEAR_TOLD, OFFICER_CLOCKS, REPORTER_CLOCKS } from '../rules/remind.ts'
import { expireAsk } from './ask-reporter.ts'
import type { Change, Changed } from './change-report.ts'
import { closeUnansweredReport } from './close-report.ts'
import { escalateReport, extendReporterWindow } from './escalate-report.ts'
import { lapseClosingOfDispute } from './lapse-dispute.ts'
import { recountReport } from './recount-report.ts'
import { remindReporter, warnOfficers } from './remind.ts'

const DAY_MS = 86_400_000
/** More than any number of working days before which a policy reminds, holidays included. */
const LOOK_AHEAD_DAYS = 30

export type Passed = { readonly step: string; readonly reports: number }

/** Returns how many reports each step has changed. Reminders go first: what closes today was announced. */
export async function letTimePass(deps: Deps): Promise<readonly Passed[]> {
  const { db, clock } = deps
  const now = clock.now()
  const [policy, { version }] = [await findPolicy(db, now), await openCalendarBook(db)]
  const before = new Date(now.getTime() + LOOK_AHEAD_DAYS * DAY_MS)
  const reminders = Math.max(policy.windowRemindersBefore.length, policy.completionRemindersBefore.length)
  const rungs = NEAR_TOLD + policy.lateLadder.length

  const each = async (step: string, ids: readonly ReportId[], act: (change: Change) => Promise<Changed>) => {
    let reports = 0
    for (const id of ids) {
      const result = await act({ report: { id }, by: { as: 'system' } })
      if (result.ok) reports++
    }
    return { step, reports }
  }
  const byDue = (kinds: Parameters<typeof listDueReports>[1]) => listDueReports(db, kinds, now)
  return [
    await each('recount', await listReportsToRecount(db, version), change => recountReport(deps, change)),
    await each('remind', await listReportsToRemind(db, { kinds: REPORTER_CLOCKS, before, reminders }), change =>
      remindReporter(deps, change),
    ),
    await each('expire', await byDue(['completion']), change => expireAsk(deps, change)),
    await each('close', await byDue(['reporter_window']), change => closeOrExtend(deps, change)),
    await each('lapse', await byDue(['second_signature']), change => lapseClosingOfDispute(deps, change)),
    await each('escalate', await listReportsToEscalate(db, now), change => escalateReport(deps, change)),
    await each('warn', await listReportsToWarn(db, { kinds: OFFICER_CLOCKS, now, rungs }), change =>
      warnOfficers(deps, change),
    ),
  ]
}

/** A reporter who could not be told of the answer gets more time, once. */
async function closeOrExtend(deps: Deps, change: Change): Promise<Changed> {
  if ('id' in change.report && (await wasUntold(deps.db, change.report.id, 'answered'))) {
    const extended = await extendReporterWindow(deps, change)
    if (extended.ok) return extended
  }
  return closeUnansweredReport(deps, change)
}
