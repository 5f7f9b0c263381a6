/** A report's clocks as a set: which run, which stand still, and what an action does to several at once. docs/domain.md §4–§5. */
import { type Clock, type ClockKind, isOpen, isPausedByAsking } from '#core/calendars/rules/clock.ts'
import {
  followLead,
  pauseClock,
  reopenClock,
  resumeClock,
  startClock,
  stopClock,
} from '#core/calendars/rules/clocks.ts'
import { type LimitedKind, limitOf } from '#core/calendars/rules/policy.ts'
import type { AgencyId } from '#core/ids.ts'
import type { Ruling } from './report.ts'

type Clocks = readonly Clock[]

export const runningClock = (clocks: Clocks, kind: ClockKind): Clock | undefined =>
  clocks.find(clock => clock.kind === kind && isOpen(clock))

/** A new clock of a kind whose limit the policy gives outright. */
export function newClock(kind: LimitedKind, agencyId: AgencyId, { at, policy, calendarOf }: Ruling): Clock {
  return startClock(kind, limitOf(policy, kind), { at, agencyId, policy, calendar: calendarOf(agencyId) })
}

export const stopped = (clocks: Clocks, kinds: readonly ClockKind[], at: Date): Clocks =>
  clocks.map(clock => (kinds.includes(clock.kind) ? stopClock(clock, at) : clock))

export const allStopped = (clocks: Clocks, at: Date): Clocks => clocks.map(clock => stopClock(clock, at))

export const pausedForReporter = (clocks: Clocks, at: Date): Clocks =>
  clocks.map(clock => (isPausedByAsking(clock.kind) ? pauseClock(clock, at) : clock))

/** @param atLeastOneWorkingDayLeft the reporter completed, so whoever waits has a day to use what came */
export function resumed(clocks: Clocks, ruling: Ruling, atLeastOneWorkingDayLeft: boolean): Clocks {
  const { at, calendarOf } = ruling
  const going = clocks.map(clock => resumeClock(clock, calendarOf(clock.agencyId), { at, atLeastOneWorkingDayLeft }))
  return followingLead(going, ruling)
}

/** The lead's due day may have moved, and the parts of those who support it with it. */
export function followingLead(
  clocks: Clocks,
  { policyOf, calendarOf }: Pick<Ruling, 'policyOf' | 'calendarOf'>,
): Clocks {
  const lead = runningClock(clocks, 'follow_up')
  if (!lead) return clocks
  return clocks.map(clock => {
    if (clock.kind !== 'supporting_part') return clock
    return followLead(clock, lead, { calendarOf, daysBefore: policyOf(clock.policyId).supportingPartDaysBeforeLead })
  })
}

/** Those that stopped at that very moment go on, as when the answer that stopped them is sent back. */
export function reopened(
  clocks: Clocks,
  kinds: readonly ClockKind[],
  stoppedAt: Date,
  { at, calendarOf }: Ruling,
): Clocks {
  return clocks.map(clock =>
    kinds.includes(clock.kind) && clock.stoppedAt?.getTime() === stoppedAt.getTime()
      ? reopenClock(clock, calendarOf(clock.agencyId), at)
      : clock,
  )
}
