import { sql } from 'kysely'
import type { Db } from '#core/deps.ts'
import { customPlan } from '#platform/db.ts'
import { type PublicFilter, isHopeless, reportsWith } from './public-filter.ts'

/** Beyond this a list says "1.000+": counting on would cost more than the page itself. */
export const MOST_COUNTED = 1000

/** How many public reports there are; one more than `MOST_COUNTED` when there are more. */
export async function countPublicReports(reader: Db, filter: PublicFilter): Promise<number> {
  if (isHopeless(filter)) return 0
  const { rows } = await sql<{ count: number }>`
    select count(*) from (select from ${reportsWith(filter)} limit ${MOST_COUNTED + 1}) counted ${customPlan}`.execute(
    reader,
  )
  return rows[0]?.count ?? 0
}
