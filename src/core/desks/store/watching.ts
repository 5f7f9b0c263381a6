/** The only writes to who watches which report. */
import { sql } from 'kysely'
import type { Tx } from '#core/deps.ts'
import type { OfficerId, ReportId } from '#core/ids.ts'

/** By ascending id, because each row waits for whoever changes its report, and they lock in that order (reports/operations/change-many.ts). */
export async function startWatching(
  tx: Tx,
  officerId: OfficerId,
  reportIds: readonly ReportId[],
  at: Date,
): Promise<void> {
  await sql`
    insert into report_watches (officer_id, report_id, since)
    select ${officerId}::bigint, id, ${at} from unnest(${reportIds}::bigint[]) id order by id
    on conflict do nothing`.execute(tx)
}

export async function stopWatching(tx: Tx, officerId: OfficerId, reportIds: readonly ReportId[]): Promise<void> {
  await tx
    .deleteFrom('report_watches')
    .where('officer_id', '=', officerId)
    .where('report_id', '=', sql<ReportId>`any(${reportIds}::bigint[])`)
    .execute()
}
