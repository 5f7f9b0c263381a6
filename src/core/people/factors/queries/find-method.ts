import type { Deps } from '#core/deps.ts'
import type { SessionMethod } from '../../rules/session-lifetime.ts'
import { digestOfToken } from '../../session-token.ts'

/** By what this session was opened. */
export async function findMethod({ db }: Pick<Deps, 'db'>, token: string): Promise<SessionMethod | null> {
  const found = await db
    .selectFrom('sessions')
    .select('method')
    .where('token_digest', '=', digestOfToken(token))
    .executeTakeFirst()
  return found?.method ?? null
}
