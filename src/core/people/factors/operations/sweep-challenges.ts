import type { Deps } from '#core/deps.ts'
import { removeExpiredChallenges } from '../store.ts'

export const sweepChallenges = ({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<void> =>
  removeExpiredChallenges(db, clock.now())
