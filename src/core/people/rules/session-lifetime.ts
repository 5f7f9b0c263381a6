/**
 * How long a signed-in browser is believed. Policy choice: officers read other people's affairs on shared desks, so a
 * session lasts a working day; citizens return after weeks to see what became of their report; an access code opens one
 * report, often on a borrowed phone; who still owes the second factor has a quarter of an hour for it. See
 * docs/decisions/0031-sessions.md and 0100-one-way-of-opening-a-session.md.
 */
export type SessionKind = 'officer' | 'citizen' | 'report' | 'pending'

/** How somebody proved who they are. */
export type SessionMethod = 'password' | 'code' | 'passkey' | 'elsewhere' | 'invitation'

const HOUR_MS = 3_600_000

/** Hours from signing in; using a session does not lengthen it. */
const SESSION_HOURS: Readonly<Record<SessionKind, number>> = {
  officer: 12,
  citizen: 30 * 24,
  report: 12,
  pending: 0.25,
}

export const sessionEndsAt = (kind: SessionKind, startedAt: Date): Date =>
  new Date(startedAt.getTime() + SESSION_HOURS[kind] * HOUR_MS)

const MINUTE_MS = 60_000

/**
 * Minutes without a request after which an officer's session is over: a desk that was left unlocked is not read from for the
 * rest of the day. What is being written is kept by the page now and then, which counts as a request; a page that only
 * listens does not. Citizens and guests read on devices of their own.
 */
const OFFICER_IDLE_MINUTES = 60

/** How exactly it is known when a session was last used: each note costs a write. */
export const SEEN_EVERY_MINUTES = { officer: 5, citizen: 60 } as const

export const isIdle = (kind: SessionKind, seenAt: Date, now: Date): boolean =>
  kind === 'officer' && now.getTime() - seenAt.getTime() >= OFFICER_IDLE_MINUTES * MINUTE_MS
