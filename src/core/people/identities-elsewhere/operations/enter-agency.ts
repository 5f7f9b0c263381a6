import { refuse } from '#core/decision.ts'
import type { Deps, Tx } from '#core/deps.ts'
import type { AccountId, AgencyId, OfficerId } from '#core/ids.ts'
import { EVERYTHING, type Mandate, type OfficerRole, type Scope } from '../../actor.ts'
import { factorsOwed } from '../../factors/owed.ts'
import { lockInvitation } from '../../officers/queries/find-invitation.ts'
import { saveAcceptance, saveAct } from '../../officers/store.ts'
import { addAccount } from '../../operations/add-account.ts'
import { addOfficer } from '../../operations/register-officer.ts'
import type { SignedIn } from '../../operations/sign-in.ts'
import { findAddressStanding, provedAddress } from '../queries/find-address-standing.ts'
import { findLinked } from '../queries/find-linked.ts'
import { type AtAgency, findOfficerStanding } from '../queries/find-officer-standing.ts'
import { type AgencyRefusal, type GrantedRole, type Joining, enterAgency } from '../rules/enter-agency.ts'
import { type FromElsewhere, type NotEntered, linkNew, opened } from './enter-from-elsewhere.ts'

export type FromAgency = FromElsewhere & {
  readonly agencySlug: string
  /** Null: the configuration maps no roles. */
  readonly granted: readonly GrantedRole[] | null
  /** Officers act under their names. */
  readonly name: string | null
  /** The provider has asked for a second factor, and the configuration believes it. */
  readonly isTwoFactor: boolean
}

type Refused = NotEntered<AgencyRefusal | 'agency-unknown'>

/** Opens the account of an officer of exactly this agency, or makes one for a newcomer whom it gives a role or has invited. */
export const enterAgencyFromElsewhere = (deps: Deps, from: FromAgency): Promise<SignedIn | Refused> =>
  deps.db.transaction().execute(async (tx): Promise<SignedIn | Refused> => {
    const inside = { ...deps, db: tx }
    const linked = await findLinked(inside, from)
    const address = provedAddress(from)
    const asked = { accountId: linked?.accountId ?? null, address, now: deps.clock.now() }
    const there = await findOfficerStanding(tx, from.agencySlug, asked)
    if (!there) return refuse('agency-unknown')
    const standing = await findAddressStanding(inside, address)
    const entry = enterAgency({
      linked,
      address: standing === 'free' && there.isAddressAtWork ? 'taken' : standing,
      officer: there.officer,
      granted: from.granted,
      invitedAs: there.invitation?.role ?? null,
      hasName: from.name !== null,
    })
    if (!entry.ok) return entry
    const accountId =
      entry.does === 'open' ? entry.accountId : await newOfficer(deps, tx, { from, address, there, entry })
    if (accountId === null) return refuse('address-taken') // somebody with the same mailbox was faster
    const isPending = !from.isTwoFactor && (await factorsOwed(inside, accountId)) !== 'none'
    return opened(deps, tx, from, { accountId, isPending })
  })

type Newcomer = {
  readonly from: FromAgency
  readonly address: string | null
  readonly there: AtAgency
  readonly entry: Joining
}

/**
 * The address is where the officer is told of work, and is not taken for proved: an agency that could say any address of its
 * officers would find in their accounts what others have filed with it, be it against that agency.
 */
async function newOfficer(deps: Deps, tx: Tx, { from, address, there, entry }: Newcomer): Promise<AccountId | null> {
  if (address === null || from.name === null) return null
  const post = await postOf(tx, entry, there)
  const identity = { name: from.name, email: address, phone: null }
  const created = await addAccount(tx, deps, { identity, passwordHash: null, isVerified: false })
  if (!created.ok) return null
  const { accountId } = created
  await linkNew(tx, deps, from, accountId)
  const { agencyId } = there
  const added = await addOfficer(tx, { accountId, agencyId, ...post, name: from.name, email: address })
  if (!added.ok) throw new Error(`A role that may be granted cannot be taken: ${added.refusal}`)
  await noteJoining(deps, tx, { officerId: added.officerId, agencyId, role: post.role, there, entry })
  return accountId
}

type Post = { readonly role: OfficerRole; readonly mandate: Mandate | null; readonly scope: Scope }

/** As invited, with the mandate that goes with it; or as the provider says. */
async function postOf(tx: Tx, { role, isInvited }: Joining, { invitation }: AtAgency): Promise<Post> {
  const found = isInvited && invitation ? await lockInvitation(tx, invitation.id) : undefined
  if (isInvited && (!found || found.acceptedAt || found.withdrawnAt))
    throw new Error('An invitation was used or withdrawn just now')
  return found ?? { role, mandate: null, scope: EVERYTHING }
}

type Joined = {
  readonly officerId: OfficerId
  readonly agencyId: AgencyId
  readonly role: OfficerRole
  readonly there: AtAgency
  readonly entry: Joining
}

/** In the list that a coordinator reads, whoever joined so stands like everyone who was invited. */
async function noteJoining(
  { clock }: Deps,
  tx: Tx,
  { officerId, agencyId, role, there, entry }: Joined,
): Promise<void> {
  const at = clock.now()
  const invitationId = entry.isInvited ? there.invitation?.id : undefined
  if (invitationId !== undefined) await saveAcceptance(tx, invitationId, officerId, at)
  const detail = { to: { role, agencyId } }
  await saveAct(tx, {
    officerId,
    ...(invitationId !== undefined && { invitationId }),
    act: 'joined',
    by: null,
    at,
    detail,
  })
}
