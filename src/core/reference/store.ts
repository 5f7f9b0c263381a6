/** The only writes to the book of what reference data has been loaded. */
import { sql } from 'kysely'
import type { Db, Tx } from '#core/deps.ts'

/** Makes other processes that start at the same time wait, and then see what this one has loaded. */
export async function holdReferenceLoads(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('reference data'))`.execute(tx)
}

export async function findLoadedDigests(db: Db): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('reference_loads').select(['name', 'digest']).execute()
  return new Map(rows.map(row => [row.name, row.digest]))
}

export async function saveLoad(
  tx: Tx,
  load: { name: string; digest: string; source: string; at: Date },
): Promise<void> {
  const { name, digest, source, at } = load
  await tx
    .insertInto('reference_loads')
    .values({ name, digest, source, loaded_at: at })
    .onConflict(conflict => conflict.column('name').doUpdateSet({ digest, source, loaded_at: at }))
    .execute()
}
