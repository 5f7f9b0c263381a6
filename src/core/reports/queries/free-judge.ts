/** Who is free to decide an objection: nobody with a line in the report's history, nor whoever filed it. */
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Db } from '#core/deps.ts'
import type { AccountId, AgencyId } from '#core/ids.ts'
import { isReporterOf } from '#core/people/vault/own-report.ts'
import type { Filed } from '../report-row.ts'

type Value = RawBuilder<unknown>
type About = { readonly id: Value; readonly filedYear: Value }

/** Somebody may hold several offices; what they did in any of them they did. */
const hasActedOn = ({ id, filedYear }: About, accountId: Value): RawBuilder<SqlBool> => sql`exists (
  select from report_events e where e.filed_year = ${filedYear} and e.report_id = ${id}
    and e.party = any(array(select 'officer:' || own.id from officers own where own.account_id = ${accountId})))`

/** As a condition: an active coordinator of that agency is free. */
const hasFreeCoordinatorAt = (report: About, agencyId: Value): RawBuilder<SqlBool> => sql`exists (
  select from officers o join accounts a on a.id = o.account_id
  where o.agency_id = ${agencyId} and o.role = 'coordinator' and o.is_active and a.is_active
    and not ${isReporterOf(report.id, sql`o.account_id`)} and not ${hasActedOn(report, sql`o.account_id`)})`

const asValues = ({ id, filedYear }: Filed): About => ({
  id: sql`${id}::bigint`,
  filedYear: sql`${filedYear}::smallint`,
})

export async function hasFreeCoordinator(db: Db, report: Filed, agencyId: AgencyId): Promise<boolean> {
  return ask(db, hasFreeCoordinatorAt(asValues(report), sql`${agencyId}::integer`))
}

export async function hasActed(db: Db, report: Filed, accountId: AccountId): Promise<boolean> {
  return ask(db, hasActedOn(asValues(report), sql`${accountId}::bigint`))
}

async function ask(db: Db, condition: RawBuilder<SqlBool>): Promise<boolean> {
  const { rows } = await sql<{ yes: boolean }>`select ${condition} as yes`.execute(db)
  return rows[0]?.yes ?? false
}

const ROW: About = { id: sql`reports.id`, filedYear: sql`reports.filed_year` }

/** In a query of `reports`: this account has had no part in it. */
export const isUntouchedBy = (accountId: AccountId): RawBuilder<SqlBool> =>
  sql`not ${hasActedOn(ROW, sql`${accountId}`)}`

/** In a query of `reports`: nobody at the agency named for its objection can decide it. */
export const NO_JUDGE_LEFT: RawBuilder<SqlBool> = sql`not ${hasFreeCoordinatorAt(ROW, sql`reports.objection_agency_id`)}`
