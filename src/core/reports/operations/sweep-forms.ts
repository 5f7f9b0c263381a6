import { removeOldResults } from '#core/desks/store/bulk.ts'
import type { Deps } from '#core/deps.ts'
import { removeOldForms } from '../store.ts'

/** Nobody sends a form again after so long; what it did is in the history. */
const KEPT_MS = 7 * 86_400_000

export async function sweepForms({ db, clock }: Deps): Promise<void> {
  const before = new Date(clock.now().getTime() - KEPT_MS)
  await db.transaction().execute(async tx => {
    await removeOldForms(tx, before)
    await removeOldResults(tx, before)
  })
}
