import type { Deps } from '#core/deps.ts'
import { type Present, keepPresences as keep } from '../store/presence.ts'

/** The beat of all pages that one process has open: nobody needs to be told, because nothing is new. */
export async function keepPresences({ db, clock }: Pick<Deps, 'db' | 'clock'>, present: readonly Present[]) {
  if (present.length > 0) await keep(db, present, clock.now())
}
