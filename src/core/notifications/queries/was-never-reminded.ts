import { sql } from 'kysely'
import type { Db } from '#core/deps.ts'
import type { ReportId } from '#core/ids.ts'

/**
 * Whether every reminder to complete the report, since it was last asked for, failed to leave. A reporter who left no contact is
 * sent none, and is not meant.
 */
export async function wasNeverReminded(db: Db, reportId: ReportId): Promise<boolean> {
  const { rows } = await sql<{ untold: boolean | null }>`
    select bool_and(n.state in ('failed', 'undeliverable')) as untold
    from notifications n
    where n.report_id = ${reportId} and n.recipient = 'reporter' and n.kind = 'completion_reminder'
      and n.created_at >= (select max(started_at) from report_clocks where report_id = ${reportId} and kind = 'completion')`.execute(
    db,
  )
  return rows[0]?.untold ?? false
}
