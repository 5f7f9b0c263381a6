import { sql } from 'kysely'
import type { Db } from '#core/deps.ts'
import type { ReportId, TrackingNumber } from '#core/ids.ts'
import type { Officer } from '#core/people/actor.ts'
import { masked } from '../rules/masking.ts'
import { type Relation, relationsOf } from '../rules/relations.ts'
import type { Report } from '../rules/report.ts'
import { officerSight } from '../rules/visibility.ts'
import { listKnownReports } from './load-report.ts'

export type ChosenReport = {
  readonly report: Report
  readonly relations: ReadonlySet<Relation>
  /** As this officer reads it; null where there is no copy that they may read. */
  readonly title: string | null
  readonly agency: string | null
  readonly category: { readonly name: string; readonly defaultWeight: 'light' | 'medium' | 'heavy' } | null
  /** What others would read of a report that nobody has verified, if it were forwarded as it stands; for who verifies it. */
  readonly copy: { readonly title: string; readonly body: string } | null
}

/** Of these reports those that exist for this officer, in the order in which they were named. Two statements, however many. */
export async function listChosenReports(
  db: Db,
  officer: Officer,
  numbers: readonly TrackingNumber[],
): Promise<readonly ChosenReport[]> {
  const known = await listKnownReports(db, numbers)
  const seen = known.flatMap(({ report, reporterAccountId }) => {
    const filedIt = reporterAccountId === officer.accountId
    const sight = officerSight(report, officer, filedIt)
    return sight ? [{ report, sight, relations: relationsOf(report, officer, filedIt) }] : []
  })
  const texts = await findTexts(
    db,
    seen.map(({ report }) => report.id),
  )
  const chosen = seen.flatMap(({ report, sight, relations }): ChosenReport[] => {
    const text = texts.get(report.id)
    if (!text) return []
    const own = sight.original ? text.title : null
    const copy = { title: masked(text.copyTitle ?? text.title), body: masked(text.copyBody ?? text.body) }
    return [
      {
        report,
        relations,
        title: (report.chain.length > 0 ? text.copyTitle : null) ?? own,
        agency: text.agency,
        category: text.category,
        copy: sight.original && report.lead === null ? copy : null,
      },
    ]
  })
  const byNumber = new Map(chosen.map(one => [one.report.number, one]))
  return numbers.flatMap(number => byNumber.get(number) ?? [])
}

type Texts = Pick<ChosenReport, 'agency' | 'category'> & {
  readonly id: ReportId
  readonly title: string
  readonly body: string
  readonly copyTitle: string | null
  readonly copyBody: string | null
}

async function findTexts(db: Db, ids: readonly ReportId[]): Promise<ReadonlyMap<ReportId, Texts>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<Texts>`
    select r.id, coalesce(m.title, '') as title, m.body, m.published_title as "copyTitle", m.published_body as "copyBody",
      lead.short_name as agency,
      case when c.id is not null then json_build_object('name', c.name, 'defaultWeight', c.default_weight) end as category
    from reports r
    join report_messages m on m.filed_year = r.filed_year and m.id = r.text_id
    left join agencies lead on lead.id = r.lead_agency_id
    left join categories c on c.id = r.category_id
    where r.id = any(${ids}::bigint[])`.execute(db)
  return new Map(rows.map(row => [row.id, row]))
}
