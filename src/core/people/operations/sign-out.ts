import type { Deps } from '#core/deps.ts'
import { digestOfToken } from '../session-token.ts'
import { endSession } from '../store.ts'

/** Ends these sessions for good: whoever kept a copy of the cookie has nothing. */
export async function signOut({ db }: Pick<Deps, 'db'>, tokens: readonly string[]): Promise<void> {
  if (tokens.length === 0) return
  await db.transaction().execute(async tx => {
    for (const token of tokens) await endSession(tx, digestOfToken(token))
  })
}
