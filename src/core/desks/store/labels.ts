/** The only writes to the labels of reports. */
import { sql } from 'kysely'
import type { Tx } from '#core/deps.ts'
import type { AgencyId, OfficerId, ReportId } from '#core/ids.ts'

export type Labelling = { readonly agencyId: AgencyId; readonly label: string; readonly reportIds: readonly ReportId[] }

/** Colleagues who label at the same moment wait for each other, so that the limit holds. */
export async function lockLabels(tx: Tx, agencyId: AgencyId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('report_labels'), ${agencyId}::integer)`.execute(tx)
}

/** How many other labels the agency has on each of these reports. */
export async function countOtherLabels(
  tx: Tx,
  { agencyId, label, reportIds }: Labelling,
): Promise<ReadonlyMap<ReportId, number>> {
  const rows = await tx
    .selectFrom('report_labels')
    .select(['report_id', sql<number>`count(*)::integer`.as('count')])
    .where('report_id', '=', sql<ReportId>`any(${reportIds}::bigint[])`)
    .where('agency_id', '=', agencyId)
    .where('label', '<>', label)
    .groupBy('report_id')
    .execute()
  return new Map(rows.map(({ report_id, count }) => [report_id, count]))
}

/** By ascending id, because each row waits for whoever changes its report, and they lock in that order (reports/operations/change-many.ts). */
export async function putLabel(
  tx: Tx,
  { agencyId, label, reportIds }: Labelling,
  { by, at }: { readonly by: OfficerId; readonly at: Date },
): Promise<void> {
  await sql`
    insert into report_labels (agency_id, label, report_id, set_by, set_at)
    select ${agencyId}::integer, ${label}, id, ${by}::bigint, ${at} from unnest(${reportIds}::bigint[]) id order by id
    on conflict do nothing`.execute(tx)
}

export async function takeLabel(tx: Tx, { agencyId, label, reportIds }: Labelling): Promise<void> {
  await tx
    .deleteFrom('report_labels')
    .where('report_id', '=', sql<ReportId>`any(${reportIds}::bigint[])`)
    .where('agency_id', '=', agencyId)
    .where('label', '=', label)
    .execute()
}
