/**
 * What happens because a moment has come. Every step may run at any time, in several processes, and after any time of
 * standing still: it looks for what is due by the application's clock, and each report is judged again under its lock.
 */
import { openCalendarBook } from '#core/calendars/queries/calendar-book.ts'
import { findCalendars } from '#core/calendars/queries/find-calendar.ts'
import { findPolicy } from '#core/calendars/queries/find-policy.ts'
import type { Policy } from '#core/calendars/rules/policy.ts'
import type { Calendar } from '#core/calendars/rules/working-days.ts'
import type { Db, Deps } from '#core/deps.ts'
import type { ReportId } from '#core/ids.ts'
import { wasUntold } from '#core/notifications/queries/was-untold.ts'
import {
  type Place,
  type Ticking,
  listDueReports,
  listReportsToEscalate,
  listReportsToPassUp,
  listReportsToRecount,
  listReportsToRemind,
  listReportsToWarn,
} from '../queries/list-due-clocks.ts'
import { OFFICER_CLOCKS, REPORTER_CLOCKS, reminderDue, warningDue } from '../rules/remind.ts'
import { expireAsk } from './ask-reporter.ts'
import type { Change, Changed } from './change-report.ts'
import { closeUnansweredReport } from './close-report.ts'
import { escalateReport, extendReporterWindow } from './escalate-report.ts'
import { lapseClosingOfDispute } from './lapse-dispute.ts'
import { passReportUp } from './pass-up.ts'
import { recountReport } from './recount-report.ts'
import { remindReporter, warnOfficers } from './remind.ts'

const DAY_MS = 86_400_000
/** More than any number of working days before which a policy reminds, holidays included. */
const LOOK_AHEAD_DAYS = 30

export type Passed = { readonly step: string; readonly reports: number }

type Step = {
  readonly step: string
  find(): Promise<readonly ReportId[]>
  act(deps: Deps, change: Change): Promise<Changed>
}

/**
 * Returns how many reports each step has changed. Reminders go first: what closes today was announced. A report on which a step
 * breaks holds up no other: the sweep goes on and fails at its end.
 */
export async function letTimePass(deps: Deps): Promise<readonly Passed[]> {
  const { db, clock } = deps
  const now = clock.now()
  const [policy, { version }] = [await findPolicy(db, now), await openCalendarBook(db)]
  const byDue = (kinds: Parameters<typeof listDueReports>[1]) => () => listDueReports(db, kinds, now)
  const steps: readonly Step[] = [
    { step: 'recount', find: () => listReportsToRecount(db, version), act: recountReport },
    { step: 'pass up', find: () => listReportsToPassUp(db), act: passReportUp },
    { step: 'remind', find: () => reportsToRemind(db, policy, now), act: remindReporter },
    { step: 'expire', find: byDue(['completion']), act: expireAsk },
    { step: 'close', find: byDue(['reporter_window']), act: closeOrExtend },
    { step: 'lapse', find: byDue(['second_signature']), act: lapseClosingOfDispute },
    { step: 'escalate', find: () => listReportsToEscalate(db, now), act: escalateReport },
    { step: 'warn', find: () => reportsToWarn(db, policy, now), act: warnOfficers },
  ]
  const passed: Passed[] = []
  const broken: unknown[] = []
  for (const { step, find, act } of steps) {
    let reports = 0
    for (const id of await find()) {
      try {
        if ((await act(deps, { report: { id }, by: { as: 'system' } })).ok) reports++
      } catch (error) {
        broken.push(error)
      }
    }
    passed.push({ step, reports })
  }
  if (broken.length > 0) throw new AggregateError(broken, `${broken.length} reports could not be judged`)
  return passed
}

function reportsToRemind(db: Db, policy: Policy, now: Date): Promise<readonly ReportId[]> {
  const before = new Date(now.getTime() + LOOK_AHEAD_DAYS * DAY_MS)
  const reminders = Math.max(policy.windowRemindersBefore.length, policy.completionRemindersBefore.length)
  return reportsOf(db, {
    page: after => listReportsToRemind(db, { kinds: REPORTER_CLOCKS, before, reminders }, after),
    isRipe: ({ clock, told }, calendar) => reminderDue(clock, { sent: told, policy, calendar, now }) !== null,
  })
}

function reportsToWarn(db: Db, policy: Policy, now: Date): Promise<readonly ReportId[]> {
  const ladder = policy.lateLadder.map(({ afterDaysOver }) => afterDaysOver)
  return reportsOf(db, {
    page: after => listReportsToWarn(db, { kinds: OFFICER_CLOCKS, now, ladder }, after),
    isRipe: ({ clock, told }, calendar) => warningDue(clock, { told, policy, calendar, now }) !== null,
  })
}

type Pages = {
  page(after: Place | null): Promise<readonly Ticking[]>
  isRipe(ticking: Ticking, calendar: Calendar): boolean
}

/**
 * Page after page, so that clocks whose next day has not come hide none whose has; and without a lock, since tens of thousands
 * tick at a time and few are ripe.
 */
async function reportsOf(db: Db, { page, isRipe }: Pages): Promise<readonly ReportId[]> {
  const ripe = new Set<ReportId>()
  let ticking = await page(null)
  while (ticking.length > 0) {
    const calendarOf = await findCalendars(
      db,
      ticking.map(({ clock }) => clock.agencyId),
    )
    for (const one of ticking) if (isRipe(one, calendarOf(one.clock.agencyId))) ripe.add(one.id)
    ticking = await page(ticking.at(-1)?.after ?? null)
  }
  return [...ripe]
}

/** A reporter who could not be told of the answer gets more time, once. */
async function closeOrExtend(deps: Deps, change: Change): Promise<Changed> {
  if ('id' in change.report && (await wasUntold(deps.db, change.report.id, 'answered'))) {
    const extended = await extendReporterWindow(deps, change)
    if (extended.ok) return extended
  }
  return closeUnansweredReport(deps, change)
}
