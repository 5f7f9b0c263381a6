import { refuse } from '#core/decision.ts'
import type { Deps } from '#core/deps.ts'
import type { Contact } from '../../contact.ts'
import { factorsOwed } from '../../factors/owed.ts'
import { newPassword } from '../../new-password.ts'
import { openSession } from '../../operations/open-session.ts'
import type { SignedIn } from '../../operations/sign-in.ts'
import type { PasswordFault } from '../../rules/password.ts'
import { endSessionsOfAccount, savePassword } from '../../store.ts'
import { oweAccountLetter } from '../account-letters.ts'
import { takeCode } from '../codes.ts'
import type { CodeRefusal } from '../rules/one-time-code.ts'

export type ResettingPassword = {
  readonly codeId: number
  /** To which the code was sent; the password may not be made of it. */
  readonly contact: Contact
  readonly typed: string
  readonly password: string
  readonly browser: string
  /** Of this browser, perhaps for another account. */
  readonly replacing: string | null
  readonly agent: string | null
}

type NotReset = { readonly ok: false; readonly refusal: CodeRefusal | PasswordFault }

/**
 * A new password in place of a forgotten one. Every session of the account ends, since nobody knows who has the old password, and
 * the owner is told. A password that may not be chosen costs no try of the code.
 */
export async function resetPassword(
  deps: Deps,
  { password, contact, replacing, agent, ...code }: ResettingPassword,
): Promise<SignedIn | NotReset> {
  const chosen = await newPassword(deps.ids, password, [contact.value])
  if (!chosen.ok) return chosen
  return deps.db.transaction().execute(async (tx): Promise<SignedIn | NotReset> => {
    const taken = await takeCode(deps, tx, { purpose: 'reset', ...code })
    if (!taken.ok) return taken
    const { accountId } = taken
    if (accountId === null || !(await savePassword(tx, accountId, chosen.passwordHash))) return refuse('wrong-code')
    await endSessionsOfAccount(tx, accountId, null)
    await oweAccountLetter(deps, tx, { accountId, kind: 'password_changed' })
    const isPending = (await factorsOwed({ ...deps, db: tx }, accountId)) !== 'none'
    const opened = await openSession(deps, tx, { accountId, method: 'code', replacing, agent, isPending })
    return { ok: true, isPending, ...opened }
  })
}
