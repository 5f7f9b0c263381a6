/** What the owner of an account is told, whoever did it: a thief of the mailbox or of a session must not stay unnoticed. */
import type { Deps, Tx } from '#core/deps.ts'
import type { AccountId } from '#core/ids.ts'
import { jobQueue } from '#platform/jobs.ts'

export type AccountLetter = {
  readonly accountId: AccountId
  readonly kind: 'password_changed' | 'factors_changed' | 'links_changed'
  /** Random: makes a message that is tried again the same message. */
  readonly request: string
}

const REQUEST_BYTES = 9

export const oweAccountLetter = (
  { ids }: Pick<Deps, 'ids'>,
  tx: Tx,
  letter: Omit<AccountLetter, 'request'>,
): Promise<void> =>
  jobQueue<{ 'send-account-letter': AccountLetter }>().owe(tx, 'send-account-letter', {
    ...letter,
    request: ids.bytes(REQUEST_BYTES).toString('hex'),
  })
