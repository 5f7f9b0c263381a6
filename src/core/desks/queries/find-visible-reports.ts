import { sql } from 'kysely'
import type { Db } from '#core/deps.ts'
import type { ReportId, TrackingNumber } from '#core/ids.ts'
import type { Officer } from '#core/people/actor.ts'
import { visibleTo } from '#core/reports/queries/visible-to.ts'

/** Of these reports those that exist for this officer; of the others nothing is said. */
export async function findVisibleReports(
  db: Db,
  officer: Officer,
  numbers: readonly TrackingNumber[],
): Promise<ReadonlyMap<TrackingNumber, ReportId>> {
  const rows = await db
    .selectFrom('reports')
    .select(['id', 'number'])
    .where('number', '=', sql<TrackingNumber>`any(${numbers}::text[])`)
    .where(visibleTo(officer))
    .execute()
  return new Map(rows.map(({ id, number }) => [number, id]))
}
