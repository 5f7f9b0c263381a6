import { refuse } from '#core/decision.ts'
import type { Deps } from '#core/deps.ts'
import { readContact } from '../contact.ts'
import { verifyPassword } from '../passwords.ts'
import { findCredentials } from '../queries/find-credentials.ts'
import { PASSWORD_LENGTH } from '../rules/password.ts'
import { sessionEndsAt } from '../rules/session-lifetime.ts'
import { digestOfToken } from '../session-token.ts'
import { endSession, saveSession } from '../store.ts'

export type SigningIn = {
  /** E-mail address or telephone number, as typed. */
  readonly identifier: string
  readonly password: string
  /** The session that this browser had until now. It ends, so that nobody can hand a known one to somebody else. */
  readonly replacing: string | null
}

export type OpenedSession = { readonly ok: true; readonly token: string; readonly expiresAt: Date }

type SignedIn = OpenedSession & { readonly isOfficer: boolean }
type NotSignedIn = { readonly ok: false; readonly refusal: 'wrong-credentials' }

/**
 * Opens a session. One refusal for an unknown account, a wrong password, and an account that is closed or has no password;
 * each takes one query and one password's work, so that nobody learns who has an account.
 */
export async function signIn(
  deps: Deps,
  { identifier, password, replacing }: SigningIn,
): Promise<SignedIn | NotSignedIn> {
  const contact = readContact(identifier) ?? { kind: 'email', value: '' }
  const account = await findCredentials(deps, contact)
  const isRight = await verifyPassword(password.slice(0, 2 * PASSWORD_LENGTH.most), account?.passwordHash ?? null)
  if (!account || !isRight) return refuse('wrong-credentials')

  const { accountId, isOfficer } = account
  const token = deps.ids.token()
  const createdAt = deps.clock.now()
  const expiresAt = sessionEndsAt(isOfficer ? 'officer' : 'citizen', createdAt)
  await deps.db.transaction().execute(async tx => {
    if (replacing !== null) await endSession(tx, digestOfToken(replacing))
    await saveSession(tx, { tokenDigest: digestOfToken(token), belongsTo: { accountId }, createdAt, expiresAt })
  })
  return { ok: true, token, expiresAt, isOfficer }
}
