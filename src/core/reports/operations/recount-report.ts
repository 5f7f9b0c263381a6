import { recompute } from '#core/calendars/rules/clocks.ts'
import { isOpen } from '#core/calendars/rules/clock.ts'
import { refuse } from '#core/decision.ts'
import type { Deps } from '#core/deps.ts'
import { happened } from '../rules/events.ts'
import { followingLead } from '../rules/report-clocks.ts'
import { saveReport } from '../store.ts'
import { type Change, type Changed, changeReport } from './change-report.ts'

/** The calendar turned out to have been wrong: open clocks are counted again, and the history says which moved. */
export function recountReport(deps: Deps, change: Change): Promise<Changed> {
  return changeReport(deps, change, async (report, ruling, tx) => {
    const counted = report.clocks.map(clock => recompute(clock, ruling.calendarOf(clock.agencyId)))
    const clocks = followingLead(counted, ruling)
    const moved = clocks.filter((clock, place) => clock.dueAt.getTime() !== report.clocks[place]?.dueAt.getTime())
    const state = { ...report, clocks }
    if (moved.length > 0) {
      const detail = { clocks: moved.filter(isOpen).map(({ kind }) => kind) }
      const events = [happened('report.calendar_revised', ruling, detail)] as const
      return { ok: true, state, events }
    }
    await saveReport(tx, { before: report, after: state, at: ruling.at }) // only the calendar's version, and no line of history
    return refuse('not-now')
  })
}
