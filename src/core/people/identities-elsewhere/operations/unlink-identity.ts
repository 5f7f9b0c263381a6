import { refuse } from '#core/decision.ts'
import type { Deps } from '#core/deps.ts'
import type { AccountId } from '#core/ids.ts'
import { oweAccountLetter } from '../../entering/account-letters.ts'
import { lockAccount } from '../../own/store.ts'
import { digestOfToken } from '../../session-token.ts'
import { endSessionsOfAccount } from '../../store.ts'
import { findOtherWays } from '../queries/find-other-ways.ts'
import { mayUnlink } from '../rules/link.ts'
import { removeIdentityElsewhere } from '../store.ts'

type Unlinking = {
  readonly accountId: AccountId
  readonly issuer: string
  /** Issuers by which one can still sign in. */
  readonly configured: readonly string[]
  /** The session of whoever asks for it stays; all others end, because the identity may have opened one for somebody else. */
  readonly keeping: string | null
}

type Unlinked = { readonly ok: true } | { readonly ok: false; readonly refusal: 'last-way' | 'not-linked' }

/** Takes a way of signing in from an account, unless it is the last one. Two at once wait for each other. */
export const unlinkIdentity = (
  deps: Pick<Deps, 'db' | 'ids'>,
  { accountId, issuer, configured, keeping }: Unlinking,
): Promise<Unlinked> =>
  deps.db.transaction().execute(async (tx): Promise<Unlinked> => {
    if (!(await lockAccount(tx, accountId))) return refuse('not-linked')
    const allowed = mayUnlink(await findOtherWays(tx, accountId, { without: issuer, configured }))
    if (!allowed.ok) return allowed
    if (!(await removeIdentityElsewhere(tx, accountId, issuer))) return refuse('not-linked')
    await endSessionsOfAccount(tx, accountId, keeping === null ? null : digestOfToken(keeping))
    await oweAccountLetter(deps, tx, { accountId, kind: 'links_changed' })
    return { ok: true }
  })
