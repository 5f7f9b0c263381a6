import type { Deps } from '#core/deps.ts'
import { removeOldCodes } from '../store.ts'

/** Removes codes that ended long ago: who asked for one when is nobody's business any more. */
export const sweepCodes = ({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<void> =>
  db.transaction().execute(tx => removeOldCodes(tx, clock.now()))
