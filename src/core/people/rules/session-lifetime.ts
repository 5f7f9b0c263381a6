/**
 * How long a signed-in browser is believed. Policy choice: officers read other people's affairs on shared desks, so a
 * session lasts a working day; citizens return after weeks to see what became of their report; an access code opens one
 * report, often on a borrowed phone. See docs/decisions/0031-sessions.md.
 */
export type SessionKind = 'officer' | 'citizen' | 'report'

const HOUR_MS = 3_600_000

/** Hours from signing in; using a session does not lengthen it. */
const SESSION_HOURS: Readonly<Record<SessionKind, number>> = { officer: 12, citizen: 30 * 24, report: 12 }

export const sessionEndsAt = (kind: SessionKind, startedAt: Date): Date =>
  new Date(startedAt.getTime() + SESSION_HOURS[kind] * HOUR_MS)
