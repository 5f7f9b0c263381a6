import { sql } from 'kysely'
import type { Db } from '#core/deps.ts'
import type { RegionCode, ReportId, TrackingNumber } from '#core/ids.ts'
import { labelOf } from '#core/regions/rules/region.ts'
import { customPlan } from '#platform/db.ts'
import type { EndedBy, Kind, Status } from '../rules/terms.ts'
import { type PublicFilter, conditionOf, isHopeless } from './public-filter.ts'

export type ListedReport = {
  readonly id: ReportId
  readonly number: TrackingNumber
  readonly kind: Kind
  readonly status: Status
  readonly endedBy: EndedBy | null
  readonly endReason: string | null
  /** The name of an archive reason. */
  readonly reason: { readonly name: string; readonly nameEn: string } | null
  readonly title: string
  readonly excerpt: string
  readonly agency: string | null
  /** The regency or city, or the province where nothing smaller is known. */
  readonly place: string | null
  readonly submittedAt: Date
}

/** From where the next page goes on: the last report of this one. */
export type Cursor = { readonly publishedMicros: number; readonly id: ReportId }

export type ListOrder = 'newest' | 'oldest'

export type PublicList = { readonly reports: readonly ListedReport[]; readonly next: Cursor | null }

type Row = Omit<ListedReport, 'place'> & {
  readonly regionCode: RegionCode | null
  readonly regionName: string | null
  readonly publishedMicros: number
}

export const PAGE_SIZE = 20
const EXCERPT_CHARACTERS = 240

/** A page of what everyone may read, by the day of publication. Only public reports are there to be found. */
export async function listPublicReports(
  reader: Db,
  filter: PublicFilter,
  {
    order = 'newest',
    after,
    limit = PAGE_SIZE,
  }: { order?: ListOrder; after?: Cursor | undefined; limit?: number } = {},
): Promise<PublicList> {
  if (isHopeless(filter)) return { reports: [], next: null }
  const [comes, direction] = order === 'newest' ? [sql`<`, sql`desc`] : [sql`>`, sql`asc`]
  const beyond = after
    ? sql`and (r.published_at, r.id) ${comes} ('epoch'::timestamptz + ${after.publishedMicros}::bigint * interval '1 microsecond', ${after.id}::bigint)`
    : sql``
  const { rows } = await sql<Row>`
    with page as materialized (
      select r.id, r.filed_year, r.text_id, r.number, r.kind, r.status, r.ended_by, r.end_reason, r.lead_agency_id, r.region_code,
        r.submitted_at, r.published_at
      from public_reports r where ${conditionOf(filter)} ${beyond}
      order by r.published_at ${direction}, r.id ${direction} limit ${limit + 1}
    )
    select p.id, p.number, p.kind, p.status, p.ended_by as "endedBy", p.end_reason as "endReason",
      case when a.slug is not null then json_build_object('name', a.name, 'nameEn', a.name_en) end as reason,
      coalesce(m.title, '') as title, coalesce(left(m.body, ${EXCERPT_CHARACTERS}), '') as excerpt, g.name as agency,
      n.code as "regionCode", n.name as "regionName", p.submitted_at as "submittedAt",
      (extract(epoch from p.published_at) * 1000000)::bigint as "publishedMicros"
    from page p
      left join public_messages m on m.filed_year = p.filed_year and m.id = p.text_id
      left join agencies g on g.id = p.lead_agency_id
      left join regions n on n.code = left(p.region_code, 5)
      left join archive_reasons a on p.status = 'archived' and a.slug = p.end_reason
    order by p.published_at ${direction}, p.id ${direction} ${customPlan}`.execute(reader)
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return {
    reports: shown.map(listed),
    next: last ? { publishedMicros: last.publishedMicros, id: last.id } : null,
  }
}

function listed({ regionCode, regionName, publishedMicros: _, ...row }: Row): ListedReport {
  return { ...row, place: regionCode && regionName ? labelOf({ code: regionCode, name: regionName }) : null }
}
