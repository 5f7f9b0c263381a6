import type { Deps } from '#core/deps.ts'
import type { Deliver } from '#core/notifications/letter.ts'
import { findContactChange } from '../queries/find-contact-change.ts'
import { forgetOldContacts, saveContactTold } from '../store.ts'
import { oldContactContext } from './change-contact.ts'

/** Tells the contact that an account had before: if it was a thief who changed it, only there its owner still reads. */
export async function tellOldContact(
  deps: Deps,
  { changeId }: { readonly changeId: number },
  deliver: Deliver,
): Promise<void> {
  const change = await findContactChange(deps.db, changeId)
  if (!change?.oldSealed) return
  const { accountId, kind, isErasure } = change
  const address = deps.vault.open(change.oldSealed, oldContactContext(accountId))
  const channel = kind === 'phone' ? 'sms' : 'email'
  const about = { id: `contact-change-${changeId}`, address, channel, to: 'account_holder' } as const
  await deliver(isErasure ? { ...about, kind: 'account_erased' } : { ...about, kind: 'contact_changed', of: kind })
  await saveContactTold(deps.db, changeId, deps.clock.now())
}

const KEPT_MS = 30 * 86_400_000

/** What could not be told in so long never will be. */
export const sweepOldContacts = ({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<void> =>
  forgetOldContacts(db, new Date(clock.now().getTime() - KEPT_MS))
