import { sql } from 'kysely'
import type { Db } from '#core/deps.ts'
import type { ReportId } from '#core/ids.ts'
import type { Officer } from '#core/people/actor.ts'
import { visibleTo } from '#core/reports/queries/visible-to.ts'
import { customPlan } from '#platform/db.ts'

const MOST_SUGGESTED = 50

/** What this officer's agency has put on a report. */
export async function listLabelsOf(db: Db, officer: Officer, reportId: ReportId): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('report_labels')
    .innerJoin('reports', 'reports.id', 'report_labels.report_id')
    .select('label')
    .where('report_labels.report_id', '=', reportId)
    .where('report_labels.agency_id', '=', officer.agencyId)
    .where(visibleTo(officer))
    .orderBy('label')
    .execute()
  return rows.map(({ label }) => label)
}

/** Those in use at the officer's agency on reports that the officer may see, the most used first. */
export async function listAgencyLabels(db: Db, officer: Officer): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('report_labels')
    .innerJoin('reports', 'reports.id', 'report_labels.report_id')
    .select('label')
    .where('report_labels.agency_id', '=', officer.agencyId)
    .where(visibleTo(officer))
    .groupBy('label')
    .orderBy(sql`count(*)`, 'desc')
    .orderBy('label')
    .limit(MOST_SUGGESTED)
    .modifyEnd(customPlan)
    .execute()
  return rows.map(({ label }) => label)
}
