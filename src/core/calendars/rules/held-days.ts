/**
 * Whose days they were: each counted day of a clock belongs to the agency that held the report when the day ended, so that a
 * report handed over on day 13 of 14 is not the last holder's fault alone. docs/domain.md §5. Today is counted too, to whoever
 * holds the report now, as it is wherever a clock says how many of its days are used: the two always agree.
 */
import type { AgencyId } from '#core/ids.ts'
import { type Clock, pausedSince } from './clock.ts'
import { countOf, daysBetween } from './counting.ts'
import { dayNumberIn } from './days.ts'
import type { Calendar } from './working-days.ts'

/** From when an agency held the report; until the next did. In order. */
export type Holding = { readonly agencyId: AgencyId; readonly from: Date }

export type HeldDays = { readonly agencyId: AgencyId; readonly days: number }

/** The days up to now, before the due day or after it; one line per holding, in order. */
export function heldDays(
  clock: Pick<Clock, 'startedAt' | 'limit' | 'pauses' | 'stoppedAt'>,
  calendar: Calendar,
  { holdings, now }: { holdings: readonly Holding[]; now: Date },
): readonly HeldDays[] {
  const count = countOf(clock, calendar)
  const start = dayNumberIn(calendar.zone, clock.startedAt)
  const until = clock.stoppedAt ?? pausedSince(clock) ?? now
  const lastDay = dayNumberIn(calendar.zone, until)
  /** The last day that is whoever held the report before an instant. */
  const dayBefore = (at: Date) => (at < until ? Math.max(start, dayNumberIn(calendar.zone, at) - 1) : lastDay)
  return holdings.map(({ agencyId, from }, index) => {
    const to = holdings[index + 1]?.from ?? until
    return { agencyId, days: daysBetween(count, dayBefore(from), dayBefore(to)) }
  })
}
