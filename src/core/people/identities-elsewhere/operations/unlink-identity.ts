import { refuse } from '#core/decision.ts'
import type { Deps } from '#core/deps.ts'
import type { AccountId } from '#core/ids.ts'
import { lockAccount } from '../../own/store.ts'
import { findOtherWays } from '../queries/find-other-ways.ts'
import { mayUnlink } from '../rules/link.ts'
import { removeIdentityElsewhere } from '../store.ts'

type Unlinking = {
  readonly accountId: AccountId
  readonly issuer: string
  /** Issuers by which one can still sign in. */
  readonly configured: readonly string[]
}

type Unlinked = { readonly ok: true } | { readonly ok: false; readonly refusal: 'last-way' | 'not-linked' }

/** Takes a way of signing in from an account, unless it is the last one. Two at once wait for each other. */
export const unlinkIdentity = (
  { db }: Pick<Deps, 'db'>,
  { accountId, issuer, configured }: Unlinking,
): Promise<Unlinked> =>
  db.transaction().execute(async (tx): Promise<Unlinked> => {
    if (!(await lockAccount(tx, accountId))) return refuse('not-linked')
    const allowed = mayUnlink(await findOtherWays(tx, accountId, { without: issuer, configured }))
    if (!allowed.ok) return allowed
    return (await removeIdentityElsewhere(tx, accountId, issuer)) ? { ok: true } : refuse('not-linked')
  })
