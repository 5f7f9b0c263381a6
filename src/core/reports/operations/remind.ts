import { isOpen } from '#core/calendars/rules/clock.ts'
import { refuse } from '#core/decision.ts'
import type { Deps } from '#core/deps.ts'
import { findTold } from '../queries/find-told.ts'
import { type ReportEvent, happened } from '../rules/events.ts'
import { NEAR_TOLD, OFFICER_CLOCKS, REPORTER_CLOCKS, reminderDue, warningDue } from '../rules/remind.ts'
import { countReminder } from '../store.ts'
import { type Change, type Changed, changeReport } from './change-report.ts'

/** Reminds the reporter of a window that ends, if the time for it has come. */
export function remindReporter(deps: Deps, change: Change): Promise<Changed> {
  return changeReport(deps, change, async (report, ruling, tx) => {
    const told = await findTold(tx, report.id)
    for (const clock of report.clocks.filter(one => isOpen(one) && REPORTER_CLOCKS.includes(one.kind))) {
      const sent = told.find(({ kind }) => kind === clock.kind)?.reminders ?? 0
      const calendar = ruling.calendarOf(clock.agencyId)
      const reminder = reminderDue(clock, { sent, policy: ruling.policy, calendar, now: ruling.at })
      if (!reminder) continue
      const { number } = reminder
      return {
        ok: true,
        state: report,
        events: [happened('clock.reminded', ruling, { clock: clock.kind, ...reminder })],
        also: tx => countReminder(tx, { reportId: report.id, clock, column: 'reminders_sent', number }),
      }
    }
    return refuse('not-now')
  })
}

/** Tells the officers of a clock that is near its end or late, the higher the later. */
export function warnOfficers(deps: Deps, change: Change): Promise<Changed> {
  return changeReport(deps, change, async (report, ruling, tx) => {
    const told = await findTold(tx, report.id)
    const warnings = report.clocks
      .filter(clock => isOpen(clock) && OFFICER_CLOCKS.includes(clock.kind))
      .flatMap(clock => {
        const rung = told.find(({ kind, agencyId }) => kind === clock.kind && agencyId === clock.agencyId)?.rung ?? 0
        const calendar = ruling.calendarOf(clock.agencyId)
        const warning = warningDue(clock, { told: rung, policy: ruling.policy, calendar, now: ruling.at })
        return warning ? [{ kind: clock.kind, of: clock.agencyId, before: rung, ...warning }] : []
      })
    if (warnings.length === 0) return refuse('not-now')
    return {
      ok: true,
      state: report,
      events: warnings.flatMap(({ kind, of, before, told: number, rung }): readonly ReportEvent[] =>
        rung
          ? rungsBetween(before, number).map(step => happened('clock.late', ruling, { clock: kind, of, rung: step }))
          : [happened('clock.near', ruling, { clock: kind, of })],
      ),
      also: async tx => {
        for (const { kind, of, told: number } of warnings) {
          await countReminder(tx, { reportId: report.id, clock: { kind, agencyId: of }, column: 'rung', number })
        }
      },
    }
  })
}

/** Each rung not yet told of, so that after a standstill the coordinator learns of it with the leader, not instead. */
function rungsBetween(before: number, told: number): readonly number[] {
  const first = Math.max(before, NEAR_TOLD)
  return Array.from({ length: told - first }, (_, place) => first + place)
}
