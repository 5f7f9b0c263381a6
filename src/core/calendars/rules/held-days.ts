/**
 * Whose days they were: each counted day of a clock belongs to the agency that held the report when the day ended, so that a
 * report handed over on day 13 of 14 is not the last holder's fault alone. docs/domain.md §5.
 */
import type { AgencyId } from '#core/ids.ts'
import { type Clock, pausedSince } from './clock.ts'
import { countOf, daysBetween } from './counting.ts'
import { dayNumberIn } from './days.ts'
import type { Calendar } from './working-days.ts'

/** From when an agency held the report; until the next did. In order. */
export type Holding = { readonly agencyId: AgencyId; readonly from: Date }

export type HeldDays = { readonly agencyId: AgencyId; readonly days: number }

/** The days that have ended by now, on the due day or after it; one line per holding, in order. */
export function heldDays(
  clock: Pick<Clock, 'startedAt' | 'limit' | 'pauses' | 'stoppedAt'>,
  calendar: Calendar,
  { holdings, now }: { holdings: readonly Holding[]; now: Date },
): readonly HeldDays[] {
  const count = countOf(clock, calendar)
  const start = dayNumberIn(calendar.zone, clock.startedAt)
  const until = clock.stoppedAt ?? pausedSince(clock) ?? now
  /** The last day that had ended at an instant. */
  const ended = (at: Date) => Math.max(start, dayNumberIn(calendar.zone, at < until ? at : until) - 1)
  return holdings.map(({ agencyId, from }, index) => {
    const to = holdings[index + 1]?.from ?? until
    return { agencyId, days: daysBetween(count, ended(from), ended(to)) }
  })
}
