import { sql } from 'kysely'
import { LRUCache } from 'lru-cache'
import type { Db } from '#core/deps.ts'
import type { RegionCode, ReportId, TrackingNumber } from '#core/ids.ts'
import { labelOf } from '#core/regions/rules/region.ts'
import { excerptOf } from '../rules/excerpt.ts'
import type { EndedBy, Kind, Status } from '../rules/terms.ts'
import type { ListedKey } from './list-public-reports.ts'

export type ListedReport = {
  readonly id: ReportId
  readonly version: number
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

/** Before the place has been put into words. */
export type ListedRow = Omit<ListedReport, 'place'> & {
  readonly regionCode: RegionCode | null
  readonly regionName: string | null
}

const EXCERPT_CHARACTERS = 240

/** A version of a report never reads otherwise, save for the names of agencies, which may be a minute old. */
const REMEMBERED_MS = 60_000
const MOST_REMEMBERED = 5000
const remembered = new WeakMap<Db, LRUCache<ReportId, ListedReport>>()

/** What lists say of these reports, in the same order. Those that are no longer public are left out; the rest are remembered. */
export async function findListedReports(reader: Db, keys: readonly ListedKey[]): Promise<readonly ListedReport[]> {
  const cache = remembered.get(reader) ?? new LRUCache({ max: MOST_REMEMBERED, ttl: REMEMBERED_MS })
  remembered.set(reader, cache)
  const known = new Map<ReportId, ListedReport>()
  for (const { id, version } of keys) {
    const report = cache.get(id)
    if (report?.version === version) known.set(id, report)
  }
  const missing = keys.filter(({ id }) => !known.has(id)).map(({ id }) => id)
  for (const report of await readListed(reader, missing)) {
    cache.set(report.id, report)
    known.set(report.id, report)
  }
  return keys.flatMap(({ id }) => known.get(id) ?? [])
}

async function readListed(reader: Db, ids: readonly ReportId[]): Promise<readonly ListedReport[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<ListedRow>`
    select r.id, r.version, r.number, r.kind, r.status, r.ended_by as "endedBy", r.end_reason as "endReason",
      case when a.slug is not null then json_build_object('name', a.name, 'nameEn', a.name_en) end as reason,
      coalesce(m.title, '') as title, coalesce(left(m.body, ${EXCERPT_CHARACTERS + 1}), '') as excerpt, g.name as agency,
      n.code as "regionCode", n.name as "regionName", r.submitted_at as "submittedAt"
    from public_reports r
      left join public_messages m on m.filed_year = r.filed_year and m.id = r.text_id
      left join agencies g on g.id = r.shown_lead_agency_id
      left join regions n on n.code = left(r.region_code, 5)
      left join archive_reasons a on r.status = 'archived' and a.slug = r.end_reason
    where r.id = any(${[...ids]}::bigint[])`.execute(reader)
  return rows.map(({ regionCode, regionName, ...row }) => ({
    ...row,
    excerpt: excerptOf(row.excerpt, EXCERPT_CHARACTERS),
    place: regionCode && regionName ? labelOf({ code: regionCode, name: regionName }) : null,
  }))
}
