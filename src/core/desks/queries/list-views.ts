import type { Db } from '#core/deps.ts'
import type { OfficerId, ViewId } from '#core/ids.ts'

export type SavedView = { readonly id: ViewId; readonly name: string; readonly query: string }

/** The officer's own, by name. */
export async function listViews(db: Db, officerId: OfficerId): Promise<readonly SavedView[]> {
  return db
    .selectFrom('saved_views')
    .select(['id', 'name', 'query'])
    .where('officer_id', '=', officerId)
    .orderBy('name')
    .execute()
}
