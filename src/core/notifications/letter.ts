/** A message before a channel has put it into words. */
import type { ClockKind } from '#core/calendars/rules/clock.ts'
import type { TrackingNumber } from '#core/ids.ts'
import type { OfficerRole } from '#core/people/actor.ts'
import type { CodePurpose } from '#core/people/entering/rules/one-time-code.ts'
import type { NoticeKind } from './rules/audience.ts'
import type { Channel } from './rules/choices.ts'

/** What may be said of the report; a discreet message says the number and no more. */
export type Facts = {
  readonly title: string | null
  readonly agencyName: string | null
  /** Which of the report's clocks the day belongs to. */
  readonly clock: ClockKind | null
  /** Day by which someone must act, `YYYY-MM-DD`, in the agency's zone. */
  readonly dueOn: string | null
  readonly daysLeft: number | null
}

export type Letter = {
  /** The same each time this message is tried, so that mail programs show it once. */
  readonly id: string
  readonly address: string
  /** Reporters open their report by its access code; account holders have none, and sign in. */
  readonly to: 'reporter' | 'account_holder' | 'officer' | 'follower'
  /** By mail where nothing else is said. */
  readonly channel?: Channel
} & (
  | { readonly kind: NoticeKind; readonly number: TrackingNumber; readonly facts: Facts | null }
  | { readonly kind: 'digest'; readonly counts: DigestCounts }
  /** For who lost their access code: the link makes a new one. The code itself never travels. */
  | { readonly kind: 'code_link'; readonly number: TrackingNumber; readonly token: string }
  /** Six digits that prove the contact that they reach. */
  | { readonly kind: 'one_time_code'; readonly purpose: CodePurpose; readonly code: string }
  /** For who already has an account, when somebody registers with their contact; or whose password was changed. */
  | { readonly kind: 'has_account' }
  | { readonly kind: 'password_changed' }
  /** An authenticator app, a passkey or recovery codes came or went. */
  | { readonly kind: 'factors_changed' }
  /** An identity elsewhere was linked, or let go. */
  | { readonly kind: 'links_changed' }
  /** To the contact that an account had before. */
  | { readonly kind: 'contact_changed'; readonly of: 'email' | 'phone' }
  /** The last message to whoever has left. */
  | { readonly kind: 'account_erased' }
  /** For who is asked to work as an officer; the link opens the invitation. */
  | { readonly kind: 'invitation'; readonly token: string; readonly invitation: InvitationFacts }
)

export type InvitationFacts = {
  readonly name: string
  readonly inviter: string
  readonly inviterAgency: string
  readonly agency: string
  readonly role: OfficerRole
  readonly expiresAt: Date
}

/** How much work waits for an officer this morning. */
export type DigestCounts = { readonly open: number; readonly near: number; readonly late: number }

/** Resolves when the message has been handed over for good; throws when it could not be. */
export type Deliver = (letter: Letter) => Promise<void>
