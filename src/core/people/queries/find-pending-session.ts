import type { Deps } from '#core/deps.ts'
import type { AccountId, OfficerId } from '#core/ids.ts'
import { digestOfToken } from '../session-token.ts'

export type PendingSession = { readonly accountId: AccountId; readonly officerId: OfficerId | null }

/** Who has proved the first factor in this browser and still owes the second; null for everybody else. */
export async function findPendingSession(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  token: string | null,
): Promise<PendingSession | null> {
  if (token === null) return null
  const found = await db
    .selectFrom('sessions')
    .innerJoin('accounts', 'accounts.id', 'sessions.account_id')
    .select('accounts.id')
    .select(session =>
      session
        .selectFrom('officers')
        .select('officers.id')
        .whereRef('officers.account_id', '=', 'accounts.id')
        .where('officers.is_active', '=', true)
        .orderBy('officers.id')
        .limit(1)
        .as('officer_id'),
    )
    .where('sessions.token_digest', '=', digestOfToken(token))
    .where('sessions.is_pending', '=', true)
    .where('sessions.expires_at', '>', clock.now())
    .where('accounts.is_active', '=', true)
    .executeTakeFirst()
  return found ? { accountId: found.id, officerId: found.officer_id } : null
}
