import { CompiledQuery } from 'kysely'
import { agenciesOn } from '#core/agencies/queries/agency-columns.ts'
import { type Agency, ROOT_SLUG } from '#core/agencies/rules/agency.ts'
import { verifierOf } from '#core/agencies/rules/tree.ts'
import type { Db } from '#core/deps.ts'
import type { CategoryId, RegionCode } from '#core/ids.ts'
import { keyOf, keysOf } from '#core/reference/rules/key.ts'
import { anyLengthOf } from '#platform/db.ts'

export type FilingContext = {
  readonly addressed: Agency | null
  readonly verifier: Agency
  readonly category: { readonly id: CategoryId; readonly sensitive: boolean } | null
}

/** What a form names, as it was sent. */
export type Named = {
  readonly agency: string | null
  readonly category: string | null
  readonly regionCode: RegionCode | null
  readonly aboutStaff: boolean
}

type OnPath = Omit<Agency, 'path'> & { readonly path: string; readonly hasActiveCoordinator: boolean }

/** Each by what it was named with: its slug or its id. */
type Row = {
  /** From the root down to the agency; of the root alone when none is addressed. */
  readonly paths: Readonly<Record<string, readonly OnPath[]>> | null
  readonly categories: Readonly<Record<string, NonNullable<FilingContext['category']>>> | null
  readonly regions: readonly RegionCode[] | null
}

/** Asked one by one these were five round trips, and filing is the busiest write; so they are asked for all who file now. */
const TEXT = `
  select
    (select json_object_agg(asked.named, (
      select json_agg(json_build_object('id', above.id, 'slug', above.slug, 'name', above.name, 'shortName', above.short_name,
        'path', above.path::text, 'mode', above.connection_mode, 'timeZone', above.time_zone, 'regionCode', above.region_code,
        'isRegional', above.is_regional, 'active', above.active, 'hasActiveCoordinator', exists (
          select from officers join accounts on accounts.id = officers.account_id
          where officers.agency_id = above.id and officers.role = 'coordinator' and officers.is_active and accounts.is_active)
      ) order by above.depth)
      from agencies above where above.id = any(string_to_array(asked.path::text, '.')::integer[])))
      from (
        select slug as named, path from agencies where slug = any(${anyLengthOf('$1::text[]')})
        union all select id::text, path from agencies where id = any(${anyLengthOf('$2::integer[]')})
      ) asked) as paths,
    (select json_object_agg(asked.named, json_build_object('id', asked.id, 'sensitive', asked.sensitive)) from (
        select slug as named, id, sensitive from categories where slug = any(${anyLengthOf('$3::text[]')})
        union all select id::text, id, sensitive from categories where id = any(${anyLengthOf('$4::integer[]')})
      ) asked) as categories,
    (select json_agg(code) from regions where code = any(${anyLengthOf('$5::text[]')})) as regions`

export type UnknownName = { readonly unknown: 'agency' | 'category' | 'region' }

type Contexts = {
  readonly paths: ReadonlyMap<string, readonly OnPath[]>
  readonly categories: ReadonlyMap<string, NonNullable<FilingContext['category']>>
  readonly regions: ReadonlySet<RegionCode>
}

/** Of each of these forms, whether what it names exists, and who will verify its report. */
export async function findFilingContexts(
  db: Db,
  named: readonly Named[],
): Promise<(one: Named) => FilingContext | UnknownName> {
  const [agencies, categories] = [keysOf(named.map(addressOf)), keysOf(named.flatMap(({ category }) => category ?? []))]
  const regions = [...new Set(named.flatMap(({ regionCode }) => regionCode ?? []))]
  const values = [agencies.slugs, agencies.ids, categories.slugs, categories.ids, regions]
  const { rows } = await db.executeQuery<Row>(CompiledQuery.raw(TEXT, values))
  const found = {
    paths: new Map(Object.entries(rows[0]?.paths ?? {})),
    categories: new Map(Object.entries(rows[0]?.categories ?? {})),
    regions: new Set(rows[0]?.regions),
  }
  return one => contextIn(found, one)
}

function contextIn({ paths, categories, regions }: Contexts, named: Named): FilingContext | UnknownName {
  const { category, regionCode, aboutStaff } = named
  const path = paths.get(nameOf(addressOf(named)))?.map(agencyOnPath) ?? []
  const chosen = category === null ? null : (categories.get(nameOf(category)) ?? null)
  const [root, addressed] = [path[0], named.agency === null ? null : path.at(-1)]
  if (named.agency !== null && !addressed?.active) return { unknown: 'agency' }
  if (category !== null && !chosen) return { unknown: 'category' }
  if (regionCode !== null && !regions.has(regionCode)) return { unknown: 'region' }

  const verifier = verifierOf(addressed ? path : [], { aboutStaff, sensitive: chosen?.sensitive ?? false })
  const verifying = verifier.tier === 'national' ? root : path.find(({ id }) => id === verifier.agencyId)
  if (!verifying) throw new Error('The verifying agency is not in the database; is the reference data loaded?')
  return { addressed: addressed ?? null, verifier: verifying, category: chosen }
}

const addressOf = ({ agency }: Named): string => agency ?? ROOT_SLUG

/** As the database answers: `007` names the agency 7. */
function nameOf(named: string): string {
  const key = keyOf(named)
  return key === null ? '' : 'id' in key ? String(key.id) : key.slug
}

const agencyOnPath = ({ path, ...agency }: OnPath) => ({ ...agency, path: agenciesOn(path) })
