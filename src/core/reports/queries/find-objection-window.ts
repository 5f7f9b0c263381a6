import { findCalendar } from '#core/calendars/queries/find-calendar.ts'
import { findPolicy } from '#core/calendars/queries/find-policy.ts'
import type { Clock } from '#core/calendars/rules/clock.ts'
import { listArchiveReasons } from '#core/categories/queries/list-archive-reasons.ts'
import type { Db } from '#core/deps.ts'
import { endingOf, objectionWindow, windowAgency } from '../rules/ending.ts'
import type { Report } from '../rules/report.ts'

/** Until when this ending may be objected to, over or not; null: there is none, or its archive reason allows no objection. */
export async function findObjectionWindow(db: Db, report: Report): Promise<Clock | null> {
  const ending = endingOf(report)
  if (!ending) return null
  const [reasons, policy, calendar] = await Promise.all([
    listArchiveReasons(db),
    findPolicy(db, ending.at),
    findCalendar(db, windowAgency(report)),
  ])
  const reason = reasons.find(({ slug }) => slug === report.endReason)
  if (ending.against === 'archived' && reason?.objectionAllowed === false) return null
  return objectionWindow(report, ending, { policy, calendar })
}
