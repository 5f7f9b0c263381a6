import type { ColumnType, Generated } from 'kysely'
import type { Day, PolicyId, RegionCode } from '#core/ids.ts'
import type { PolicyBody } from './rules/policy.ts'
import type { DayOffKind } from './rules/working-days.ts'

export type CalendarTables = {
  policies: {
    id: Generated<PolicyId>
    key: string
    version: number
    /** Null: kept ready, not in force. */
    valid_from: Date | null
    body: ColumnType<PolicyBody, string, never>
    source: string
    entered_at: Generated<Date>
  }
  calendar_years: {
    year: number
    decree: string
    source: string
    entered_at: Generated<Date>
    /** Changed by hand: left alone when the reference is loaded again. */
    edited_at: Date | null
  }
  calendar_days: { day: Day; region_code: RegionCode | null; kind: DayOffKind; name: string | null; source: string }
  calendar_versions: {
    version: Generated<number>
    reason: string
    party: string
    changes: ColumnType<object, string, never>
    entered_at: Generated<Date>
  }
}
