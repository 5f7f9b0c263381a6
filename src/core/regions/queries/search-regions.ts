import { sql } from 'kysely'
import type { Db } from '#core/deps.ts'
import type { RegionCode } from '#core/ids.ts'
import { searchFor } from '#core/reference/rules/words.ts'
import { customPlan } from '#platform/db.ts'
import { type RegionLevel, addressOf } from '../rules/region.ts'

export type RegionHit = { readonly code: RegionCode; readonly level: RegionLevel; readonly address: string }

/** Words that people write before a name and that no name holds. `kota` and `kab` stay: they tell Kota Bandung from Kab. Bandung. */
const LEVEL_WORDS: ReadonlySet<string> = new Set([
  'desa',
  'ds',
  'kelurahan',
  'kel',
  'kecamatan',
  'kec',
  'provinsi',
  'prov',
])

/**
 * Regions of every level that have every word of the text, or its beginning, in their own name or in one above
 * ("sindang indramayu"); the larger first, then the most alike. When there is none, the larger ones whose name is written alike.
 */
export async function searchRegions(db: Db, text: string, limit = 20): Promise<RegionHit[]> {
  const words = searchFor(text, LEVEL_WORDS)
  if (!words) return []
  const typed = text.slice(0, 200).replaceAll('\0', '').trim().toLowerCase()
  const { rows } = await sql<{ code: RegionCode; level: RegionLevel; names: string[] }>`
    with found as materialized (
      select code, row_number() over (order by length(code), similarity(name, ${typed}) desc, code) as rank
      from regions where search @@ ${words}::tsquery
      order by rank limit ${limit}
    ),
    alike as (
      select code, row_number() over (order by similarity(lower(name), ${typed}) desc, length(code), code) as rank
      from regions where not exists (select from found) and level <> 'village' and lower(name) % ${typed}
      order by rank limit ${limit}
    )
    select r.code, r.level, array_remove(array[province.name, regency.name, district.name, village.name], null) as names
    from (select * from found union all select * from alike) hit
    join regions r on r.code = hit.code
    join regions province on province.code = left(r.code, 2)
    left join regions regency on length(r.code) >= 5 and regency.code = left(r.code, 5)
    left join regions district on length(r.code) >= 8 and district.code = left(r.code, 8)
    left join regions village on length(r.code) = 13 and village.code = r.code
    order by hit.rank ${customPlan}`.execute(db)
  return rows.map(({ code, level, names }) => ({ code, level, address: addressOf(code, names) }))
}
