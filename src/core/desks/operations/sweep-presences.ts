import type { Deps } from '#core/deps.ts'
import { removePresences } from '../store/presence.ts'
import { isPresentSince } from '../rules/presence.ts'

export async function sweepPresences({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<void> {
  await removePresences(db, isPresentSince(clock.now()))
}
