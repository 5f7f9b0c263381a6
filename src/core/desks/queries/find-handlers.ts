import { sql } from 'kysely'
import type { Db } from '#core/deps.ts'
import type { AgencyId, Day, OfficerId, ReportId } from '#core/ids.ts'

export type Handler = {
  readonly agencyId: AgencyId
  readonly agency: string
  readonly officerId: OfficerId
  readonly name: string
  readonly since: Date
  /** They are away today, and who does their work meanwhile. */
  readonly away: { readonly until: Day; readonly deputyId: OfficerId; readonly deputy: string } | null
}

/** Who looks after a report, for each agency. One who is not at work any more looks after nothing. */
export async function findHandlers(db: Db, reportId: ReportId, now: Date): Promise<readonly Handler[]> {
  const { rows } = await sql<Handler>`
    select h.agency_id as "agencyId", g.short_name as agency, h.officer_id as "officerId", o.name, h.since,
      (select json_build_object('until', ab.until_on, 'deputyId', d.id, 'deputy', d.name)
        from officer_absences ab
        join officers d on d.id = ab.deputy_id and d.is_active
        join accounts on accounts.id = d.account_id and accounts.is_active
        where ab.officer_id = h.officer_id and (${now}::timestamptz at time zone g.time_zone)::date between ab.from_on and ab.until_on) as away
    from report_handlers h
    join officers o on o.id = h.officer_id and o.is_active and o.agency_id = h.agency_id
    join accounts a on a.id = o.account_id and a.is_active
    join agencies g on g.id = h.agency_id
    where h.report_id = ${reportId}
    order by g.short_name`.execute(db)
  return rows
}
