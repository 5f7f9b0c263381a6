/**
 * What a report is sorted by on officers' desks: the first due moment of what runs. docs/domain.md §5. The function
 * `follow_clocks` of 0024_inbox.sql says the same of many at once.
 */
import { type Clock, type ClockKind, isOpen, pausedSince } from '#core/calendars/rules/clock.ts'
import { OFFICER_CLOCKS } from './remind.ts'

/** Clocks that whoever holds, verifies or judges a report owes; parts and second signatures have queues of their own. */
export const DUTY_CLOCKS: readonly ClockKind[] = OFFICER_CLOCKS.filter(
  kind => kind !== 'second_signature' && kind !== 'supporting_part',
)

/** Nobody is sorted by what only one supporting agency owes, or by a right that is open to the reporter. */
const OF_NO_DESK: readonly ClockKind[] = ['ombudsman', 'supporting_part']

export type FirstDue = {
  /** Of what officers owe, else of what they wait for; null when nothing runs. */
  readonly dueAt: Date | null
  /** When what officers owe nears its end; null when they owe nothing. */
  readonly nearAt: Date | null
}

export function firstDue(clocks: readonly Clock[]): FirstDue {
  const running = clocks.filter(clock => isOpen(clock) && !pausedSince(clock) && !OF_NO_DESK.includes(clock.kind))
  const owed = running.filter(({ kind }) => DUTY_CLOCKS.includes(kind))
  return {
    dueAt: earliest((owed.length > 0 ? owed : running).map(({ dueAt }) => dueAt)),
    nearAt: earliest(owed.map(({ nearAt }) => nearAt)),
  }
}

const earliest = (moments: readonly Date[]): Date | null =>
  moments.reduce<Date | null>((first, moment) => (first && first <= moment ? first : moment), null)
