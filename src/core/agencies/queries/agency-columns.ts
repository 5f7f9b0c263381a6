import type { Selectable } from 'kysely'
import type { AgencyId } from '#core/ids.ts'
import type { Agency, AgencyType } from '../rules/agency.ts'
import type { AgencyTables } from '../tables.ts'

/** What the rules need to know of an agency. */
export const AGENCY_COLUMNS = [
  'id',
  'slug',
  'name',
  'short_name',
  'type',
  'path',
  'connection_mode',
  'time_zone',
  'region_code',
  'is_regional',
  'active',
] as const

type Row = Pick<Selectable<AgencyTables['agencies']>, (typeof AGENCY_COLUMNS)[number]>

export type FoundAgency = Agency & { readonly type: AgencyType }

export function agencyOf(row: Row): FoundAgency {
  const { id, slug, name, short_name: shortName, type, connection_mode: mode, time_zone: timeZone, active } = row
  return {
    id,
    slug,
    name,
    shortName,
    type,
    path: agenciesOn(row.path),
    mode,
    timeZone,
    regionCode: row.region_code,
    isRegional: row.is_regional,
    active,
  }
}

/** The ids on a path as the database writes it: `1.418.20011`. */
export function agenciesOn(path: string): AgencyId[] {
  return path.split('.').map(id => Number(id) as AgencyId)
}
