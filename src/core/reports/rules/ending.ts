/**
 * What a reporter may object to: how their report ended, each ending once, within ten working days (P). docs/domain.md §4.
 *
 * The days for it are no stored clock: nothing happens when they are over. They are counted when asked, by a clock that
 * explains itself like any other.
 */
import type { Clock } from '#core/calendars/rules/clock.ts'
import { startClock } from '#core/calendars/rules/clocks.ts'
import { type Policy, limitOf } from '#core/calendars/rules/policy.ts'
import type { Calendar } from '#core/calendars/rules/working-days.ts'
import type { Refusal } from './refusals.ts'
import { type Report, isFollowing } from './report.ts'
import type { Ending } from './terms.ts'

/** An ending is known by its moment: a report that is closed again has ended anew. */
export type Ended = { readonly against: Ending; readonly at: Date }

type Standing = Pick<Report, 'status' | 'endedAt' | 'block' | 'mergedInto' | 'isConfidential'>

/** How the report stands ended now; null while it goes its own way. */
export function endingOf(report: Standing): Ended | null {
  const { status, endedAt, block, mergedInto } = report
  if (status === 'blocked') return block && { against: 'blocked', at: block.at }
  if (status === 'closed' || status === 'archived') return endedAt && { against: status, at: endedAt }
  return mergedInto && isFollowing(report) ? { against: 'merged', at: mergedInto.at } : null
}

/** Whatever the time: why nothing can be objected to, or not again. What the reporter took back ended by their own will. */
export function unobjectionable(report: Report): Refusal | null {
  const ending = endingOf(report)
  if (!ending) return 'not-now'
  if (ending.against === 'archived' && report.endedBy === 'reporter') return 'own-ending'
  if (report.objection) return 'objection-pending'
  return report.objectedEndingAt?.getTime() === ending.at.getTime() ? 'objected-already' : null
}

/** Whose days count: those of the agency that led, or before any did, of the one that verified. */
export const windowAgency = ({ lead, verifier }: Pick<Report, 'lead' | 'verifier'>) => (lead ?? verifier).id

/** @param policy the one in force when the report ended */
export function objectionWindow(
  report: Pick<Report, 'lead' | 'verifier'>,
  { at }: Ended,
  { policy, calendar }: { readonly policy: Policy; readonly calendar: Calendar },
): Clock {
  return startClock('objection_window', limitOf(policy, 'objection_window'), {
    at,
    agencyId: windowAgency(report),
    calendar,
    policy,
  })
}
