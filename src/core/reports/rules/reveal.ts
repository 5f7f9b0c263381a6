/**
 * Who filed an anonymous report: revealed on request with a reason, granted by a second person, to whoever asked alone and for
 * a limited time, each reading noted, and the reporter told. docs/domain.md §6; the limits are policy choices
 * (docs/decisions/0069-reveals.md).
 */
import { type Decision, refuse } from '#core/decision.ts'
import type { AccountId, AgencyId, OfficerId } from '#core/ids.ts'
import type { Officer } from '#core/people/actor.ts'
import { type ReportEvent, happened } from './events.ts'
import { permit } from './permit.ts'
import type { Refusal } from './refusals.ts'
import { relationsOf } from './relations.ts'
import type { Report, Ruling } from './report.ts'

type Decided = Decision<Report, ReportEvent, Refusal>
type OfficersRuling = Ruling & { readonly by: Officer }

/** For how many days a granted identity may be read (P). */
export const REVEALED_DAYS = 7
const DAY_MS = 86_400_000

/** A request to learn who filed a report, and what became of it. */
export type Reveal = {
  readonly id: number
  readonly officerId: OfficerId
  /** One person may hold several posts. */
  readonly accountId: AccountId
  readonly agencyId: AgencyId
  readonly requestedAt: Date
  /** Null while it waits. */
  readonly isGranted: boolean | null
  readonly expiresAt: Date | null
}

export type Revealing = {
  /** The reporter left a name or a contact, here or with their account. */
  readonly isHeld: boolean
  readonly reveals: readonly Reveal[]
}

const isWaiting = ({ isGranted }: Reveal) => isGranted === null

/** Granted to this officer, whether the time is over or not; the latest. */
export const grantedTo = (reveals: readonly Reveal[], officerId: OfficerId): Reveal | undefined =>
  reveals.findLast(one => one.officerId === officerId && one.isGranted)

const isOver = ({ expiresAt }: Reveal, now: Date) => expiresAt === null || now >= expiresAt

export function requestRefusal({ isHeld, reveals }: Revealing, officer: Officer, now: Date): Refusal | null {
  if (!isHeld) return 'nobody-named'
  if (reveals.some(one => one.officerId === officer.id && isWaiting(one))) return 'reveal-pending'
  const granted = grantedTo(reveals, officer.id)
  return granted && !isOver(granted, now) ? 'revealed-already' : null
}

/** The oldest request that this person may decide. */
export const toDecide = (reveals: readonly Reveal[], { accountId }: Officer): Reveal | undefined =>
  reveals.find(one => isWaiting(one) && one.accountId !== accountId)

export function decisionRefusal(reveals: readonly Reveal[], officer: Officer): Refusal | null {
  if (toDecide(reveals, officer)) return null
  return reveals.some(isWaiting) ? 'own-request' : 'no-reveal'
}

export function requestReveal(report: Report, revealing: Revealing, ruling: OfficersRuling): Decided {
  const no = permit('request_reveal', report, ruling.relations, ruling.policy)
  const refusal = no ?? requestRefusal(revealing, ruling.by, ruling.at)
  if (refusal) return refuse(refusal)
  return { ok: true, state: report, events: [happened('report.reveal_requested', ruling, {})] }
}

export type RevealDecision = {
  readonly reveal: Reveal | undefined
  readonly isGranted: boolean
  /** Who asked, as they stand today; null when they are no officer any more. */
  readonly requester: { readonly officer: Officer; readonly filedIt: boolean } | null
}

export function decideReveal(
  report: Report,
  { reveal, isGranted, requester }: RevealDecision,
  ruling: OfficersRuling,
): Decided {
  const no = permit('decide_reveal', report, ruling.relations, ruling.policy)
  if (no) return refuse(no)
  if (!reveal || !isWaiting(reveal)) return refuse('no-reveal')
  if (reveal.accountId === ruling.by.accountId) return refuse('own-request')
  const detail = { to: reveal.agencyId, for: reveal.officerId }
  if (!isGranted) return { ok: true, state: report, events: [happened('report.reveal_refused', ruling, detail)] }
  const relations = requester ? relationsOf(report, requester.officer, requester.filedIt) : new Set<never>()
  if (permit('request_reveal', report, relations, ruling.policy)) return refuse('requester-gone')
  return { ok: true, state: report, events: [happened('report.revealed', ruling, detail)] }
}

export const expiryOf = (grantedAt: Date): Date => new Date(grantedAt.getTime() + REVEALED_DAYS * DAY_MS)

/** Whoever does not handle the report any more has nothing to read, whatever was granted. */
export function readIdentity(report: Report, reveals: readonly Reveal[], ruling: OfficersRuling): Decided {
  const no = permit('request_reveal', report, ruling.relations, ruling.policy)
  if (no) return refuse(no)
  const granted = grantedTo(reveals, ruling.by.id)
  if (!granted) return refuse('no-reveal')
  if (isOver(granted, ruling.at)) return refuse('reveal-over')
  return { ok: true, state: report, events: [happened('report.identity_read', ruling, {})] }
}
