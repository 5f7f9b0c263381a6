import type { Deps } from '#core/deps.ts'
import { removeExpiredSessions } from '../store.ts'

/** Removes sessions that have ended. They open nothing any more; this keeps no trace of who was here. Returns how many. */
export const sweepSessions = ({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<number> =>
  db.transaction().execute(tx => removeExpiredSessions(tx, clock.now()))
