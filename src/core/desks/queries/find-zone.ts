import type { Zone } from '#core/calendars/rules/days.ts'
import type { Db } from '#core/deps.ts'
import type { AgencyId } from '#core/ids.ts'

/** In which zone an agency counts its days. */
export async function findZone(db: Db, agencyId: AgencyId): Promise<Zone> {
  const { time_zone } = await db
    .selectFrom('agencies')
    .select('time_zone')
    .where('id', '=', agencyId)
    .executeTakeFirstOrThrow()
  return time_zone
}
