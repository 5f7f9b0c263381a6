import type { Deps } from '#core/deps.ts'
import { digestOfToken } from '../session-token.ts'
import { saveSeen } from '../store.ts'

/** That a session is in use: for the list of one's own, and because an officer's that is not used ends. */
export const noteSeen = ({ db, clock }: Pick<Deps, 'db' | 'clock'>, token: string): Promise<void> =>
  saveSeen(db, digestOfToken(token), clock.now())
