/** How a clock stands: within its limit, near its end, or late, and by how many days. docs/domain.md §5. */
import { type Clock, type LimitUnit, pausedSince } from './clock.ts'
import { countOf, daysBetween } from './counting.ts'
import { DAY_MS, dayNumberIn } from './days.ts'
import type { Calendar } from './working-days.ts'

export type Level = 'within' | 'near' | 'late'

export type Standing = {
  readonly level: Level
  /** Days that still count after today, up to the due day: 0 on the due day itself. */
  readonly daysLeft: number
  /** Days begun since the due day: 0 on a weekend that follows it. */
  readonly daysOver: number
  readonly unit: LimitUnit
  readonly isPaused: boolean
}

/** The parts of a clock that a page needs to show how it stands. */
export type ShownClock = Pick<Clock, 'startedAt' | 'limit' | 'pauses' | 'stoppedAt' | 'dueAt' | 'nearAt'>

/** A clock that was stopped or stands still is judged at that moment, whenever one looks. */
export function levelAt(clock: ShownClock, calendar: Calendar, now: Date): Standing {
  const paused = pausedSince(clock)
  const at = earliest([now, clock.stoppedAt, paused])
  const count = countOf(clock, calendar)
  const today = dayNumberIn(calendar.zone, at)
  const due = dayNumberIn(calendar.zone, new Date(clock.dueAt.getTime() - DAY_MS))
  return {
    level: levelOf(clock, at),
    daysLeft: daysBetween(count, today, due),
    daysOver: daysBetween(count, due, today),
    unit: clock.limit.unit,
    isPaused: paused !== null && clock.stoppedAt === null,
  }
}

/** Without the calendar: enough for a colour. At the due moment itself the limit is over. */
export function levelOf({ dueAt, nearAt }: Pick<Clock, 'dueAt' | 'nearAt'>, at: Date): Level {
  if (at >= dueAt) return 'late'
  return at >= nearAt ? 'near' : 'within'
}

const earliest = (instants: readonly (Date | null)[]): Date =>
  new Date(Math.min(...instants.map(instant => instant?.getTime() ?? Infinity)))
