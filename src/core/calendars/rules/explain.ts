/**
 * A clock explains itself: from when, each day counted or skipped and why, and so until when. Reporter, officer and
 * overseer read the same account, so that nobody has to believe a date. docs/domain.md §5.
 */
import type { Day } from '#core/ids.ts'
import { type Clock, type ClockKind, type Limit, type Pause, pausedSince } from './clock.ts'
import { type Count, countOf, dueDayOf, timingOf } from './counting.ts'
import { type DayNumber, type Zone, dayIn, dayNumberIn, dayOfNumber, startOfDayNumber } from './days.ts'
import type { ShownClock } from './levels.ts'
import { type Calendar, type DayOffKind, isDecreed, kindOfDay } from './working-days.ts'

export type Reason = 'day-zero' | 'weekend' | DayOffKind | 'paused'

export type ExplainedDay = {
  readonly day: Day
  /** Which counted day it is; null when it was skipped. */
  readonly number: number | null
  readonly reason: Reason | null
  /** Name of the day off, where there is one. */
  readonly name: string | null
  readonly provisional: boolean
}

export type Explanation = {
  readonly kind: ClockKind
  readonly zone: Zone
  readonly startedAt: Date
  readonly startedOn: Day
  readonly limit: Limit
  readonly days: readonly ExplainedDay[]
  readonly pauses: readonly Pause[]
  readonly dueAt: Date
  readonly dueOn: Day
  /** More days were counted than the limit, because one had to be left when the clock went on. */
  readonly daysAdded: number
  /** The clock stands still: due as if it went on now. */
  readonly isPaused: boolean
  readonly provisional: boolean
}

export type ExplainedClock = ShownClock & Pick<Clock, 'kind'>

export function explain(clock: ExplainedClock, calendar: Calendar, now: Date): Explanation {
  const isPaused = pausedSince(clock) !== null
  const until = clock.stoppedAt ?? now
  const shown = { ...clock, nearPercent: 100, pauses: clock.pauses.map(pause => ({ ...pause, to: pause.to ?? until })) }
  const count = countOf(shown, calendar)
  const start = dayNumberIn(calendar.zone, clock.startedAt)
  const due = judgedDay(clock, calendar.zone) ?? dueDayOf(shown, count)
  const days = explainDays(count, start, due)
  const timing = timingOf(shown, calendar)
  return {
    kind: clock.kind,
    zone: calendar.zone,
    startedAt: clock.startedAt,
    startedOn: dayIn(calendar.zone, clock.startedAt),
    limit: clock.limit,
    days,
    pauses: clock.pauses,
    dueAt: startOfDayNumber(calendar.zone, due + 1),
    dueOn: dayOfNumber(due),
    daysAdded: days.filter(day => day.number !== null).length - clock.limit.value,
    isPaused,
    provisional: timing.provisional,
  }
}

/** What is over was judged by the calendar of its time, and a later revision explains it no differently. */
const judgedDay = (clock: ExplainedClock, zone: Zone): DayNumber | null =>
  clock.stoppedAt && !pausedSince(clock) ? dayNumberIn(zone, new Date(clock.dueAt.getTime() - 1)) : null

function explainDays(count: Count, start: DayNumber, due: DayNumber): ExplainedDay[] {
  const days: ExplainedDay[] = []
  let number = 0
  for (let day = start; day <= due; day++) {
    const { reason, name } = day === start ? DAY_ZERO : reasonToSkip(count, day)
    const text = dayOfNumber(day)
    const provisional =
      count.unit === 'working_day' && day > start && !isDecreed(count.calendar, Number(text.slice(0, 4)))
    days.push({ day: text, number: reason ? null : ++number, reason, name, provisional })
  }
  return days
}

type Skipped = { readonly reason: Reason | null; readonly name: string | null }

const DAY_ZERO: Skipped = { reason: 'day-zero', name: null }

/** A day that would not have counted anyway is explained by the calendar, not by a pause. */
function reasonToSkip({ calendar, unit, gaps }: Count, day: DayNumber): Skipped {
  const { kind, name } = kindOfDay(calendar, dayOfNumber(day))
  if (unit === 'working_day' && kind !== 'working') return { reason: kind, name }
  const paused = gaps.some(gap => gap.first <= day && day <= gap.last)
  return { reason: paused ? 'paused' : null, name: null }
}
