/** The only writes to saved views. */
import { sql } from 'kysely'
import type { Tx } from '#core/deps.ts'
import type { OfficerId, ViewId } from '#core/ids.ts'
import type { View } from '../rules/view.ts'

/** Who saves twice at the same moment waits here, so that names stay apart and the limit holds. */
export async function lockViews(tx: Tx, officerId: OfficerId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('saved_views'), ${officerId}::integer)`.execute(tx)
}

export async function insertView(tx: Tx, officerId: OfficerId, { name, query }: View): Promise<void> {
  await tx.insertInto('saved_views').values({ officer_id: officerId, name, query }).execute()
}

export async function renameStoredView(tx: Tx, id: ViewId, name: string): Promise<void> {
  await tx.updateTable('saved_views').set({ name }).where('id', '=', id).execute()
}

/** Whether there was one of this officer. */
export async function deleteView(tx: Tx, officerId: OfficerId, id: ViewId): Promise<boolean> {
  const gone = await tx
    .deleteFrom('saved_views')
    .where('id', '=', id)
    .where('officer_id', '=', officerId)
    .returning('id')
    .executeTakeFirst()
  return gone !== undefined
}
