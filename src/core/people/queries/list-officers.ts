/** Whom work concerns: officers who are active, and so is their account. Which reports are theirs to see is another rule. */
import { sql } from 'kysely'
import type { Db } from '#core/deps.ts'
import type { AgencyId, ReportId } from '#core/ids.ts'
import type { Mandate, Officer, OfficerRole } from '../actor.ts'
import { ofAnyLength } from '#platform/db.ts'
import { officerOf } from '../officer-row.ts'

export type OfficerAtWork = { readonly officer: Officer; readonly name: string; readonly email: string }

const MOST = 500

/** Of this agency, neither above nor below it. */
export async function listOfficers(
  db: Db,
  agencyId: AgencyId,
  roles: readonly OfficerRole[],
): Promise<readonly OfficerAtWork[]> {
  const rows = await atWork(db)
    .where('officers.agency_id', '=', agencyId)
    .where('officers.role', '=', sql<OfficerRole>`any(${ofAnyLength(roles, 'text')})`)
    .execute()
  return rows.map(officerAtWork)
}

/** With this mandate, of whatever scope. */
export async function listOverseers(db: Db, mandate: Mandate): Promise<readonly OfficerAtWork[]> {
  const rows = await atWork(db)
    .where('officers.role', '=', 'overseer')
    .where('officers.mandate', '=', mandate)
    .execute()
  return rows.map(officerAtWork)
}

/** Those who watch this report, or one that follows it: what becomes of it becomes of that one. */
export async function listWatchers(db: Db, reportId: ReportId): Promise<readonly OfficerAtWork[]> {
  const rows = await atWork(db)
    .where(
      sql<boolean>`officers.id in (select w.officer_id from report_watches w where w.report_id = ${reportId}
        or w.report_id in (select f.id from reports f where f.merged_into_id = ${reportId} and not f.is_confidential))`,
    )
    .execute()
  return rows.map(officerAtWork)
}

/** Active ones in the text and not as a parameter: their index is known to fit then without planning anew for each call. */
const atWork = (db: Db) =>
  db
    .selectFrom('officers')
    .innerJoin('agencies', 'agencies.id', 'officers.agency_id')
    .innerJoin('accounts', 'accounts.id', 'officers.account_id')
    .select(['officers.id', 'officers.account_id', 'officers.agency_id', 'officers.role', 'officers.mandate'])
    .select(['officers.scope_category_ids', 'officers.scope_region_code'])
    .select(['officers.name', 'officers.email', 'agencies.path'])
    .where('officers.is_active', '=', sql.lit(true))
    .where('accounts.is_active', '=', sql.lit(true))
    .orderBy('officers.id')
    .limit(sql.lit(MOST))

type Row = Awaited<ReturnType<ReturnType<typeof atWork>['execute']>>[number]

const officerAtWork = (row: Row): OfficerAtWork => ({ officer: officerOf(row), name: row.name, email: row.email })
