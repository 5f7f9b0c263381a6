/**
 * What people are told because time passes: the reporter, before a window of theirs ends; the officers, when a clock nears
 * its end and when it is late, one rung higher the later it gets. docs/domain.md §4, §5 "escalation on late"; the days are
 * policy data.
 */
import type { Clock, ClockKind } from '#core/calendars/rules/clock.ts'
import { pausedSince } from '#core/calendars/rules/clock.ts'
import { levelAt } from '#core/calendars/rules/levels.ts'
import type { Policy, Rung } from '#core/calendars/rules/policy.ts'
import type { Calendar } from '#core/calendars/rules/working-days.ts'
import { signerOf } from './dispute.ts'
import type { Place, Report } from './report.ts'

/** Clocks that run for the reporter. */
export const REPORTER_CLOCKS: readonly ClockKind[] = ['reporter_window', 'completion']

/** Clocks that run for officers, whose lateness climbs the ladder. */
export const OFFICER_CLOCKS: readonly ClockKind[] = [
  'verification',
  'first_response',
  'follow_up',
  'reply_answer',
  'arbitration',
  'objection',
  'second_signature',
  'supporting_part',
]

const daysBefore = (kind: ClockKind, policy: Policy): readonly number[] =>
  kind === 'completion' ? policy.completionRemindersBefore : policy.windowRemindersBefore

export type Reminder = { readonly number: number; readonly daysLeft: number }

/**
 * The reminder that is due now and has not gone; of several missed while the service was down, only the last is still true.
 *
 * @param sent how many have gone
 */
export function reminderDue(
  clock: Clock,
  { sent, policy, calendar, now }: { sent: number; policy: Policy; calendar: Calendar; now: Date },
): Reminder | null {
  if (pausedSince(clock) || clock.stoppedAt || now >= clock.dueAt) return null
  const { daysLeft } = levelAt(clock, calendar, now)
  const reached = daysBefore(clock.kind, policy).filter(days => daysLeft <= days).length
  return reached > sent ? { number: reached, daysLeft } : null
}

/** How far up a clock has been told of: 0 nobody, 1 that it is near, then a number for each rung of the ladder. */
export const NEAR_TOLD = 1

export type Warning = { readonly told: number; readonly rung: Rung | null }

/** Who is to be told now, or nothing when they know. */
export function warningDue(
  clock: Clock,
  { told, policy, calendar, now }: { told: number; policy: Policy; calendar: Calendar; now: Date },
): Warning | null {
  if (pausedSince(clock) || clock.stoppedAt || now < clock.nearAt) return null
  const { level, daysOver } = levelAt(clock, calendar, now)
  const reached = level === 'late' ? policy.lateLadder.filter(({ afterDaysOver }) => daysOver >= afterDaysOver) : []
  const wanted = NEAR_TOLD + reached.length
  return wanted > told ? { told: wanted, rung: reached.at(-1) ?? null } : null
}

type Owners = Pick<Report, 'verifier' | 'lead' | 'supporting' | 'objection'>

/**
 * Whose work a clock is: the verifier's until the report is forwarded, then the lead's; a part is its own agency's; signing
 * second and judging are one tier up.
 */
export function ownerOf(
  { verifier, lead, supporting, objection }: Owners,
  { kind, agencyId }: Pick<Clock, 'kind' | 'agencyId'>,
): Place {
  const supporter = kind === 'supporting_part' && supporting.find(({ id }) => id === agencyId)
  if (supporter) return supporter
  if (kind === 'objection' && objection) return objection.judge
  if (kind === 'verification' || !lead) return verifier
  return kind === 'second_signature' ? signerOf(lead) : lead
}
