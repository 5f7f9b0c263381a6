/**
 * What may be done to an officer's account, and by whom. Policy choice: docs/decisions/0110-who-lets-whom-work.md. Two things
 * hold whatever the role: nobody acts on their own account, so that somebody who may act always remains; and an officer outside
 * one's own agency and those below it is not there.
 */
import type { AccountId, OfficerId } from '#core/ids.ts'
import type { Officer } from '#core/people/actor.ts'
import { type NewPost, type Post, type PostFault, faultOfPost, fills, isInSubtree, keepsOfficers } from './posts.ts'

/** As the trail keeps them. */
export type OfficerAct =
  | 'invited'
  | 'invited_again'
  | 'invitation_withdrawn'
  | 'joined'
  | 'changed'
  | 'deactivated'
  | 'reactivated'
  | 'factors_reset'
  | 'sessions_ended'

const ACT_REFUSALS = [
  'not-there',
  'own-account',
  'above-you',
  'not-active',
  'active-already',
  'account-closed',
  'same-post',
  'post-taken',
  'last-coordinator',
  'colleague-unfit',
] as const
export type ActRefusal = (typeof ACT_REFUSALS)[number]

/** An officer as whoever acts on them sees them. */
export type Member = Post & {
  readonly id: OfficerId
  readonly accountId: AccountId
  readonly isActive: boolean
  /** They are the only active coordinator of an agency that verifies and forwards by itself. */
  readonly isLastCoordinator: boolean
}

type By = Pick<Officer, 'id' | 'accountId' | 'role' | 'agencyId'>

/** Null when this officer may act on that one's account at all: change it, end its sessions, take it away. */
export function actRefusal(by: By, member: Member): ActRefusal | null {
  if (!keepsOfficers(by) || !isInSubtree(by, member)) return 'not-there'
  if (by.id === member.id || by.accountId === member.accountId) return 'own-account'
  return fills(by, member) ? null : 'above-you'
}

/** Ending sessions and setting factors back is for those who are at work. */
export const keepRefusal = (by: By, member: Member): ActRefusal | null =>
  actRefusal(by, member) ?? (member.isActive ? null : 'not-active')

type Despite = {
  /** Whoever acts has read that the agency then has no coordinator, and means it. */
  readonly isMeant: boolean
}

/** To another role or agency: both the post that is left and the one that is given are the actor's to fill. */
export function changeRefusal(
  by: By,
  member: Member,
  { to, isMeant }: Despite & { readonly to: NewPost },
): ActRefusal | PostFault | null {
  const no = keepRefusal(by, member)
  if (no) return no
  if (!isInSubtree(by, to)) return 'not-there'
  if (!fills(by, to)) return 'above-you'
  const fault = faultOfPost(to)
  if (fault) return fault
  return member.isLastCoordinator && !isMeant ? 'last-coordinator' : null
}

export function deactivateRefusal(by: By, member: Member, { isMeant }: Despite): ActRefusal | null {
  const no = keepRefusal(by, member)
  if (no) return no
  return member.isLastCoordinator && !isMeant ? 'last-coordinator' : null
}

export function reactivateRefusal(
  by: By,
  member: Member,
  { isAgencyActive, isAccountActive }: { readonly isAgencyActive: boolean; readonly isAccountActive: boolean },
): ActRefusal | PostFault | null {
  const no = actRefusal(by, member)
  if (no) return no
  if (member.isActive) return 'active-already'
  if (!isAccountActive) return 'account-closed'
  return isAgencyActive ? null : 'agency-closed'
}
