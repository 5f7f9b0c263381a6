import { refuse } from '#core/decision.ts'
import type { Deps } from '#core/deps.ts'
import type { ReportId, TrackingNumber } from '#core/ids.ts'
import { sessionEndsAt } from '../rules/session-lifetime.ts'
import { digestOfToken } from '../session-token.ts'
import { type SessionToSave, saveSession } from '../store.ts'
import { findReportByAccessCode } from '../vault/reporters.ts'
import type { OpenedSession } from './sign-in.ts'

type Opened = OpenedSession & { readonly reportId: ReportId }
type NotOpened = { readonly ok: false; readonly refusal: 'wrong-code' }

/** A session for this one report. An unknown number, a report without a code and a wrong code are refused alike. */
export async function openReportSession(
  deps: Deps,
  { number, accessCode }: { number: TrackingNumber; accessCode: string },
): Promise<Opened | NotOpened> {
  const reportId = await findReportByAccessCode(deps, number, accessCode)
  if (reportId === null) return refuse('wrong-code')
  return { ...(await openSessionOfReport(deps, reportId)), reportId }
}

/** The same for whoever has just filed it, or has proved in another way that it is theirs. */
export async function openSessionOfReport(deps: Deps, reportId: ReportId): Promise<OpenedSession> {
  const { session, ...kept } = newReportSession(deps)
  await saveSession(deps.db, { ...kept, belongsTo: { reportId } })
  return session
}

export type NewReportSession = Omit<SessionToSave, 'belongsTo'> & { readonly session: OpenedSession }

/** What there is to save of a session, and what its browser gets: filing saves both in its own statement. */
export function newReportSession({ ids, clock }: Pick<Deps, 'ids' | 'clock'>): NewReportSession {
  const token = ids.token()
  const createdAt = clock.now()
  const expiresAt = sessionEndsAt('report', createdAt)
  return { tokenDigest: digestOfToken(token), createdAt, expiresAt, session: { ok: true, token, expiresAt } }
}
