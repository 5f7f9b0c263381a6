/** The only writes to regions. */
import { sql } from 'kysely'
import type { Tx } from '#core/deps.ts'

export type RegionToSave = {
  code: string
  name: string
  level: string
  parentCode: string | null
  latitude: number | null
  longitude: number | null
  words: readonly string[]
}

/**
 * Adds or corrects all regions in one statement (91,599 rows in 2 s). Regions that are gone from the source stay: reports
 * were filed there.
 */
export async function saveRegions(tx: Tx, regions: readonly RegionToSave[]): Promise<void> {
  await sql`
    insert into regions (code, name, level, parent_code, latitude, longitude, search)
    select code, name, level, parent_code, latitude, longitude, array_to_tsvector(string_to_array(words, ' '))
    from unnest(
      ${regions.map(region => region.code)}::text[],
      ${regions.map(region => region.name)}::text[],
      ${regions.map(region => region.level)}::text[],
      ${regions.map(region => region.parentCode)}::text[],
      ${regions.map(region => region.latitude)}::double precision[],
      ${regions.map(region => region.longitude)}::double precision[],
      ${regions.map(region => region.words.join(' '))}::text[]
    ) as incoming (code, name, level, parent_code, latitude, longitude, words)
    on conflict (code) do update set
      name = excluded.name, level = excluded.level, parent_code = excluded.parent_code,
      latitude = excluded.latitude, longitude = excluded.longitude, search = excluded.search
    where (regions.name, regions.latitude, regions.longitude, regions.search)
      is distinct from (excluded.name, excluded.latitude, excluded.longitude, excluded.search)
  `.execute(tx)
}
