/** What a clock is: a promise in days, counted in the calendar of one agency. docs/domain.md §5. */
import type { AgencyId, PolicyId } from '#core/ids.ts'

export const CLOCK_KINDS = [
  'verification',
  'first_response',
  'follow_up',
  'reply_answer',
  'supporting_part',
  'arbitration',
  'objection',
  'second_signature',
  'reporter_window',
  'completion',
  'objection_window',
  'ombudsman',
] as const
export type ClockKind = (typeof CLOCK_KINDS)[number]

export const LIMIT_UNITS = ['working_day', 'calendar_day'] as const
export type LimitUnit = (typeof LIMIT_UNITS)[number]

export type Limit = { readonly value: number; readonly unit: LimitUnit }

/** From is when the clock stood still, to when it went on. Pauses stand in order and do not overlap. */
export type Pause = {
  readonly from: Date
  readonly to: Date | null
  /** Whoever the clock is for was promised at least one day that counts after the day on which it went on. */
  readonly leavesOneDay?: boolean
}

/** Everything needed to count again, and what the last count gave. */
export type Clock = {
  readonly kind: ClockKind
  /** Whose zone and calendar count, wherever the report moves. */
  readonly agencyId: AgencyId
  /** In force when the clock started; a later policy does not change it. */
  readonly policyId: PolicyId
  readonly startedAt: Date
  readonly limit: Limit
  /** From which part of the limit on the clock is near its end, in per cent. */
  readonly nearPercent: number
  readonly pauses: readonly Pause[]
  readonly stoppedAt: Date | null
  /** While the clock is paused: as if it went on at once. Sweeps leave paused clocks alone (`pausedSince`). */
  readonly dueAt: Date
  readonly nearAt: Date
  /** Days of a year were counted whose decree is not entered (sementara). */
  readonly provisional: boolean
  readonly calendarVersion: number
}

export const isOpen = (clock: Pick<Clock, 'stoppedAt'>): boolean => clock.stoppedAt === null

/** Since when the clock stands still; null while it runs. */
export const pausedSince = (clock: Pick<Clock, 'pauses'>): Date | null => {
  const last = clock.pauses.at(-1)
  return last && last.to === null ? last.from : null
}

/** What stands still while the reporter is asked for more (docs/domain.md §4); a supporting part follows its lead. */
const PAUSED_BY_ASKING: readonly ClockKind[] = ['verification', 'first_response', 'follow_up', 'supporting_part']

export const isPausedByAsking = (kind: ClockKind): boolean => PAUSED_BY_ASKING.includes(kind)

/** Blocking stops every clock but the Ombudsman's, which nothing pauses. */
export const canPause = (kind: ClockKind): boolean => kind !== 'ombudsman'
