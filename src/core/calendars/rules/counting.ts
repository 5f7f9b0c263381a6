/**
 * Counting the days of a clock. The day of the event is day 0; a day counts unless the clock was paused at 24:00 of it; the
 * clock is due at 24:00 of the last counted day. docs/domain.md §5.
 *
 * A pause that begins on Friday and ends on Tuesday therefore takes out Friday to Monday, and Tuesday counts. The state at
 * 24:00 is the state in which the day ended: a clock stopped at the very instant it is due was late already.
 */
import type { Clock, LimitUnit } from './clock.ts'
import { DAY_MS, type DayNumber, type Zone, dayNumberIn, startOfDayNumber, yearOfNumber } from './days.ts'
import { type Calendar, isDecreed, workingDayAfter, workingDaysBetween } from './working-days.ts'

/** Days that a pause takes out, both included. */
type Gap = { readonly first: DayNumber; readonly last: DayNumber }

export type Counted = Pick<Clock, 'startedAt' | 'limit' | 'pauses'>

export type Count = { readonly calendar: Calendar; readonly unit: LimitUnit; readonly gaps: readonly Gap[] }

const NO_GAPS: readonly Gap[] = []

/** A pause that has not ended takes nothing out yet: the clock is counted as if it went on at once. */
export function countOf({ limit, pauses }: Counted, calendar: Calendar): Count {
  return { calendar, unit: limit.unit, gaps: pauses.length === 0 ? NO_GAPS : gapsOf(calendar.zone, pauses) }
}

function gapsOf(zone: Zone, pauses: Clock['pauses']): Gap[] {
  const gaps: Gap[] = []
  for (const { from, to } of pauses) {
    if (to) gaps.push({ first: dayNumberIn(zone, from), last: dayNumberIn(zone, to) - 1 })
  }
  return gaps
}

/** The day on which, counting from the day after `day`, the `number`th counted day falls. */
export function dayAfter({ calendar, unit, gaps }: Count, day: DayNumber, number: number): DayNumber {
  let from = day
  let left = number
  for (const gap of gaps) {
    if (gap.last <= from) continue
    const before = between(calendar, unit, from, gap.first - 1)
    if (left <= before) break
    left -= before
    from = gap.last
  }
  return unit === 'calendar_day' ? from + left : workingDayAfter(calendar, from, left)
}

/** How many days count after `after`, up to and including `through`. */
export function daysBetween({ calendar, unit, gaps }: Count, after: DayNumber, through: DayNumber): number {
  let count = between(calendar, unit, after, through)
  for (const { first, last } of gaps) {
    count -= between(calendar, unit, Math.max(after, first - 1), Math.min(through, last))
  }
  return count
}

function between(calendar: Calendar, unit: LimitUnit, after: DayNumber, through: DayNumber): number {
  return unit === 'calendar_day' ? Math.max(0, through - after) : workingDaysBetween(calendar, after, through)
}

/** The last counted day: where the limit is used up, or later where a pause ended with the promise of one more day. */
export function dueDayOf(clock: Counted, count: Count): DayNumber {
  const { zone } = count.calendar
  let due = dayAfter(count, dayNumberIn(zone, clock.startedAt), clock.limit.value)
  for (const { to, leavesOneDay } of clock.pauses) {
    if (to && leavesOneDay) due = Math.max(due, dayAfter(count, dayNumberIn(zone, to), 1))
  }
  return due
}

export type Timing = Pick<Clock, 'dueAt' | 'nearAt' | 'provisional' | 'calendarVersion'>

export function timingOf(clock: Counted & Pick<Clock, 'nearPercent'>, calendar: Calendar): Timing {
  const { zone } = calendar
  const count = countOf(clock, calendar)
  const start = dayNumberIn(zone, clock.startedAt)
  const due = dueDayOf(clock, count)
  return {
    dueAt: startOfDayNumber(zone, due + 1),
    nearAt: nearAt(clock, count, start, due),
    provisional: count.unit === 'working_day' && countsUndecreedYear(calendar, start + 1, due),
    calendarVersion: calendar.version,
  }
}

/** The moment at which that part of the counted days is used; part of a day is used as the day passes. */
function nearAt(
  { nearPercent, limit }: Counted & Pick<Clock, 'nearPercent'>,
  count: Count,
  start: DayNumber,
  due: DayNumber,
) {
  const { zone } = count.calendar
  const hundredths = (count.gaps.length === 0 ? limit.value : daysBetween(count, start, due)) * nearPercent
  const whole = Math.floor(hundredths / 100)
  const rest = hundredths % 100
  if (rest === 0) return startOfDayNumber(zone, dayAfter(count, start, whole) + 1)
  return new Date(startOfDayNumber(zone, dayAfter(count, start, whole + 1)).getTime() + (rest * DAY_MS) / 100)
}

function countsUndecreedYear(calendar: Calendar, first: DayNumber, last: DayNumber): boolean {
  const end = yearOfNumber(last)
  for (let year = yearOfNumber(first); year <= end; year++) if (!isDecreed(calendar, year)) return true
  return false
}
