import { CompiledQuery } from 'kysely'
import { agenciesOn } from '#core/agencies/queries/agency-columns.ts'
import { type Agency, ROOT_SLUG } from '#core/agencies/rules/agency.ts'
import { verifierOf } from '#core/agencies/rules/tree.ts'
import type { Db } from '#core/deps.ts'
import type { AgencyId, CategoryId, RegionCode } from '#core/ids.ts'
import { keyOf } from '#core/reference/rules/key.ts'

export type FilingContext = {
  readonly addressed: Agency | null
  readonly verifier: Agency
  readonly category: { readonly id: CategoryId; readonly sensitive: boolean } | null
}

type Asked = {
  readonly agency: string | null
  readonly category: string | null
  readonly regionCode: RegionCode | null
  readonly aboutStaff: boolean
}

type OnPath = Omit<Agency, 'path'> & { readonly path: string; readonly hasActiveCoordinator: boolean }

type Row = {
  /** From the root down to the addressed agency; of the root alone when none is addressed. */
  readonly path: readonly OnPath[] | null
  readonly category: FilingContext['category']
  readonly regionExists: boolean
}

/** Each way to name something has a text of its own: with both ways in one, PostgreSQL planned anew at each call. */
type Named = 'slug' | 'id'
const TEXTS = {
  slug: { slug: textFor('slug', 'slug'), id: textFor('slug', 'id') },
  id: { slug: textFor('id', 'slug'), id: textFor('id', 'id') },
} as const

/** In one statement, because filing is the busiest write: asked one by one these were five round trips of its seven. */
function textFor(agency: Named, category: Named): string {
  return `
  select
    (select json_agg(json_build_object('id', above.id, 'slug', above.slug, 'name', above.name, 'shortName', above.short_name,
        'path', above.path::text, 'mode', above.connection_mode, 'timeZone', above.time_zone, 'regionCode', above.region_code,
        'active', above.active, 'hasActiveCoordinator', exists (
          select from officers join accounts on accounts.id = officers.account_id
          where officers.agency_id = above.id and officers.role = 'coordinator' and officers.is_active and accounts.is_active)
      ) order by above.depth)
      from agencies addressed
      join agencies above on above.id = any(string_to_array(addressed.path::text, '.')::integer[])
      where addressed.${agency} = $1) as path,
    (select json_build_object('id', id, 'sensitive', sensitive) from categories where ${category} = $2) as category,
    exists (select from regions where code = $3) as "regionExists"`
}

/** Whether what the form names exists, and who will verify it. */
export async function findFilingContext(
  db: Db,
  { agency, category, regionCode, aboutStaff }: Asked,
): Promise<FilingContext | { readonly unknown: 'agency' | 'category' | 'region' }> {
  const [to, about] = [columnOf(agency ?? ROOT_SLUG), columnOf(category)]
  const query = CompiledQuery.raw(TEXTS[to.column][about.column], [to.value, about.value, regionCode])
  const { rows } = await db.executeQuery<Row>(query)
  const path = rows[0]?.path?.map(agencyOnPath) ?? []
  const chosen = rows[0]?.category ?? null
  const [root, addressed] = [path[0], agency === null ? null : path.at(-1)]
  if (agency !== null && !addressed?.active) return { unknown: 'agency' }
  if (category !== null && !chosen) return { unknown: 'category' }
  if (regionCode !== null && !rows[0]?.regionExists) return { unknown: 'region' }

  const verifier = verifierOf(addressed ? path : [], { aboutStaff, sensitive: chosen?.sensitive ?? false })
  const verifying = verifier.tier === 'national' ? root : path.find(({ id }) => id === verifier.agencyId)
  if (!verifying) throw new Error('The verifying agency is not in the database; is the reference data loaded?')
  return { addressed: addressed ?? null, verifier: verifying, category: chosen }
}

function columnOf(named: string | null): { readonly column: Named; readonly value: string | number | null } {
  const key = named === null ? null : keyOf<AgencyId | CategoryId>(named)
  if (key === null) return { column: 'slug', value: null }
  return 'id' in key ? { column: 'id', value: key.id } : { column: 'slug', value: key.slug }
}

const agencyOnPath = ({ path, ...agency }: OnPath) => ({ ...agency, path: agenciesOn(path) })
