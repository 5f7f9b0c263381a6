import type { Generated } from 'kysely'
import type { RegionCode } from '#core/ids.ts'
import type { RegionLevel } from './rules/region.ts'

export type RegionTables = {
  regions: {
    code: RegionCode
    name: string
    level: RegionLevel
    parent_code: RegionCode | null
    latitude: number | null
    longitude: number | null
    search: Generated<string>
  }
}
