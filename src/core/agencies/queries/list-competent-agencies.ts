import { sql } from 'kysely'
import type { Db } from '#core/deps.ts'
import type { RegionCode } from '#core/ids.ts'
import { type Competent, type Office, officesNeededFor, rankCompetent } from '../rules/competence.ts'

export type CompetentAgency = Competent<Office & { readonly name: string; readonly shortName: string }>

/** The agencies competent for a category at a place, the first to ask first; `competent` is the category's own list. */
export async function listCompetentAgencies(
  db: Db,
  { competent, regionCode }: { competent: readonly string[]; regionCode: RegionCode | null },
): Promise<CompetentAgency[]> {
  const { slugs, unitKeys, regionCodes } = officesNeededFor(competent, regionCode)
  const { rows } = await sql<CompetentAgency['office']>`
    select id, slug, type, unit_key as "unitKey", region_code as "regionCode", name, short_name as "shortName" from agencies
    where active and slug = any(${slugs}::text[]) and unit_key is null
    union all
    select id, slug, type, unit_key, region_code, name, short_name from agencies
    where active and unit_key = any(${unitKeys}::text[]) and region_code = any(${regionCodes}::text[])
    union all
    select id, slug, type, unit_key, region_code, name, short_name from agencies
    where active and unit_key is null and region_code = any(${regionCodes}::text[]) and type in ('province', 'regency', 'city')
  `.execute(db)
  return rankCompetent(competent, regionCode, rows)
}
