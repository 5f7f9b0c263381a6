import type { Deps } from '#core/deps.ts'
import type { OfficerId } from '#core/ids.ts'
import { listViews } from '../queries/list-views.ts'
import { type View, type ViewRefusal, addView } from '../rules/view.ts'
import { insertView, lockViews } from '../store/views.ts'

export type Saved = { readonly ok: true; readonly view: View } | { readonly ok: false; readonly refusal: ViewRefusal }

export async function saveView({ db }: Deps, officerId: OfficerId, typed: View): Promise<Saved> {
  return db.transaction().execute(async tx => {
    await lockViews(tx, officerId)
    const added = addView(typed, await listViews(tx, officerId))
    if (added.ok) await insertView(tx, officerId, added.view)
    return added
  })
}
