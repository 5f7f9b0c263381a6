import type { Db } from '#core/deps.ts'
import type { TrackingNumber } from '#core/ids.ts'

/** Whether a report was ever handed to an agency; false for one that does not exist. */
export async function isForwarded(db: Db, number: TrackingNumber): Promise<boolean> {
  const found = await db.selectFrom('reports').select('lead_agency_id').where('number', '=', number).executeTakeFirst()
  return found !== undefined && found.lead_agency_id !== null
}
