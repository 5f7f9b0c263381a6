import { sql } from 'kysely'
import type { Db } from '#core/deps.ts'
import type { AgencyId } from '#core/ids.ts'

/** The agency of this path and all below it, active or not. */
export async function listSubtree(db: Db, path: readonly AgencyId[]): Promise<readonly AgencyId[]> {
  const rows = await db
    .selectFrom('agencies')
    .select('id')
    .where(sql<boolean>`path <@ ${path.join('.')}::ltree`)
    .execute()
  return rows.map(({ id }) => id)
}
