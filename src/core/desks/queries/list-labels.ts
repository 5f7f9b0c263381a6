import { sql } from 'kysely'
import type { Db } from '#core/deps.ts'
import type { ReportId } from '#core/ids.ts'
import type { Officer } from '#core/people/actor.ts'
import { visibleTo } from '#core/reports/queries/visible-to.ts'
import { keptPlan } from '#platform/db.ts'

const MOST_SUGGESTED = 50
/** Of all that an agency ever wrote, so many are looked at. */
const MOST_READ = 500

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
    .modifyEnd(keptPlan)
    .execute()
  return rows.map(({ label }) => label)
}

/**
 * Those in use at the officer's agency on reports that the officer may see, by the alphabet. Found from label to label, so that
 * one that stands on thousands of reports costs no more than another.
 */
export async function listAgencyLabels(db: Db, officer: Officer): Promise<readonly string[]> {
  const { agencyId } = officer
  const { rows } = await sql<{ label: string }>`
    with recursive used (label) as (
      (select label from report_labels where agency_id = ${agencyId} order by label limit 1)
      union all
      select (select l.label from report_labels l where l.agency_id = ${agencyId} and l.label > used.label order by l.label limit 1)
      from used where used.label is not null
    )
    select used.label from (select label from used where label is not null limit ${MOST_READ}) used
    where exists (
      select from report_labels l join reports on reports.id = l.report_id
      where l.agency_id = ${agencyId} and l.label = used.label and ${visibleTo(officer)})
    order by used.label limit ${MOST_SUGGESTED} ${keptPlan}`.execute(db)
  return rows.map(({ label }) => label)
}
