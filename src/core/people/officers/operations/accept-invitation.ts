/**
 * Whoever was invited begins to work: with an account of their own already, for which they are signed in, or with a new one whose
 * password they choose. The link was in their mail, which proves the address.
 */
import { refuse } from '#core/decision.ts'
import type { Deps, Tx } from '#core/deps.ts'
import type { AccountId, OfficerId } from '#core/ids.ts'
import { digestOfContact } from '../../contact.ts'
import { factorsOwed } from '../../factors/owed.ts'
import { addAccount } from '../../operations/add-account.ts'
import { openSession } from '../../operations/open-session.ts'
import { addOfficer } from '../../operations/register-officer.ts'
import { newPassword } from '../../new-password.ts'
import { isOfficerAccount } from '../../queries/is-officer-account.ts'
import type { PasswordFault } from '../../rules/password.ts'
import { endSessionsOfAccount } from '../../store.ts'
import { digestOfInvitation } from '../invitation-token.ts'
import { type Invitation, findInvitation, lockInvitation } from '../queries/find-invitation.ts'
import { findPost } from '../queries/find-member.ts'
import { findOwner } from '../queries/find-owner.ts'
import { type AcceptRefusal, acceptRefusal } from '../rules/accept.ts'
import { saveAcceptance, saveAct, saveProvedAddress, saveReturn } from '../store.ts'

export type Acceptance = {
  readonly token: string
  /** Who is signed in; null: nobody. */
  readonly accountId: AccountId | null
  /** For a new account. */
  readonly password: string
  readonly replacing: string | null
  readonly agent: string | null
}

export type Accepted =
  | { readonly ok: true; readonly token: string; readonly expiresAt: Date; readonly isPending: boolean }
  | { readonly ok: false; readonly refusal: AcceptRefusal | PasswordFault }

/** All in one transaction: nobody is left with an account that nobody invited, or an invitation that opened nothing. */
export async function acceptInvitation(deps: Deps, acceptance: Acceptance): Promise<Accepted> {
  const { accountId: signedIn, password } = acceptance
  const digest = digestOfInvitation(acceptance.token)
  const seen = digest && (await findInvitation(deps.db, { tokenDigest: digest }))
  if (!seen) return refuse('not-there')
  const early = await refusalFor(deps, seen, signedIn)
  if (early) return refuse(early)
  const chosen = signedIn === null ? await newPassword(deps.ids, password, [seen.email, seen.name]) : null
  if (chosen && !chosen.ok) return chosen
  const passwordHash = chosen?.passwordHash ?? null
  return deps.db.transaction().execute(tx => join({ ...deps, db: tx }, tx, { ...acceptance, seen, passwordHash }))
}

type Joining = Acceptance & { readonly seen: Invitation; readonly passwordHash: string | null }

async function join(deps: Deps, tx: Tx, { seen, passwordHash, ...acceptance }: Joining): Promise<Accepted> {
  const { accountId: signedIn, replacing, agent } = acceptance
  const invitation = await lockInvitation(tx, seen.id)
  if (!invitation?.nonce.equals(seen.nonce)) return refuse('not-there')
  const no = await refusalFor(deps, invitation, signedIn)
  if (no) return refuse(no)
  const accountId = signedIn ?? (await newAccount(deps, tx, invitation, passwordHash))
  if (accountId === null) return refuse('sign-in-first') // somebody proved the address at this very moment
  await startWork(deps, tx, invitation, accountId)
  // Sessions of a citizen last for weeks, and were opened without a second step: none of them becomes an officer's.
  await endSessionsOfAccount(tx, accountId, null)
  const isPending = (await factorsOwed(deps, accountId)) !== 'none'
  const { token, expiresAt } = await openSession(deps, tx, {
    accountId,
    method: 'invitation',
    replacing,
    agent,
    isPending,
  })
  return { ok: true, isPending, token, expiresAt }
}

async function startWork(deps: Deps, tx: Tx, invitation: Invitation, accountId: AccountId): Promise<void> {
  const at = deps.clock.now()
  const digest = digestOfContact(deps.vault, { kind: 'email', value: invitation.email })
  await saveProvedAddress(tx, { digest, accountId, at })
  const officerId = await takePost(tx, invitation, accountId)
  await saveAcceptance(tx, invitation.id, officerId, at)
  const detail = { to: { role: invitation.role, agencyId: invitation.agencyId } }
  await saveAct(tx, { officerId, invitationId: invitation.id, act: 'joined', by: null, at, detail })
}

async function refusalFor(
  deps: Pick<Deps, 'db' | 'vault' | 'clock'>,
  invitation: Invitation,
  signedIn: AccountId | null,
): Promise<AcceptRefusal | null> {
  const owner = await findOwner(deps, invitation.email)
  const isAtWork = signedIn !== null && (await isOfficerAccount(deps.db, signedIn))
  return acceptRefusal(invitation, { now: deps.clock.now(), owner, signedIn, isAtWork })
}

async function newAccount(
  deps: Deps,
  tx: Tx,
  { name, email }: Invitation,
  passwordHash: string | null,
): Promise<AccountId | null> {
  if (passwordHash === null) return null
  const identity = { name, email, phone: null }
  const added = await addAccount(tx, deps, { identity, passwordHash, isVerified: true })
  return added.ok ? added.accountId : null
}

/** A new one, or the one that they had before they left. */
async function takePost(tx: Tx, invitation: Invitation, accountId: AccountId): Promise<OfficerId> {
  const { agencyId, role, mandate, scope, name, email } = invitation
  const before = await findPost(tx, { accountId, agencyId, role })
  if (before !== undefined) {
    await saveReturn(tx, before, { name, email, mandate, scope })
    return before
  }
  const added = await addOfficer(tx, { accountId, agencyId, role, mandate, scope, name, email })
  if (!added.ok) throw new Error(`An invitation that was sent cannot be fulfilled: ${added.refusal}`)
  return added.officerId
}
