import { sql } from 'kysely'
import type { Db } from '#core/deps.ts'
import type { AgencyId } from '#core/ids.ts'
import { AGENCY_COLUMNS, type FoundAgency, agencyOf } from './agency-columns.ts'

/** Those of these ids that exist, by id. */
export async function findAgencies(db: Db, ids: readonly AgencyId[]): Promise<ReadonlyMap<AgencyId, FoundAgency>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('agencies')
    .select(AGENCY_COLUMNS)
    .where('id', '=', sql<AgencyId>`any(${[...ids]}::integer[])`)
    .execute()
  return new Map(rows.map(row => [row.id, agencyOf(row)]))
}
