/** The only writes to who looks after a report. */
import { sql } from 'kysely'
import type { Tx } from '#core/deps.ts'
import type { AgencyId, OfficerId, ReportId } from '#core/ids.ts'

type Handling = {
  readonly reportId: ReportId
  readonly agencyId: AgencyId
  readonly officerId: OfficerId
  readonly givenBy: OfficerId
  readonly at: Date
}

export async function saveHandler(tx: Tx, { reportId, agencyId, officerId, givenBy, at }: Handling): Promise<void> {
  await tx
    .insertInto('report_handlers')
    .values({ report_id: reportId, agency_id: agencyId, officer_id: officerId, given_by: givenBy, since: at })
    .onConflict(conflict =>
      conflict.columns(['report_id', 'agency_id']).doUpdateSet({ officer_id: officerId, given_by: givenBy, since: at }),
    )
    .execute()
}

/** Of one agency; when a report leaves an agency, the change that takes it away removes them (change-statement.ts). */
export async function removeHandler(tx: Tx, reportId: ReportId, agencyId: AgencyId): Promise<void> {
  await tx.deleteFrom('report_handlers').where('report_id', '=', reportId).where('agency_id', '=', agencyId).execute()
}

/** Screens of this agency are refreshed; nobody else is told. */
export async function refreshDesks(
  tx: Tx,
  reportId: ReportId,
  agencyId: AgencyId,
  /** Who looked after it until now: nothing else names them any more */
  officerIds: readonly OfficerId[] = [],
): Promise<void> {
  await sql`
    insert into outbox (name, payload, notice_agency_id, notice_queue)
    values (null, jsonb_build_object('reportId', ${reportId}::bigint, 'officerIds', ${JSON.stringify(officerIds)}::jsonb), ${agencyId}, 'reports')`.execute(
    tx,
  )
}
