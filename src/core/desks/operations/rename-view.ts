import type { Deps } from '#core/deps.ts'
import type { OfficerId, ViewId } from '#core/ids.ts'
import { listViews } from '../queries/list-views.ts'
import { type ViewRefusal, nameView } from '../rules/view.ts'
import { lockViews, renameStoredView } from '../store/views.ts'

export type Renamed = { readonly ok: true } | { readonly ok: false; readonly refusal: ViewRefusal }

/** Of somebody else's view nothing can be learned: it is not there. */
export async function renameView(
  { db }: Deps,
  officerId: OfficerId,
  { id, name }: { readonly id: ViewId; readonly name: string },
): Promise<Renamed> {
  return db.transaction().execute(async tx => {
    await lockViews(tx, officerId)
    const views = await listViews(tx, officerId)
    if (!views.some(view => view.id === id)) return { ok: false, refusal: 'not-found' }
    const named = nameView(
      name,
      views.filter(view => view.id !== id),
    )
    if (!named.ok) return named
    await renameStoredView(tx, id, named.name)
    return { ok: true }
  })
}
