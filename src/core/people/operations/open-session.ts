import type { Deps, Tx } from '#core/deps.ts'
import type { AccountId } from '#core/ids.ts'
import { isOfficerAccount } from '../queries/is-officer-account.ts'
import { labelOfAgent } from '../rules/agent-label.ts'
import { type SessionMethod, sessionEndsAt } from '../rules/session-lifetime.ts'
import { digestOfToken } from '../session-token.ts'
import { endSession, saveSession } from '../store.ts'

export type NewSession = {
  readonly accountId: AccountId
  readonly method: SessionMethod
  /** The token that this browser had until now. Its session ends, so that nobody can hand a known one to somebody else. */
  readonly replacing: string | null
  /** What the browser calls itself (`User-Agent`); kept as a short label. */
  readonly agent: string | null
  /** The first factor is proved, the second still owed: such a session opens nothing, and soon ends. */
  readonly isPending?: boolean
}

export type NewlyOpened = { readonly token: string; readonly expiresAt: Date; readonly isOfficer: boolean }

/** The only way in which the session of an account begins, whatever proved who it is. The token is always new. */
export async function openSession(
  { ids, clock }: Pick<Deps, 'ids' | 'clock'>,
  tx: Tx,
  { accountId, method, replacing, agent, isPending = false }: NewSession,
): Promise<NewlyOpened> {
  const isOfficer = await isOfficerAccount(tx, accountId)
  const token = ids.token()
  const createdAt = clock.now()
  const expiresAt = sessionEndsAt(isPending ? 'pending' : isOfficer ? 'officer' : 'citizen', createdAt)
  if (replacing !== null) await endSession(tx, digestOfToken(replacing))
  const belongsTo = { accountId, method, agent: labelOfAgent(agent), isPending }
  await saveSession(tx, { tokenDigest: digestOfToken(token), belongsTo, createdAt, expiresAt })
  return { token, expiresAt, isOfficer }
}
