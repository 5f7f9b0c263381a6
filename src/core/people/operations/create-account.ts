import { refuse } from '#core/decision.ts'
import type { Deps, Tx } from '#core/deps.ts'
import type { AccountId } from '#core/ids.ts'
import { type Contact, digestOfContact } from '../contact.ts'
import { hashPassword } from '../passwords.ts'
import { type PasswordFault, faultOfPassword } from '../rules/password.ts'
import { removeAccount, saveAccount, saveIdentifier } from '../store.ts'
import { type Identity, saveAccountIdentity } from '../vault/identities.ts'

export type NewAccount = {
  /** Contacts as `readEmail` and `readPhone` give them; with each of them one can sign in. */
  readonly identity: Identity
  readonly password: string
  readonly isDemo?: boolean
}

export type AccountRefusal = PasswordFault | 'no-contact' | 'contact-taken'

type Created = { readonly ok: true; readonly accountId: AccountId }
type NotCreated = { readonly ok: false; readonly refusal: AccountRefusal }

/** An account, its contacts as digests, and who it is, in the vault: all or nothing. */
export async function createAccount(deps: Deps, { password, ...account }: NewAccount): Promise<Created | NotCreated> {
  const fault = faultOfPassword(password)
  if (fault) return refuse(fault)
  const passwordHash = await hashPassword(deps.ids, password)
  return deps.db.transaction().execute(tx => addAccount(tx, deps, { ...account, passwordHash }))
}

type Prepared = Omit<NewAccount, 'password'> & { readonly passwordHash: string }

/** The same as a part of something larger. */
export async function addAccount(tx: Tx, deps: Deps, account: Prepared): Promise<Created | NotCreated> {
  const { identity, passwordHash, isDemo = false } = account
  const contacts = contactsOf(identity)
  if (contacts.length === 0) return refuse('no-contact')

  const at = deps.clock.now()
  const accountId = await saveAccount(tx, { passwordHash, isDemo, at })
  for (const contact of contacts) {
    const verifiedAt = isDemo ? at : null
    const identifier = { digest: digestOfContact(deps.vault, contact), accountId, kind: contact.kind, verifiedAt }
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
