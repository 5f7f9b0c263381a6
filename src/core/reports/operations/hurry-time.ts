import type { Deps } from '#core/deps.ts'
import { owe } from '../store.ts'

/** After a demonstration's clock was moved: what has come due is done at once, not at the next full minute. */
export async function hurryTime({ db }: Pick<Deps, 'db'>): Promise<void> {
  await db.transaction().execute(tx => owe(tx, { name: 'let-time-pass', payload: {} }))
}
