import type { Deps } from '#core/deps.ts'
import { factorsOwed } from '../../factors/owed.ts'
import { openSession } from '../../operations/open-session.ts'
import type { SignedIn } from '../../operations/sign-in.ts'
import { isAccountActive } from '../../queries/is-account-active.ts'
import { takeCode } from '../codes.ts'
import type { CodeRefusal } from '../rules/one-time-code.ts'

export type SigningInByCode = {
  readonly codeId: number
  readonly typed: string
  readonly browser: string
  readonly replacing: string | null
  readonly agent: string | null
}

type NotSignedIn = { readonly ok: false; readonly refusal: CodeRefusal }

/** Opens a session for whoever reads what is sent to a contact of the account. An account closed meanwhile opens nothing. */
export const signInByCode = (
  deps: Deps,
  { replacing, agent, ...code }: SigningInByCode,
): Promise<SignedIn | NotSignedIn> =>
  deps.db.transaction().execute(async (tx): Promise<SignedIn | NotSignedIn> => {
    const taken = await takeCode(deps, tx, { purpose: 'sign-in', ...code })
    if (!taken.ok) return taken
    const { accountId } = taken
    if (accountId === null || !(await isAccountActive(tx, accountId))) return { ok: false, refusal: 'wrong-code' }
    const isPending = (await factorsOwed({ ...deps, db: tx }, accountId)) !== 'none'
    const opened = await openSession(deps, tx, { accountId, method: 'code', replacing, agent, isPending })
    return { ok: true, isPending, ...opened }
  })
