import type { Db } from '#core/deps.ts'
import type { TrackingNumber } from '#core/ids.ts'

/** The version of a report that was handed to an agency before; nothing for one that never was, or does not exist. */
export async function findForwarded(
  db: Db,
  number: TrackingNumber | undefined,
): Promise<{ readonly version: number } | undefined> {
  if (number === undefined) return undefined
  return db
    .selectFrom('reports')
    .select('version')
    .where('number', '=', number)
    .where('lead_agency_id', 'is not', null)
    .executeTakeFirst()
}
