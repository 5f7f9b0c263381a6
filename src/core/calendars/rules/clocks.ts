/**
 * Clocks run: they start, stand still, go on, are given more days, stop, and are counted again when the calendar turns out
 * to have been wrong. docs/domain.md §4 says which action does what to which clock, §5 how days are counted.
 *
 * Each function returns a new clock. Asking for what is already so changes nothing: pausing a paused clock, stopping a
 * stopped one.
 */
import type { AgencyId, Day } from '#core/ids.ts'
import { type Clock, type ClockKind, type Limit, canPause, isOpen, pausedSince } from './clock.ts'
import { countOf, dayAfter, daysBetween, dueDayOf, timingOf } from './counting.ts'
import { type DayNumber, dayNumberIn, dayOfNumber, numberOfDay } from './days.ts'
import type { Policy } from './policy.ts'
import { type Calendar, isWorkingDay } from './working-days.ts'

export type Start = {
  readonly at: Date
  /** The agency for which the clock runs; for verification, the verifier's. */
  readonly agencyId: AgencyId
  /** The calendar of that agency. */
  readonly calendar: Calendar
  readonly policy: Policy
}

export function startClock(kind: ClockKind, limit: Limit, { at, agencyId, calendar, policy }: Start): Clock {
  const clock = {
    kind,
    agencyId,
    policyId: policy.id,
    startedAt: at,
    limit,
    nearPercent: policy.nearPercent,
    pauses: [],
    stoppedAt: null,
  }
  return { ...clock, ...timingOf(clock, calendar) }
}

/** The due moment as the calendar gives it now. */
export const dueAt = (clock: Clock, calendar: Calendar): Date => timingOf(clock, calendar).dueAt

const countedAgain = (clock: Clock, calendar: Calendar): Clock => ({ ...clock, ...timingOf(clock, calendar) })

export function pauseClock(clock: Clock, at: Date): Clock {
  if (!canPause(clock.kind) || !isOpen(clock) || pausedSince(clock)) return clock
  return { ...clock, pauses: [...clock.pauses, { from: at, to: null }] }
}

export type Resuming = {
  readonly at: Date
  /** True when the reporter completed: one more day counts after the day of resuming, even if the clock was late. */
  readonly atLeastOneWorkingDayLeft: boolean
}

export function resumeClock(clock: Clock, calendar: Calendar, { at, atLeastOneWorkingDayLeft }: Resuming): Clock {
  const from = pausedSince(clock)
  if (!from || !isOpen(clock)) return clock
  const pause = { from, to: at, ...(atLeastOneWorkingDayLeft && { leavesOneDay: true }) }
  return countedAgain({ ...clock, pauses: [...clock.pauses.slice(0, -1), pause] }, calendar)
}

/** What the clock waited for has happened, or can no longer happen. */
export const stopClock = (clock: Clock, at: Date): Clock => (isOpen(clock) ? { ...clock, stoppedAt: at } : clock)

/** The clock goes on after all, as when an answer is sent back: the time between was nobody's, so it counts as a pause. */
export function reopenClock(clock: Clock, calendar: Calendar, at: Date): Clock {
  if (!clock.stoppedAt) return clock
  const open = pausedSince(clock)
  const before = open ? clock.pauses.slice(0, -1) : clock.pauses
  const pauses = canPause(clock.kind) ? [...before, { from: open ?? clock.stoppedAt, to: at }] : clock.pauses
  return countedAgain({ ...clock, stoppedAt: null, pauses }, calendar)
}

/** More days, of the unit that the clock counts in. */
export const extend = (clock: Clock, calendar: Calendar, days: number): Clock =>
  changeLimit(clock, calendar, { ...clock.limit, value: clock.limit.value + days })

/** Another limit from the original start, as when a report is given another weight. */
export const changeLimit = (clock: Clock, calendar: Calendar, limit: Limit): Clock =>
  countedAgain({ ...clock, limit }, calendar)

/**
 * A due day that a person has set with a public reason. It is kept as the limit that leads there, so that later pauses and
 * revisions move it like any other; a day that does not count gives way to the next that does.
 */
export function setDueDay(clock: Clock, calendar: Calendar, day: Day): Clock {
  const start = dayNumberIn(calendar.zone, clock.startedAt)
  const counted = daysBetween(countOf(clock, calendar), start, lastCountedThrough(clock, calendar, numberOfDay(day)))
  return changeLimit(clock, calendar, { ...clock.limit, value: Math.max(1, counted) })
}

function lastCountedThrough(clock: Clock, calendar: Calendar, day: DayNumber): DayNumber {
  if (clock.limit.unit === 'calendar_day') return day
  let through = day
  while (!isWorkingDay(calendar, dayOfNumber(through))) through++
  return through
}

/** A revision of the calendar reaches open clocks only: what is over was judged by the calendar of its time. */
export const recompute = (clock: Clock, calendar: Calendar): Clock =>
  isOpen(clock) && clock.calendarVersion !== calendar.version ? countedAgain(clock, calendar) : clock

/** The day at whose 24:00 the clock is due. */
export const dueOn = (clock: Clock, calendar: Calendar): Day => dayOfNumber(dueDayOf(clock, countOf(clock, calendar)))

/**
 * A supporting agency's clock follows its lead's: due some days before it, counted in the lead's calendar, and at the earliest
 * a day after its own start. It is kept as the limit that leads there in its own calendar, so that it counts and explains
 * itself like any other. A day that does not count there gives way to the one before: a part is never due after its lead.
 */
export function followLead(
  part: Clock,
  lead: Clock,
  { calendarOf, daysBefore }: { calendarOf: (agencyId: AgencyId) => Calendar; daysBefore: number },
): Clock {
  if (!isOpen(part)) return part
  const calendar = calendarOf(part.agencyId)
  const start = dayNumberIn(calendar.zone, part.startedAt)
  const last = daysEarlier(lead, calendarOf(lead.agencyId), daysBefore)
  const value = Math.max(1, daysBetween(countOf(part, calendar), start, last))
  return value === part.limit.value ? part : changeLimit(part, calendar, { ...part.limit, value })
}

/** The counted day that lies so many counted days before the clock is due. */
function daysEarlier(clock: Clock, calendar: Calendar, days: number): DayNumber {
  const count = countOf(clock, calendar)
  const start = dayNumberIn(calendar.zone, clock.startedAt)
  const counted = daysBetween(count, start, dueDayOf(clock, count)) - days
  return counted > 0 ? dayAfter(count, start, counted) : start
}
