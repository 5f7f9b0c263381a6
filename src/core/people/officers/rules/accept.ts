/** Whether an invitation may still be accepted, and by whoever is signed in. docs/decisions/0110-who-lets-whom-work.md. */
import type { AccountId } from '#core/ids.ts'
import { stateOfInvitation } from './invitation.ts'

const ACCEPT_REFUSALS = [
  'not-there',
  'accepted',
  'withdrawn',
  'expired',
  'agency-closed',
  'sign-in-first',
  'other-account',
  'officer-already',
] as const
export type AcceptRefusal = (typeof ACCEPT_REFUSALS)[number]

type Invited = Parameters<typeof stateOfInvitation>[0] & { readonly isAgencyActive: boolean }

type Accepting = {
  readonly now: Date
  /** Whose account the invited address is; an account that never proved it does not count against whoever holds the mail. */
  readonly owner: { readonly accountId: AccountId; readonly isProved: boolean } | undefined
  readonly signedIn: AccountId | null
  /** The account that is signed in works as an officer already: nobody has two posts at once. */
  readonly isAtWork: boolean
}

/** Whoever holds the link reads the mail of that address, and so may learn whether it has an account. */
export function acceptRefusal(invited: Invited, { now, owner, signedIn, isAtWork }: Accepting): AcceptRefusal | null {
  const state = stateOfInvitation(invited, now)
  if (state !== 'open') return state
  if (!invited.isAgencyActive) return 'agency-closed'
  if (signedIn === null) return owner?.isProved ? 'sign-in-first' : null
  if (owner?.accountId !== signedIn) return 'other-account'
  return isAtWork ? 'officer-already' : null
}
