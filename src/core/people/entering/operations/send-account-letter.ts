import type { Deps } from '#core/deps.ts'
import type { Deliver } from '#core/notifications/letter.ts'
import { contactOfAccount } from '../../vault/own-identity.ts'
import type { AccountLetter } from '../account-letters.ts'

/** By mail, and by SMS to whoever has no address. */
export async function sendAccountLetter(
  deps: Deps,
  { accountId, kind, request }: AccountLetter,
  deliver: Deliver,
): Promise<void> {
  const own = await contactOfAccount(deps, accountId, 'message of the account')
  const address = own?.email ?? own?.phone
  if (!address) return
  const channel = own?.email ? 'email' : 'sms'
  await deliver({ id: `account-${request}`, address, channel, to: 'account_holder', kind })
}
