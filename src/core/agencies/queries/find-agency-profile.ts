import { sql } from 'kysely'
import type { Db } from '#core/deps.ts'
import type { AgencyId } from '#core/ids.ts'
import { keyOf } from '#core/reference/rules/key.ts'
import { AGENCY_COLUMNS, type FoundAgency, agencyOf } from './agency-columns.ts'

export type AgencyProfile = FoundAgency & {
  /** What stands above it, from the root down, itself left out. */
  readonly above: readonly {
    readonly id: AgencyId
    readonly slug: string
    readonly name: string
    readonly shortName: string
  }[]
  readonly aliases: readonly string[]
  readonly contact: string | null
  readonly decreeNumber: string | null
  readonly decreeUrl: string | null
  readonly annualReportUrl: string | null
}

/** All that is public about an agency, for its own page. */
export async function findAgencyProfile(db: Db, idOrSlug: AgencyId | string): Promise<AgencyProfile | undefined> {
  const key = keyOf<AgencyId>(idOrSlug)
  if (!key) return undefined
  const agencies = db
    .selectFrom('agencies')
    .select(AGENCY_COLUMNS)
    .select(['aliases', 'contact', 'decree_number', 'decree_url', 'annual_report_url'])
    .select(
      sql<AgencyProfile['above']>`coalesce((
        select jsonb_agg(jsonb_build_object('id', a.id, 'slug', a.slug, 'name', a.name, 'shortName', a.short_name) order by a.depth)
        from agencies a where a.id = any(string_to_array(ltree2text(agencies.path), '.')::integer[]) and a.id <> agencies.id
      ), '[]')`.as('above'),
    )
  const named = 'id' in key ? agencies.where('id', '=', key.id) : agencies.where('slug', '=', key.slug)
  const row = await named.executeTakeFirst()
  if (!row) return undefined
  const { above, aliases, contact, decree_number: decreeNumber, decree_url: decreeUrl } = row
  return { ...agencyOf(row), above, aliases, contact, decreeNumber, decreeUrl, annualReportUrl: row.annual_report_url }
}
