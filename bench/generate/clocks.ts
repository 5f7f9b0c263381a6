import type { Clock, ClockKind } from '#core/calendars/rules/clock.ts'
import { startClock, stopClock } from '#core/calendars/rules/clocks.ts'
import { followUpLimit, limitOf } from '#core/calendars/rules/policy.ts'
import type { AgencyId } from '#core/ids.ts'
import type { Weight } from '#core/reports/rules/terms.ts'
import type { Subject } from './subject.ts'
import type { Rows } from './tables.ts'
import type { World } from './world.ts'

/** Clocks as the rules start and stop them; pauses are left out, because they are rare and change no row's size. */
export function clocksOf(world: World, subject: Subject, weight: Weight | null): Pick<Rows, 'report_clocks'> {
  const clocks = new Map<ClockKind, Clock>()
  for (const { at, starts = [], stops = [] } of subject.history) {
    for (const kind of stops) {
      const clock = clocks.get(kind)
      if (clock) clocks.set(kind, stopClock(clock, at))
    }
    for (const kind of starts) clocks.set(kind, started(world, subject, { kind, at, weight: weight ?? 'medium' }))
  }
  return { report_clocks: [...clocks.values()].map(clock => rowOf(clock, subject)) }
}

type Start = { readonly kind: ClockKind; readonly at: Date; readonly weight: Weight }

function started(
  { policy, calendars, rootId }: World,
  { unit, verifierId }: Subject,
  { kind, at, weight }: Start,
): Clock {
  const isVerifiers = kind === 'verification' || kind === 'ombudsman' || kind === 'completion'
  const agencyId = isVerifiers ? (verifierId as AgencyId) : unit.id
  const zone = agencyId === rootId ? 'Asia/Jakarta' : unit.zone
  const calendar = calendars.get(zone)
  if (!calendar) throw new Error(`There is no calendar for ${zone}`)
  const limit =
    kind === 'follow_up' || kind === 'supporting_part'
      ? followUpLimit(policy, { classification: 'complaint_service', weight })
      : limitOf(policy, kind)
  return startClock(kind, limit, { at, agencyId, calendar, policy })
}

const rowOf = (clock: Clock, { id }: Subject) => [
  id,
  clock.kind,
  clock.agencyId,
  clock.policyId,
  clock.limit.value,
  clock.limit.unit,
  clock.nearPercent,
  clock.startedAt,
  clock.nearAt,
  clock.dueAt,
  clock.stoppedAt,
  clock.provisional,
  clock.calendarVersion,
]
