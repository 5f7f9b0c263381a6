import { sql } from 'kysely'
import type { Deps } from '#core/deps.ts'
import type { AccountId } from '#core/ids.ts'
import type { SessionMethod } from '../../rules/session-lifetime.ts'
import { digestOfToken } from '../../session-token.ts'

export type OwnSession = {
  /** Names the session on its owner's page; nobody can open anything with it. */
  readonly handle: string
  /** Browser and system; null when the browser did not say. */
  readonly agent: string | null
  readonly method: SessionMethod
  readonly since: Date
  readonly seenAt: Date
  readonly isThis: boolean
}

/** More are ended together only. */
const MOST = 100

/** Where an account is signed in at the moment, this browser first, then the one seen last. */
export async function listSessions(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  accountId: AccountId,
  token: string | null,
): Promise<readonly OwnSession[]> {
  const own = token === null ? null : digestOfToken(token)
  const { rows } = await sql<OwnSession>`
    select encode(sha256(s.token_digest), 'hex') as handle, s.agent, s.method, s.created_at as since, coalesce(s.seen_at, s.created_at) as "seenAt",
      coalesce(s.token_digest = ${own}::bytea, false) as "isThis"
    from sessions s
    where s.account_id = ${accountId} and not s.is_pending and s.expires_at > ${clock.now()}
    order by "isThis" desc, "seenAt" desc, s.created_at desc limit ${MOST}`.execute(db)
  return rows
}
