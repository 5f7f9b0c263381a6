import { refuse } from '#core/decision.ts'
import type { Deps } from '#core/deps.ts'
import { readContact } from '../contact.ts'
import { factorsOwed } from '../factors/owed.ts'
import { verifyPassword } from '../passwords.ts'
import { findCredentials } from '../queries/find-credentials.ts'
import { PASSWORD_LENGTH } from '../rules/password.ts'
import { openSession } from './open-session.ts'

export type SigningIn = {
  /** E-mail address or telephone number, as typed. */
  readonly identifier: string
  readonly password: string
  /** The session that this browser had until now. It ends, so that nobody can hand a known one to somebody else. */
  readonly replacing: string | null
  /** What the browser calls itself. */
  readonly agent?: string | null
}

export type OpenedSession = { readonly ok: true; readonly token: string; readonly expiresAt: Date }

/** Pending: the second factor is still owed, and the session opens nothing but the way to it. */
export type SignedIn = OpenedSession & { readonly isOfficer: boolean; readonly isPending: boolean }
type NotSignedIn = { readonly ok: false; readonly refusal: 'wrong-credentials' }

/**
 * Opens a session. One refusal for an unknown account, a wrong password, and an account that is closed or has no password;
 * each takes one query and one password's work, so that nobody learns who has an account.
 */
export async function signIn(
  deps: Deps,
  { identifier, password, replacing, agent = null }: SigningIn,
): Promise<SignedIn | NotSignedIn> {
  const contact = readContact(identifier) ?? { kind: 'email', value: '' }
  const account = await findCredentials(deps, contact)
  const isRight = await verifyPassword(password.slice(0, 2 * PASSWORD_LENGTH.most), account?.passwordHash ?? null)
  if (!account || !isRight) return refuse('wrong-credentials')

  const { accountId } = account
  const isPending = (await factorsOwed(deps, accountId)) !== 'none'
  const opened = await deps.db
    .transaction()
    .execute(tx => openSession(deps, tx, { accountId, method: 'password', replacing, agent, isPending }))
  return { ok: true, isPending, ...opened }
}
