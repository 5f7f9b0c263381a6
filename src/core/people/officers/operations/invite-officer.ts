/** A coordinator, or a national admin, asks somebody to work as an officer. */
import { agenciesOn } from '#core/agencies/queries/agency-columns.ts'
import { refuse } from '#core/decision.ts'
import type { Deps, Tx } from '#core/deps.ts'
import type { AgencyId, InvitationId } from '#core/ids.ts'
import { jobQueue } from '#platform/jobs.ts'
import type { Mandate, Officer, OfficerRole, Scope } from '../../actor.ts'
import { findOfficer } from '../../queries/find-officer.ts'
import { digestOfInvitation, tokenOf } from '../invitation-token.ts'
import { findInvitation, findOpenInvitations, lockInvitation } from '../queries/find-invitation.ts'
import { isOfficerWithin } from '../queries/find-member.ts'
import { type InviteRefusal, invitationEndsAt, inviteRefusal, stateOfInvitation } from '../rules/invitation.ts'
import { type PostFault, fills } from '../rules/posts.ts'
import { lockOfficersOf, renewInvitation, saveAct, saveInvitation, saveWithdrawal } from '../store.ts'

export type Invite = {
  readonly by: Officer
  readonly agencyId: AgencyId
  readonly role: OfficerRole
  readonly mandate: Mandate | null
  readonly scope: Scope
  readonly name: string
  /** As `readEmail` gives it. */
  readonly email: string
}

export type Invited =
  | { readonly ok: true; readonly invitationId: InvitationId }
  | { readonly ok: false; readonly refusal: InviteRefusal | PostFault }

/** Random, and with the vault's key enough to make the link: nobody can guess it. */
const NONCE_BYTES = 32

/** The mail is owed with the invitation: both or neither. */
export async function inviteOfficer(deps: Deps, { by, agencyId, ...post }: Invite): Promise<Invited> {
  return deps.db.transaction().execute(async tx => {
    await lockOfficersOf(tx, [], [by.id])
    const inviter = await findOfficer(tx, by.id)
    const agency = await findPlace(tx, agencyId)
    if (!inviter || !agency) return refuse('not-there')
    const at = deps.clock.now()
    const { email } = post
    const known = await findOpenInvitations(tx, agencyId, { email, now: at })
    const isOfficer = await isOfficerWithin(tx, inviter.agencyId, email)
    const no = inviteRefusal(inviter, { to: { ...post, ...agency }, isOfficer, ...known })
    if (no) return refuse(no)
    if (known.expiredId !== null) await saveWithdrawal(tx, [known.expiredId], at)
    const link = newLink(deps)
    const invitationId = await saveInvitation(tx, { ...post, agencyId, ...link, by: by.id, at })
    if (invitationId === null) return refuse('invited-already')
    const detail = { to: { role: post.role, agencyId } }
    await saveAct(tx, { officerId: null, invitationId, act: 'invited', by: by.id, at, detail })
    await oweMail(tx, invitationId)
    return { ok: true, invitationId }
  })
}

export type InvitationTurned =
  { readonly ok: true } | { readonly ok: false; readonly refusal: 'not-there' | 'above-you' }

/** The same invitation with a new link and another week. */
export const inviteAgain = (deps: Deps, by: Officer, id: InvitationId): Promise<InvitationTurned> =>
  turn(deps, { by, id }, async (tx, at) => {
    await renewInvitation(tx, id, newLink(deps))
    await saveAct(tx, { officerId: null, invitationId: id, act: 'invited_again', by: by.id, at })
    await oweMail(tx, id)
  })

export const withdrawInvitation = (deps: Deps, by: Officer, id: InvitationId): Promise<InvitationTurned> =>
  turn(deps, { by, id }, async (tx, at) => {
    await saveWithdrawal(tx, [id], at)
    await saveAct(tx, { officerId: null, invitationId: id, act: 'invitation_withdrawn', by: by.id, at })
  })

type Turning = { readonly by: Officer; readonly id: InvitationId }

/** Of one that nobody has accepted or withdrawn meanwhile. */
async function turn(
  deps: Deps,
  { by, id }: Turning,
  run: (tx: Tx, at: Date) => Promise<void>,
): Promise<InvitationTurned> {
  return deps.db.transaction().execute(async tx => {
    const actor = await findOfficer(tx, by.id)
    const seen = await findInvitation(tx, { id })
    if (!actor || !seen || !seen.agencyPath.includes(actor.agencyId)) return refuse('not-there')
    if (!fills(actor, seen)) return refuse('above-you')
    const locked = await lockInvitation(tx, id)
    const at = deps.clock.now()
    const state = locked && stateOfInvitation(locked, at)
    if (state !== 'open' && state !== 'expired') return refuse('not-there')
    await run(tx, at)
    return { ok: true }
  })
}

function newLink({ ids, vault, clock }: Deps) {
  const nonce = ids.bytes(NONCE_BYTES)
  const tokenDigest = digestOfInvitation(tokenOf(vault, nonce))
  if (!tokenDigest) throw new Error('A link of ours must be one that we read')
  return { nonce, tokenDigest, expiresAt: invitationEndsAt(clock.now()) }
}

const oweMail = (tx: Tx, invitationId: InvitationId): Promise<void> =>
  jobQueue<{ 'send-invitation': { invitationId: InvitationId } }>().owe(tx, 'send-invitation', { invitationId })

async function findPlace(tx: Tx, agencyId: AgencyId) {
  const agency = await tx
    .selectFrom('agencies')
    .select(['path', 'active'])
    .where('id', '=', agencyId)
    .executeTakeFirst()
  return agency && { agencyPath: agenciesOn(agency.path), isAgencyActive: agency.active }
}
