import { sql } from 'kysely'
import type { Db } from '#core/deps.ts'
import type { ReportId } from '#core/ids.ts'
import { customPlan } from '#platform/db.ts'
import { type PublicFilter, isHopeless, reportsWith } from './public-filter.ts'

/** Which reports stand on a page of the list, and in which version. */
export type ListedKey = { readonly id: ReportId; readonly version: number }

/** From where the next page goes on: the last report of this one. */
export type Cursor = { readonly publishedMicros: number; readonly id: ReportId }

export type ListOrder = 'newest' | 'oldest'

export type PublicList = { readonly keys: readonly ListedKey[]; readonly next: Cursor | null }

export const PAGE_SIZE = 20

type Paging = { readonly order?: ListOrder; readonly after?: Cursor | undefined; readonly limit?: number }

/** A page of what everyone may read at this moment, by the day of publication: keys only, of which findListedReports tells more. */
export async function listPublicReports(
  reader: Db,
  filter: PublicFilter,
  { order = 'newest', after, limit = PAGE_SIZE }: Paging = {},
): Promise<PublicList> {
  if (isHopeless(filter)) return { keys: [], next: null }
  const [comes, direction] = order === 'newest' ? [sql`<`, sql`desc`] : [sql`>`, sql`asc`]
  const beyond = after
    ? sql`and (r.published_at, r.id) ${comes} ('epoch'::timestamptz + ${after.publishedMicros}::bigint * interval '1 microsecond', ${after.id}::bigint)`
    : sql``
  const { rows } = await sql<ListedKey & { publishedMicros: number }>`
    select r.id, r.version, (extract(epoch from r.published_at) * 1000000)::bigint as "publishedMicros"
    from ${reportsWith(filter)} ${beyond}
    order by r.published_at ${direction}, r.id ${direction} limit ${limit + 1} ${customPlan}`.execute(reader)
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return {
    keys: shown.map(({ id, version }) => ({ id, version })),
    next: last ? { publishedMicros: last.publishedMicros, id: last.id } : null,
  }
}
