/**
 * The address or the number of an account, changed only by whoever shows that the new one is theirs; the old one is told
 * (docs/decisions/0107). The reports of the account are told of at the new one from then on.
 */
import { refuse } from '#core/decision.ts'
import type { Deps, Tx } from '#core/deps.ts'
import type { AccountId } from '#core/ids.ts'
import { jobQueue } from '#platform/jobs.ts'
import { type Contact, digestOfContact } from '../../contact.ts'
import { issueCode, takeCode } from '../../entering/codes.ts'
import type { CodeRefusal } from '../../entering/rules/one-time-code.ts'
import { releaseUnverified, saveIdentifier } from '../../store.ts'
import { readOwnIdentity, replaceOwnIdentity } from '../../vault/own-identity.ts'
import { uniteReports } from '../../vault/unite-reports.ts'
import { findIdentifier } from '../queries/find-identifier.ts'
import { lockAccount, removeIdentifiers, saveContactChange, saveVerified } from '../store.ts'

type Asking = { readonly accountId: AccountId; readonly contact: Contact; readonly browser: string }
type Asked = { readonly ok: true; readonly codeId: number } | { readonly ok: false; readonly refusal: 'same-contact' }

/** Sends a code to the new contact. Whether it belongs to another account, only the code's answer may tell. */
export const askForContact = (deps: Deps, { accountId, contact, browser }: Asking): Promise<Asked> =>
  deps.db.transaction().execute(async tx => {
    const known = await findIdentifier(tx, digestOfContact(deps.vault, contact))
    if (known?.accountId === accountId && known.isVerified) return refuse('same-contact')
    const { codeId } = await issueCode(deps, tx, { purpose: 'verify-contact', contact, accountId, browser })
    return { ok: true, codeId }
  })

type Proving = {
  readonly accountId: AccountId
  readonly codeId: number
  readonly typed: string
  readonly browser: string
}
type Changed =
  | { readonly ok: true; readonly contact: Contact; readonly united: number }
  | { readonly ok: false; readonly refusal: CodeRefusal | 'contact-taken' }

/** The code proves the new contact, which takes the place of the old. A wrong code is counted, so a refusal is committed too. */
export const changeContact = (deps: Deps, { accountId, ...code }: Proving): Promise<Changed> =>
  deps.db.transaction().execute(async (tx): Promise<Changed> => {
    const taken = await takeCode(deps, tx, { purpose: 'verify-contact', ...code })
    if (!taken.ok) return taken
    if (taken.accountId !== accountId || !(await lockAccount(tx, accountId))) return refuse('wrong-code')
    const { contact } = taken
    if (!(await takeIdentifier(deps, tx, accountId, contact))) return refuse('contact-taken')
    await putInPlace(deps, tx, accountId, contact)
    return { ok: true, contact, united: await uniteReports(tx, deps.vault, accountId, contact) }
  })

/** An account that only claimed this contact gives way; one that proved it keeps it. */
async function takeIdentifier(
  { vault, clock }: Deps,
  tx: Tx,
  accountId: AccountId,
  { kind, value }: Contact,
): Promise<boolean> {
  const digest = digestOfContact(vault, { kind, value })
  const verifiedAt = clock.now()
  if ((await findIdentifier(tx, digest))?.accountId === accountId) await saveVerified(tx, digest, verifiedAt)
  else {
    await releaseUnverified(tx, digest)
    if (!(await saveIdentifier(tx, { digest, accountId, kind, verifiedAt }))) return false
  }
  await removeIdentifiers(tx, { accountId, kind, except: digest })
  return true
}

/** What an old contact is sealed for, so that it opens only in its own row. */
export const oldContactContext = (accountId: AccountId): string => `old contact of ${accountId}`

async function putInPlace(deps: Deps, tx: Tx, accountId: AccountId, { kind, value }: Contact): Promise<void> {
  const own = (await readOwnIdentity({ ...deps, db: tx }, accountId, 'own account page')) ?? NOBODY
  const old = own[kind]
  await replaceOwnIdentity(tx, deps, accountId, { ...own, [kind]: value })
  if (old === null || old === value) return
  const oldSealed = deps.vault.seal(old, oldContactContext(accountId))
  const changeId = await saveContactChange(tx, { accountId, kind, oldSealed, at: deps.clock.now() })
  await jobQueue<{ 'tell-old-contact': { changeId: number } }>().owe(tx, 'tell-old-contact', { changeId })
}

const NOBODY = { name: null, email: null, phone: null }
