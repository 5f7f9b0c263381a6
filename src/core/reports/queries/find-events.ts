import { sql } from 'kysely'
import type { Db } from '#core/deps.ts'
import type { ReportEvent } from '../rules/events.ts'
import { inText } from './in-text.ts'

export type KeptEvent = { readonly id: number; readonly event: ReportEvent }

/** Lines of the history, in the order in which they were written. */
export async function findEvents(db: Db, filedYear: number, ids: readonly number[]): Promise<readonly KeptEvent[]> {
  const rows = await db
    .selectFrom('report_events')
    .select(['id', 'name', 'party', 'agency_id', 'occurred_at', 'detail'])
    .where('filed_year', '=', inText(filedYear))
    .where('id', '=', sql<number>`any(${ids}::bigint[])`)
    .orderBy('id')
    .execute()
  // Written by saveEvents from the same type; the history is never rewritten.
  return rows.map(({ id, name, party, agency_id: agencyId, occurred_at: at, detail }) => ({
    id,
    event: { name, party, agencyId, at, detail } as ReportEvent,
  }))
}
