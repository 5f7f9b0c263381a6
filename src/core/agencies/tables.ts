import type { Generated } from 'kysely'
import type { AgencyId, RegionCode } from '#core/ids.ts'
import type { AgencyType, ConnectionMode, TimeZone } from './rules/agency.ts'

export type AgencyTables = {
  agencies: {
    id: Generated<AgencyId>
    slug: string
    name: string
    short_name: string
    type: AgencyType
    parent_id: AgencyId | null
    /** The ids from the root down to itself, joined by dots. */
    path: string
    depth: Generated<number>
    region_code: RegionCode | null
    is_regional: Generated<boolean>
    time_zone: TimeZone
    connection_mode: ConnectionMode | null
    unit_key: string | null
    active: Generated<boolean>
    aliases: Generated<string[]>
    contact: string | null
    decree_number: string | null
    decree_url: string | null
    annual_report_url: string | null
    supervisor_id: AgencyId | null
    search: Generated<string>
    edited_at: Date | null
  }
}
