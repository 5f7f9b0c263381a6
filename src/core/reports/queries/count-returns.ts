import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#core/deps.ts'
import type { AgencyId } from '#core/ids.ts'
import type { Officer } from '#core/people/actor.ts'
import { customPlan } from '#platform/db.ts'
import type { ReturnScope } from '../rules/returns.ts'

/** Everything is of the period in which it happened. */
export type ReturnFigures = {
  readonly id: AgencyId
  readonly name: string
  /** Reports handed to it, or verified by it and passed on. */
  readonly received: number
  /** Handed back, or passed on unverified, as not its own. */
  readonly returned: number
  /** Named as competent by others who gave a report up. */
  readonly named: number
  /** The arbiter named it although it had returned the report. */
  readonly notUpheld: number
  /** It had returned the report, and the arbiter named another. */
  readonly upheld: number
  /** Given to it bindingly. */
  readonly bound: number
}

export type Period = { readonly from: Date; readonly until: Date }

/** Agencies of the scope about which there is anything to say, from the history alone. */
export async function countReturns(
  db: Db,
  { agencyPath }: Pick<Officer, 'agencyPath'>,
  scope: ReturnScope,
  { from, until }: Period,
): Promise<readonly ReturnFigures[]> {
  const isNow = (column: RawBuilder<unknown>) => sql`${column} >= ${from} and ${column} < ${until}`
  const counted = (column: RawBuilder<unknown>) => countedReports(column, scope)
  const { rows } = await sql<ReturnFigures>`
    with hidden as materialized (select r.id from reports r where r.accused_agency_id = any(${agencyPath}::integer[])),
    lines as materialized (${linesOf(scope)}),
    moves as materialized (
      select e.id, e.report_id, e.name, ${isNow(sql`e.occurred_at`)} as is_now,
        case e.name when 'report.returned' then (e.detail ->> 'from')::integer else e.agency_id end as by_id,
        (e.detail ->> 'competent')::integer as competent_id, (e.detail ->> 'to')::integer as to_id,
        coalesce((e.detail ->> 'outer')::boolean, true) as is_outer
      from report_events e
      where e.name in ('report.returned', 'report.redirected', 'report.arbitrated') and ${counted(sql`e.report_id`)}
    ),
    figures as (
      select had.line_id, 'received' as figure, count(*) as n from (
          select l.line_id, ra.report_id from lines l join report_assignments ra on ra.agency_id = l.id
          where ra.part = 'lead' and ${isNow(sql`ra.assigned_at`)} and ${counted(sql`ra.report_id`)}
          union
          select l.line_id, m.report_id from moves m join lines l on l.id = m.by_id
          where m.is_now and m.name = 'report.redirected'
        ) had group by 1
      union all
      select l.line_id, 'returned', count(*) from moves m join lines l on l.id = m.by_id
        where m.is_now and m.name <> 'report.arbitrated' group by 1
      union all
      select l.line_id, 'named', count(*) from moves m join lines l on l.id = m.competent_id where m.is_now group by 1
      union all
      select l.line_id, 'bound', count(*) from moves m join lines l on l.id = m.to_id
        where m.is_now and m.name = 'report.arbitrated' group by 1
      union all
      select l.line_id, case when ${topOf(sql`named`)} = ${topOf(sql`own`)} then 'notUpheld' else 'upheld' end, count(distinct d.id)
        from moves d join moves m on m.report_id = d.report_id and m.id < d.id and m.is_outer and m.name <> 'report.arbitrated'
        join lines l on l.id = m.by_id join agencies own on own.id = m.by_id join agencies named on named.id = d.to_id
        where d.is_now and d.name = 'report.arbitrated' group by 1, 2
    )
    select a.id, a.name, ${sql.join(FIGURES.map(figure))}
    from figures f join agencies a on a.id = f.line_id
    group by a.id, a.name order by a.name ${customPlan}`.execute(db)
  return rows
}

const FIGURES = ['received', 'returned', 'named', 'notUpheld', 'upheld', 'bound'] as const

const figure = (name: (typeof FIGURES)[number]) =>
  sql`coalesce(sum(f.n) filter (where f.figure = ${sql.lit(name)}), 0)::integer as ${sql.ref(name)}`

/** Which agencies there are, and on whose line each is counted. */
const linesOf = ({ of, path }: ReturnScope) =>
  of === 'top-level'
    ? sql`select a.id, subpath(a.path, 1, 1)::text::integer as line_id from agencies a where nlevel(a.path) > 1`
    : sql`select a.id, a.id as line_id from agencies a where a.path <@ ${path.join('.')}::ltree`

/** The ministry, institution or local government of an agency, its own where it is one. */
const topOf = (agency: RawBuilder<unknown>) =>
  sql`case when nlevel(${agency}.path) > 1 then subpath(${agency}.path, 1, 1) else ${agency}.path end`

/** Never what accuses the officer's own; to all but the national admins, what the public could count as well. */
const countedReports = (id: RawBuilder<unknown>, { countsAll }: ReturnScope) =>
  countsAll
    ? sql`${id} not in (select h.id from hidden h)`
    : sql`${id} not in (select h.id from hidden h) and exists (
        select from reports r where r.id = ${id} and r.published_at is not null and not r.is_confidential and r.status <> 'blocked')`
