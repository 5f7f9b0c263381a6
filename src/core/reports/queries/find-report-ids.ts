import { sql } from 'kysely'
import type { Db } from '#core/deps.ts'
import type { ReportId, TrackingNumber } from '#core/ids.ts'

/** Of those that exist, whoever may see them. Who asks for one must be asked again under its lock. */
export async function findReportIds(
  db: Db,
  numbers: readonly TrackingNumber[],
): Promise<ReadonlyMap<TrackingNumber, ReportId>> {
  const rows = await db
    .selectFrom('reports')
    .select(['id', 'number'])
    .where('number', '=', sql<TrackingNumber>`any(${numbers}::text[])`)
    .execute()
  return new Map(rows.map(({ id, number }) => [number, id]))
}
