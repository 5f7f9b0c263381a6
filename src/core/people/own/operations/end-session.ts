import type { Deps } from '#core/deps.ts'
import type { AccountId } from '#core/ids.ts'
import { digestOfToken } from '../../session-token.ts'
import { endSessionsOfAccount } from '../../store.ts'
import { endSessionByHandle } from '../store.ts'

/** Signs one browser of this account out, from the next request on. False when the account has no such session. */
export const endOwnSession = ({ db }: Pick<Deps, 'db'>, accountId: AccountId, handle: string): Promise<boolean> =>
  db.transaction().execute(tx => endSessionByHandle(tx, accountId, handle))

/** Signs every other browser of this account out; also those that still owe a second factor. Returns how many. */
export const endOtherSessions = ({ db }: Pick<Deps, 'db'>, accountId: AccountId, token: string): Promise<number> =>
  db.transaction().execute(tx => endSessionsOfAccount(tx, accountId, digestOfToken(token)))
