import { sql } from 'kysely'
import type { Db } from '#core/deps.ts'
import type { AgencyId, RegionCode } from '#core/ids.ts'
import { searchFor } from '#core/reference/rules/words.ts'
import { customPlan } from '#platform/db.ts'

type AgencySearch = {
  readonly text: string
  /** Only this agency and what stands below it. */
  readonly withinId?: AgencyId | undefined
  /** Those of this region come first, and before them those of the smaller one. */
  readonly near?: RegionCode | null
  readonly limit?: number
}

export type AgencyHit = {
  readonly id: AgencyId
  readonly slug: string
  readonly name: string
  readonly shortName: string
  readonly parentName: string | null
}

/**
 * Active agencies that have every word of the text, or its beginning, in their name, short name or aliases, or in those of the
 * government they belong to ("dishub indra"); governments and authorities before the units below them. When there is none,
 * those whose short name is written alike ("dihsub indramayu"). Not the root itself.
 */
export async function searchAgencies(
  db: Db,
  { text, withinId, near = null, limit = 20 }: AgencySearch,
): Promise<AgencyHit[]> {
  const words = searchFor(text)
  if (!words) return []
  const typed = text.slice(0, 200).replaceAll('\0', '').trim().toLowerCase()
  const within = withinId ? sql`and a.path <@ (select path from agencies where id = ${withinId})` : sql``
  const ofRegion = sql`case when ${near}::text || '.' like a.region_code || '.%' then length(a.region_code) else 0 end`
  const { rows } = await sql<AgencyHit>`
    with found as materialized (
      select a.id, row_number() over (
        order by (lower(a.short_name) = ${typed} or a.slug = ${typed} or ${typed} = any(a.aliases)) desc,
          ${ofRegion} desc, a.unit_key is not null, a.depth, similarity(a.name, ${typed}) desc, a.name
      ) as rank
      from agencies a
      where a.search @@ ${words}::tsquery and a.active and a.depth > 0 ${within}
      order by rank limit ${limit}
    ),
    alike as (
      select a.id, row_number() over (order by similarity(lower(a.short_name), ${typed}) desc, a.depth, a.name) as rank
      from agencies a
      where not exists (select from found) and lower(a.short_name) % ${typed} and a.active and a.depth > 0 ${within}
      order by rank limit ${limit}
    )
    select a.id, a.slug, a.name, a.short_name as "shortName", parent.name as "parentName"
    from (select * from found union all select * from alike) hit
    join agencies a on a.id = hit.id
    left join agencies parent on parent.id = a.parent_id and parent.depth > 0
    order by hit.rank ${customPlan}`.execute(db)
  return rows
}
