import { refuse } from '#core/decision.ts'
import type { Deps, Tx } from '#core/deps.ts'
import type { AccountId } from '#core/ids.ts'
import { type Contact, digestOfContact } from '../contact.ts'
import { releaseUnverified, removeAccount, saveAccount, saveIdentifier } from '../store.ts'
import { type Identity, saveAccountIdentity } from '../vault/identities.ts'

type Created = { readonly ok: true; readonly accountId: AccountId }
type NotCreated = { readonly ok: false; readonly refusal: 'no-contact' | 'contact-taken' }

type NewAccount = {
  /** Contacts as `readEmail` and `readPhone` give them; with each of them one can sign in. */
  readonly identity: Identity
  /** Without a password, one signs in by code or in another way. */
  readonly passwordHash: string | null
  readonly isDemo?: boolean
  /** All its contacts were proved to be theirs. An account that only claimed one gives way. */
  readonly isVerified?: boolean
}

/** An account, its contacts as digests, and who it is, in the vault: all or nothing. */
export async function addAccount(tx: Tx, deps: Deps, account: NewAccount): Promise<Created | NotCreated> {
  const { identity, passwordHash, isDemo = false, isVerified = isDemo } = account
  const contacts = contactsOf(identity)
  if (contacts.length === 0) return refuse('no-contact')

  const at = deps.clock.now()
  const accountId = await saveAccount(tx, { passwordHash, isDemo, at })
  for (const contact of contacts) {
    const digest = digestOfContact(deps.vault, contact)
    if (isVerified) await releaseUnverified(tx, digest)
    const identifier = { digest, accountId, kind: contact.kind, verifiedAt: isVerified ? at : null }
    if (await saveIdentifier(tx, identifier)) continue
    await removeAccount(tx, accountId) // with the contacts it has got so far
    return refuse('contact-taken')
  }
  await saveAccountIdentity(tx, deps, accountId, identity)
  return { ok: true, accountId }
}

function contactsOf({ email, phone }: Identity): readonly Contact[] {
  return [
    ...(email === null ? [] : [{ kind: 'email', value: email } as const]),
    ...(phone === null ? [] : [{ kind: 'phone', value: phone } as const]),
  ]
}
