/** Builders for tests of rules. Each states only what matters; the rest is a report of Indramayu on an ordinary day. */
import type { Agency } from '#core/agencies/rules/agency.ts'
import type { Clock, ClockKind } from '#core/calendars/rules/clock.ts'
import { dueOn } from '#core/calendars/rules/clocks.ts'
import type {
  AccountId,
  AgencyId,
  CategoryId,
  Day,
  OfficerId,
  RegionCode,
  ReportId,
  TrackingNumber,
} from '#core/ids.ts'
import { type Actor, EVERYTHING, type Officer, type Scope, SYSTEM } from '#core/people/actor.ts'
import type { Decision } from '#core/decision.ts'
import { ask } from '#core/reports/rules/ask.ts'
import { block } from '#core/reports/rules/block.ts'
import { archive, closeSatisfied } from '#core/reports/rules/close.ts'
import { type Forwarding, forward } from '#core/reports/rules/forward.ts'
import { answer, start } from '#core/reports/rules/handle.ts'
import type { Relation } from '#core/reports/rules/relations.ts'
import type { Report, Ruling } from '#core/reports/rules/report.ts'
import { reply } from '#core/reports/rules/reply.ts'
import { type Submission, submit } from '#core/reports/rules/submit.ts'
import type { Status } from '#core/reports/rules/terms.ts'
import { aCalendar, aPolicy } from './calendars.ts'

/** An agency under another; without one, the national level. */
export function anAgency(id: number, under: Agency | null = null, changes: Partial<Agency> = {}): Agency {
  const own = id as AgencyId
  return {
    id: own,
    slug: `agency-${id}`,
    name: `Agency ${id}`,
    shortName: `A${id}`,
    path: [...(under?.path ?? []), own],
    mode: null,
    timeZone: 'Asia/Jakarta',
    regionCode: under?.regionCode ?? null,
    isRegional: under?.isRegional ?? false,
    active: true,
    ...changes,
  }
}

export const nasional = anAgency(1)
export const indramayu = anAgency(10, nasional, { mode: 'full', regionCode: '32.12' as RegionCode, isRegional: true })
export const dishub = anAgency(11, indramayu)
export const terminal = anAgency(111, dishub)
export const disdukcapil = anAgency(12, indramayu)
export const kemensos = anAgency(30, nasional, { mode: 'semi' })
export const ditjen = anAgency(31, kemensos)
export const pln = anAgency(40, nasional, { mode: 'central' })
export const TREE: readonly Agency[] = [nasional, indramayu, dishub, terminal, disdukcapil, kemensos, ditjen, pln]

export const placesOf = (agencies: readonly Agency[]) => new Map(agencies.map(agency => [agency.id, agency]))

export function anOfficer(
  role: Officer['role'],
  agency: Agency,
  mandate: Officer['mandate'] = null,
  scope: Scope = EVERYTHING,
): Officer {
  const id = agency.id * 10 + role.length
  return {
    kind: 'officer',
    id: id as OfficerId,
    accountId: id as AccountId,
    role,
    agencyId: agency.id,
    agencyPath: agency.path,
    mandate,
    scope,
  }
}

/** `2026-11-20T10:00` by the clocks of Jakarta. */
export const wib = (local: string): Date => new Date(`${local}:00+07:00`)

const BY: Partial<Record<Relation, Actor>> = { reporter: { kind: 'reporter', accountId: null }, system: SYSTEM }

/** When, and standing in which relations; by whom follows, and is an officer of Indramayu unless told. */
export function aRuling(at: string | Date, as: Relation | readonly Relation[], changes: Partial<Ruling> = {}): Ruling {
  const relations: readonly Relation[] = typeof as === 'string' ? [as] : as
  return {
    at: typeof at === 'string' ? wib(at) : at,
    relations: new Set(relations),
    by: relations.map(relation => BY[relation]).find(Boolean) ?? anOfficer('coordinator', indramayu),
    policy: aPolicy(),
    calendarOf: () => CALENDAR,
    policyOf: () => aPolicy(),
    ...changes,
  }
}

const CALENDAR = aCalendar()

export const aSubmission = (changes: Partial<Submission> = {}): Submission => ({
  number: '261123456782' as TrackingNumber,
  filedYear: 2026,
  kind: 'complaint',
  channel: 'web',
  addressed: indramayu,
  verifier: indramayu,
  category: { id: 7 as CategoryId, sensitive: false },
  regionCode: null,
  isAnonymous: false,
  isConfidential: false,
  isAboutStaff: false,
  ...changes,
})

export const aForwarding = (changes: Partial<Forwarding> = {}): Forwarding => ({
  lead: dishub,
  connection: indramayu,
  supporting: [],
  copies: [],
  classification: 'complaint_service',
  weight: 'medium',
  category: null,
  accusedAgencyId: null,
  anonymous: false,
  confidential: false,
  ...changes,
})

/** The state a rule answered with; a refusal is a broken test. */
export function stateOf<State>(decision: Decision<State, unknown, string>): State {
  if (!decision.ok) throw new Error(`refused: ${decision.refusal}`)
  return decision.state
}

export const refusalOf = (decision: Decision<unknown, unknown, string>): string | null =>
  decision.ok ? null : decision.refusal

/** Filed on Monday 2 November 2026, one thing done on each working day after. */
export function aFiledReport(submission: Partial<Submission> = {}, at = '2026-11-02T09:00'): Report {
  return { ...submit(aSubmission(submission), aRuling(at, 'reporter')).state, id: 5 as ReportId, version: 1 }
}

const forwarded = () => stateOf(forward(aFiledReport(), aForwarding(), aRuling('2026-11-03T09:00', 'verifier')))
const answered = () => stateOf(answer(forwarded(), 'resolved', aRuling('2026-11-05T09:00', 'holder')))
const spam = { key: 'test-spam', setBy: 'verifier', askFirst: false }

/** How a report comes into each status, by the rules themselves. */
const LIFE: Record<Status, () => Report> = {
  received: () => aFiledReport(),
  awaiting_information: () => stateOf(ask(aFiledReport(), aRuling('2026-11-03T09:00', 'verifier'))),
  forwarded,
  in_progress: () => stateOf(start(forwarded(), aRuling('2026-11-04T09:00', 'holder'))),
  answered,
  replied: () => stateOf(reply(answered(), wib('2026-11-06T09:00'), aRuling('2026-11-06T09:00', 'reporter'))),
  closed: () => stateOf(closeSatisfied(answered(), 5, aRuling('2026-11-06T09:00', 'reporter'))),
  archived: () => stateOf(archive(aFiledReport(), spam, aRuling('2026-11-03T09:00', 'verifier'))),
  blocked: () => stateOf(block(forwarded(), aRuling('2026-11-04T09:00', 'national'))),
}

/** A report of Indramayu, verified there and held by its transport office, as the rules leave it in that status. */
export const aReport = ({ status = 'received', ...changes }: Partial<Report> = {}): Report => ({
  ...LIFE[status](),
  ...changes,
})

/** Kinds of the clocks that run or stand still: what the report still owes someone. */
export const openClocks = ({ clocks }: { clocks: readonly Clock[] }): readonly string[] =>
  clocks
    .filter(({ stoppedAt }) => stoppedAt === null)
    .map(({ kind, pauses }) => (pauses.at(-1)?.to === null ? `${kind} paused` : kind))
    .toSorted()

/** By what day the report's last clock of this kind is due. */
export function due({ clocks }: { clocks: readonly Clock[] }, kind: ClockKind): Day | undefined {
  const clock = clocks.findLast(one => one.kind === kind)
  return clock && dueOn(clock, CALENDAR)
}
