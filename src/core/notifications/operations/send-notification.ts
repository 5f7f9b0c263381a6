import type { Deps } from '#core/deps.ts'
import { findCalendar } from '#core/calendars/queries/find-calendar.ts'
import { dueOn } from '#core/calendars/rules/clocks.ts'
import { contactOfReport } from '#core/people/vault/identities.ts'
import { contactOfAccount } from '#core/people/vault/own-identity.ts'
import { findObjectionWindow } from '#core/reports/queries/find-objection-window.ts'
import { findReport } from '#core/reports/queries/load-report.ts'
import { endingOf } from '#core/reports/rules/ending.ts'
import { ENDINGS } from '#core/reports/rules/terms.ts'
import type { Deliver, Facts, Letter } from '../letter.ts'
import { countWorkOf } from '../queries/count-work.ts'
import { type QueuedNotification, findNotification } from '../queries/find-notification.ts'
import { isStillFollowed, mayStillBeTold } from '../queries/may-still-be-told.ts'
import { mustBeDiscreet } from '../rules/discretion.ts'
import { saveFate } from '../store.ts'

/**
 * Sends one queued message and notes its fate. A failure is noted and thrown on, so that the job tries again later; what was
 * sent is not sent again.
 */
export async function sendNotification(deps: Deps, id: number, deliver: Deliver): Promise<void> {
  const queued = await findNotification(deps.db, id)
  if (!queued || queued.state === 'sent' || queued.state === 'undeliverable') return
  const at = deps.clock.now()
  if (await isNoLongerTheirs(deps, queued)) {
    return saveFate(deps.db, id, { state: 'undeliverable', reason: 'no-longer-theirs', at })
  }
  const letter = await letterOf(deps, queued)
  if (!letter) return saveFate(deps.db, id, { state: 'undeliverable', reason: 'no-address', at })
  try {
    await deliver(letter)
  } catch (error) {
    await saveFate(deps.db, id, { state: 'failed', reason: reasonOf(error), at })
    throw error
  }
  await saveFate(deps.db, id, { state: 'sent', reason: null, at })
}

/** Somebody for whom the report has ceased to exist since the message was queued; a mail may wait for days to leave. */
async function isNoLongerTheirs(
  { db }: Deps,
  { reportId, officerId, followerId }: QueuedNotification,
): Promise<boolean> {
  if (reportId === null) return false
  if (followerId !== null) return !(await isStillFollowed(db, reportId, followerId))
  return officerId !== null && !(await mayStillBeTold(db, reportId, officerId))
}

async function letterOf(deps: Deps, queued: QueuedNotification): Promise<Letter | null> {
  const address = await addressOf(deps, queued)
  if (address === null) return null
  const about = {
    id: `notification-${queued.id}`,
    address,
    channel: queued.channel,
    to: addresseeOf(queued),
  } as const
  if (queued.kind === 'digest') {
    return queued.officerId === null
      ? null
      : { ...about, kind: 'digest', counts: await countWorkOf(deps, queued.officerId) }
  }
  if (queued.number === null) return null
  const until = queued.dueOn ?? (await lastDayToObject(deps, queued))
  return { ...about, kind: queued.kind, number: queued.number, facts: factsOf({ ...queued, dueOn: until }) }
}

function addresseeOf({ officerId, followerId, isInAccount }: QueuedNotification): Letter['to'] {
  if (officerId !== null) return 'officer'
  if (followerId !== null) return 'follower'
  return isInAccount ? 'account_holder' : 'reporter'
}

/** Of an ending, the reporter is told until when they may object to it: days that no stored clock counts. */
async function lastDayToObject(
  { db }: Deps,
  { kind, officerId, followerId, reportId }: QueuedNotification,
): Promise<string | null> {
  if (officerId !== null || followerId !== null || reportId === null || !isEnding(kind)) return null
  const report = await findReport(db, { id: reportId })
  const window = report && endingOf(report)?.against === kind ? await findObjectionWindow(db, report) : null
  return window ? dueOn(window, await findCalendar(db, window.agencyId)) : null
}

/** The message about an ending is called like it. */
const isEnding = (kind: string): boolean => ENDINGS.some(ending => ending === kind)

async function addressOf(
  deps: Deps,
  { officerId, officerEmail, followerId, reportId, channel }: QueuedNotification,
): Promise<string | null> {
  if (officerId !== null) return officerEmail
  if (reportId === null) return null
  const contact =
    followerId === null
      ? await contactOfReport(deps, reportId, 'notification')
      : await contactOfAccount(deps, followerId, 'message of the account')
  return contact?.[channel === 'sms' ? 'phone' : 'email'] ?? null
}

function factsOf(queued: QueuedNotification): Facts | null {
  const { isAnonymous, isConfidential, isSensitive, isAboutStaff, title, agencyName, clock, dueOn, daysLeft } = queued
  const flags = {
    isAnonymous: isAnonymous ?? true,
    isConfidential: isConfidential ?? true,
    isSensitive: isSensitive ?? true,
    isAboutStaff: isAboutStaff ?? true,
  }
  return mustBeDiscreet(flags) ? null : { title, agencyName, clock, dueOn, daysLeft }
}

/** What kind of failure, without what a mail server said: that may hold the address. */
function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'responseCode' in error ? error.responseCode : undefined
  if (typeof code === 'number') return `refused-${code}`
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code.toLowerCase()
    : 'failed'
}
