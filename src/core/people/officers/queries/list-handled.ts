import type { Db } from '#core/deps.ts'
import type { AgencyId, OfficerId, ReportId } from '#core/ids.ts'

export type Handled = { readonly reportId: ReportId; readonly handledAt: AgencyId }

/** Reports that an officer looks after, in the order of their ids, and for which agency. */
export async function listHandled(db: Db, officerId: OfficerId): Promise<readonly Handled[]> {
  const rows = await db
    .selectFrom('report_handlers')
    .select(['report_id', 'agency_id'])
    .where('officer_id', '=', officerId)
    .orderBy('report_id')
    .execute()
  return rows.map(row => ({ reportId: row.report_id, handledAt: row.agency_id }))
}
