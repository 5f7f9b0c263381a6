import type { Deps } from '#core/deps.ts'
import type { OfficerId, ViewId } from '#core/ids.ts'
import { deleteView } from '../store/views.ts'

/** False when there is none of this officer. */
export async function removeView({ db }: Deps, officerId: OfficerId, id: ViewId): Promise<boolean> {
  return db.transaction().execute(tx => deleteView(tx, officerId, id))
}
