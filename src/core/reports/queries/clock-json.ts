import type { Clock, ClockKind, LimitUnit } from '#core/calendars/rules/clock.ts'
import type { AgencyId, PolicyId, RegionCode } from '#core/ids.ts'
import type { Zone } from '#core/calendars/rules/days.ts'
import type { StoredPause } from '../tables.ts'

/** A row of report_clocks inside a JSON list, with where its agency stands. */
export type ClockJson = {
  readonly kind: ClockKind
  readonly agencyId: AgencyId
  readonly policyId: PolicyId
  readonly startedAt: string
  readonly limitValue: number
  readonly limitUnit: LimitUnit
  readonly nearPercent: number
  readonly pauses: readonly StoredPause[]
  readonly stoppedAt: string | null
  readonly dueAt: string
  readonly nearAt: string
  readonly isProvisional: boolean
  readonly calendarVersion: number
  readonly zone: Zone
  readonly regionCode: RegionCode | null
}

/** For `json_build_object`, of a row `c` of report_clocks: what a clock must be counted with. */
export const CLOCK_JSON = `'kind', c.kind, 'agencyId', c.agency_id, 'policyId', c.policy_id, 'startedAt', c.started_at,
  'limitValue', c.limit_value, 'limitUnit', c.limit_unit, 'nearPercent', c.near_percent, 'pauses', c.pauses,
  'stoppedAt', c.stopped_at, 'dueAt', c.due_at, 'nearAt', c.near_at, 'isProvisional', c.is_provisional,
  'calendarVersion', c.calendar_version`

export const clockOfJson = (row: Omit<ClockJson, 'zone' | 'regionCode'>): Clock => ({
  kind: row.kind,
  agencyId: row.agencyId,
  policyId: row.policyId,
  startedAt: new Date(row.startedAt),
  limit: { value: row.limitValue, unit: row.limitUnit },
  nearPercent: row.nearPercent,
  pauses: row.pauses.map(({ from, to, leavesOneDay }) => ({
    from: new Date(from),
    to: to === null ? null : new Date(to),
    ...(leavesOneDay && { leavesOneDay }),
  })),
  stoppedAt: row.stoppedAt === null ? null : new Date(row.stoppedAt),
  dueAt: new Date(row.dueAt),
  nearAt: new Date(row.nearAt),
  provisional: row.isProvisional,
  calendarVersion: row.calendarVersion,
})
