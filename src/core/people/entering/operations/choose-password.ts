import { refuse } from '#core/decision.ts'
import type { Deps } from '#core/deps.ts'
import type { AccountId } from '#core/ids.ts'
import { newPassword } from '../../new-password.ts'
import { verifyPassword } from '../../passwords.ts'
import { type PasswordFault, PASSWORD_LENGTH } from '../../rules/password.ts'
import { digestOfToken } from '../../session-token.ts'
import { endSessionsOfAccount, savePassword } from '../../store.ts'
import { contactOfAccount } from '../../vault/own-identity.ts'
import { oweAccountLetter } from '../account-letters.ts'
import { findOwnPassword } from '../queries/find-own-password.ts'

export type ChoosingPassword = {
  readonly accountId: AccountId
  /** The one until now; not asked of an account that has none. */
  readonly current: string
  readonly password: string
  /** The session in which it is chosen, which stays; all others end. */
  readonly keeping: string | null
}

type Chosen = { readonly ok: true; readonly isFirst: boolean } | { readonly ok: false; readonly refusal: ChoiceRefusal }
export type ChoiceRefusal = PasswordFault | 'wrong-password' | 'demo-account'

/** Sets the first password of an account, or another in its place; whoever had the old one is signed out everywhere else. */
export async function choosePassword(
  deps: Deps,
  { accountId, current, password, keeping }: ChoosingPassword,
): Promise<Chosen> {
  const own = await findOwnPassword(deps, accountId)
  if (own?.isDemo) return refuse('demo-account') // everybody was told this password, and keeps it
  const stored = own?.passwordHash ?? null
  if (stored !== null && !(await verifyPassword(current.slice(0, 2 * PASSWORD_LENGTH.most), stored)))
    return refuse('wrong-password')
  const known = await contactOfAccount(deps, accountId, 'message of the account')
  const chosen = await newPassword(
    deps.ids,
    password,
    [known?.email, known?.phone, known?.name].filter(word => typeof word === 'string'),
  )
  if (!chosen.ok) return chosen
  return deps.db.transaction().execute(async (tx): Promise<Chosen> => {
    if (!(await savePassword(tx, accountId, chosen.passwordHash, stored))) return refuse('wrong-password')
    await endSessionsOfAccount(tx, accountId, keeping === null ? null : digestOfToken(keeping))
    if (stored !== null) await oweAccountLetter(deps, tx, { accountId, kind: 'password_changed' })
    return { ok: true, isFirst: stored === null }
  })
}
