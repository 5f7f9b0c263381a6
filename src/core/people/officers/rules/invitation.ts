/**
 * An invitation to work as an officer: one mail, one use, a week. Policy choice: a week covers leave and a full mailbox, and
 * whoever finds the mail later finds nothing. docs/decisions/0110-who-lets-whom-work.md.
 */
import type { Officer } from '#core/people/actor.ts'
import { type NewPost, type PostFault, faultOfPost, fills, isInSubtree, keepsOfficers } from './posts.ts'

export const INVITATION_DAYS = 7
/** An agency that asks for more at once has mistaken something, or somebody has their account. */
export const MOST_OPEN_INVITATIONS = 100

/** Who never came: how long their name and address are kept once the invitation is closed. */
const KEPT_DAYS = 90

const DAY_MS = 86_400_000

const INVITE_REFUSALS = ['not-there', 'above-you', 'invited-already', 'officer-already', 'too-many'] as const
export type InviteRefusal = (typeof INVITE_REFUSALS)[number]

export type InvitationState = 'open' | 'accepted' | 'withdrawn' | 'expired'

type Life = {
  readonly expiresAt: Date
  readonly acceptedAt: Date | null
  readonly withdrawnAt: Date | null
}

export const invitationEndsAt = (sentAt: Date): Date => new Date(sentAt.getTime() + INVITATION_DAYS * DAY_MS)

export const forgottenBefore = (now: Date): Date => new Date(now.getTime() - KEPT_DAYS * DAY_MS)

export function stateOfInvitation({ expiresAt, acceptedAt, withdrawnAt }: Life, now: Date): InvitationState {
  if (acceptedAt) return 'accepted'
  if (withdrawnAt) return 'withdrawn'
  return expiresAt > now ? 'open' : 'expired'
}

type Asked = {
  readonly to: NewPost
  /** An invitation to this address at this agency is open. */
  readonly isInvited: boolean
  /** Somebody with this address works in what the inviter sees; elsewhere is not theirs to know. */
  readonly isOfficer: boolean
  /** How many the agency has open. */
  readonly open: number
}

/** Null when the invitation may leave. */
export function inviteRefusal(
  by: Officer,
  { to, isInvited, isOfficer, open }: Asked,
): InviteRefusal | PostFault | null {
  if (!keepsOfficers(by) || !isInSubtree(by, to)) return 'not-there'
  if (!fills(by, to)) return 'above-you'
  const fault = faultOfPost(to)
  if (fault) return fault
  if (isOfficer) return 'officer-already'
  if (isInvited) return 'invited-already'
  return open >= MOST_OPEN_INVITATIONS ? 'too-many' : null
}
