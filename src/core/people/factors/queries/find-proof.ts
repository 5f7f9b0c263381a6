import type { Deps } from '#core/deps.ts'
import { digestOfToken } from '../../session-token.ts'

/** When whoever has this session last proved who they are; null when it has none. */
export async function findProof({ db, clock }: Pick<Deps, 'db' | 'clock'>, token: string): Promise<Date | null> {
  const found = await db
    .selectFrom('sessions')
    .select('authenticated_at')
    .where('token_digest', '=', digestOfToken(token))
    .where('is_pending', '=', false)
    .where('expires_at', '>', clock.now())
    .executeTakeFirst()
  return found?.authenticated_at ?? null
}
