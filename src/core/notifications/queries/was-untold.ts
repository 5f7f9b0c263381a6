import { sql } from 'kysely'
import type { Db } from '#core/deps.ts'
import type { ReportId } from '#core/ids.ts'
import type { NoticeKind } from '../rules/audience.ts'

/**
 * Whether every message of this kind to the reporter since the last change of their clock failed to leave. A reporter who left
 * no contact chose to look for themselves, and is not meant.
 */
export async function wasUntold(db: Db, reportId: ReportId, kind: NoticeKind): Promise<boolean> {
  const { rows } = await sql<{ untold: boolean | null }>`
    select bool_and(n.state in ('failed', 'undeliverable')) as untold
    from notifications n
    where n.report_id = ${reportId} and n.recipient = 'reporter' and n.kind = ${kind}
      and n.event_id = (select max(event_id) from notifications where report_id = ${reportId} and kind = ${kind} and recipient = 'reporter')`.execute(
    db,
  )
  return rows[0]?.untold ?? false
}
