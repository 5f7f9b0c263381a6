import { sql } from 'kysely'
import type { Db } from '#core/deps.ts'
import type { ReportId } from '#core/ids.ts'
import { labelOf } from '#core/regions/rules/region.ts'
import { excerptOf } from '../rules/excerpt.ts'
import type { ListedReport, ListedRow } from './find-listed-reports.ts'

const EXCERPT_CHARACTERS = 240

/** What their reporter's own list says of these reports: in the words they wrote, published or not, newest first. */
export async function listOwnReports(db: Db, ids: readonly ReportId[]): Promise<readonly ListedReport[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<ListedRow>`
    select r.id, r.version, r.number, r.kind, r.status, r.ended_by as "endedBy", r.end_reason as "endReason",
      case when a.slug is not null then json_build_object('name', a.name, 'nameEn', a.name_en) end as reason,
      coalesce(m.title, '') as title, left(m.body, ${EXCERPT_CHARACTERS + 1}) as excerpt, g.name as agency,
      n.code as "regionCode", n.name as "regionName", r.submitted_at as "submittedAt"
    from reports r
      join report_messages m on m.filed_year = r.filed_year and m.id = r.text_id
      left join agencies g on g.id = coalesce(
        (select p.lead_agency_id from reports p where p.id = r.merged_into_id and not r.is_confidential), r.lead_agency_id)
      left join regions n on n.code = left(r.region_code, 5)
      left join archive_reasons a on r.status = 'archived' and a.slug = r.end_reason
    where r.id = any(${[...ids]}::bigint[])
    order by r.submitted_at desc, r.id desc`.execute(db)
  return rows.map(({ regionCode, regionName, ...row }) => ({
    ...row,
    excerpt: excerptOf(row.excerpt, EXCERPT_CHARACTERS),
    place: regionCode && regionName ? labelOf({ code: regionCode, name: regionName }) : null,
  }))
}
