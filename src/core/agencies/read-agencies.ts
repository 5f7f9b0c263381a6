import { join } from 'node:path'
import * as z from 'zod'
import { list, optional, readRows, readTable } from '#core/reference/read-table.ts'
import { wordsOf } from '#core/reference/rules/words.ts'
import { AGENCY_TYPES, type ConnectionMode, TIME_ZONES } from './rules/agency.ts'
import { firstConnectionOf } from './rules/connection.ts'
import { type District, type Seat, type Unit, unitsOfCentralOffice, unitsOfLocalGovernment } from './rules/units.ts'

export const AGENCIES_FILE = 'db/reference/agencies.csv'
export const UNITS_FILE = 'db/reference/units.csv'
const DISTRICTS_FILE = 'node_modules/idn-area-data/data/districts.csv'

export type AgencyToSave = Seat & {
  readonly parentSlug: string | null
  readonly supervisorSlug: string | null
  readonly unitKey: string | null
  readonly mode: ConnectionMode | null
  readonly words: readonly string[]
}

/** All agencies of the reference with the units made for them, in no order that matters; see rules/units.ts. */
export function readAgencies(root: string): AgencyToSave[] {
  const agencies = readTable(join(root, AGENCIES_FILE), agencyRow)
  const patterns = readTable(join(root, UNITS_FILE), unitRow)
  const districts = Map.groupBy(readDistricts(root), district => district.code.slice(0, 5))

  const units = [
    ...agencies
      .filter(({ type }) => type === 'province' || type === 'regency' || type === 'city')
      .flatMap(seat => unitsOfLocalGovernment(seat, patterns, districts.get(seat.regionCode ?? '') ?? [])),
    ...patterns.flatMap(pattern => unitsOfCentralOffice(pattern, agencies)),
  ]
  return [
    ...agencies.map(agency => ({
      ...agency,
      unitKey: null,
      mode: firstConnectionOf(agency),
      words: wordsOf(agency.name, agency.shortName, ...agency.aliases),
    })),
    ...units.map(saving),
  ]
}

const saving = (unit: Unit): AgencyToSave => ({
  ...unit,
  supervisorSlug: null,
  mode: null,
  words: wordsOf(unit.name, unit.shortName, ...unit.aliases, ...unit.foundAlsoBy),
})

function readDistricts(root: string): District[] {
  return readRows(join(root, DISTRICTS_FILE)).map(([code = '', , name = '']) => ({ code, name }))
}

const agencyRow = z
  .object({
    key: z.string(),
    name: z.string(),
    short_name: z.string(),
    type: z.enum(AGENCY_TYPES),
    parent_key: optional,
    region_code: optional,
    time_zone: z.enum(TIME_ZONES),
    aliases: list,
    supervisor_key: optional,
  })
  .transform(row => ({
    slug: row.key,
    name: row.name,
    shortName: row.short_name,
    type: row.type,
    parentSlug: row.parent_key,
    regionCode: row.region_code,
    timeZone: row.time_zone,
    aliases: row.aliases,
    supervisorSlug: row.supervisor_key,
  }))

const unitRow = z
  .object({
    key: z.string(),
    level: z.enum(['regency', 'province', 'ministry']),
    name_pattern: z.string(),
    short_name: z.string(),
    aliases: list,
    per: z.string(),
    parent_agency: optional,
  })
  .transform(row => ({
    key: row.key,
    level: row.level,
    namePattern: row.name_pattern,
    shortName: row.short_name,
    aliases: row.aliases,
    per: row.per,
    parentAgency: row.parent_agency,
  }))
