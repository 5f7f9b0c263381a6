/** What is in each queue of an officer, as a condition on `reports`; `visibleTo` is asked besides. */
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { ClockKind } from '#core/calendars/rules/clock.ts'
import type { Officer } from '#core/people/actor.ts'
import { NO_JUDGE_LEFT, isUntouchedBy } from './free-judge.ts'
import type { Queue } from '../rules/queues.ts'
import { DUTY_CLOCKS } from '../rules/first-due.ts'
import { IS_ESCALATED, SUBTREE, everything } from './reach.ts'
import { visibleTo } from './visible-to.ts'

type Condition = RawBuilder<SqlBool>

/** What a queue is about stands first in it, before what is due earlier. */
export const pressingIn = (queue: Queue): readonly ClockKind[] => ABOUT[queue] ?? DUTY_CLOCKS

const ABOUT: Readonly<Partial<Record<Queue, readonly ClockKind[]>>> = {
  parts: ['supporting_part'],
  second_signature: ['second_signature'],
  arbitration: ['arbitration'],
  objections: ['objection'],
}

/** Queues of which each row is due by one clock of its own, whatever else is owed; of such reports there are few. */
export const isDueByItsOwn = (queue: Queue): boolean => ABOUT[queue] !== undefined

/** The clocks `c` of which a list may speak: a part's is its own agency's business. */
export const isTheirClock = ({ agencyId }: Officer): Condition =>
  sql`c.kind <> 'ombudsman' and (c.kind <> 'supporting_part' or c.agency_id = ${agencyId})`

export function inQueue(queue: Queue, officer: Officer, now: Date): Condition {
  const isThere = sql<SqlBool>`(${conditionOf(queue, officer, now)}) and ${visibleTo(officer)}`
  return FOR_ITSELF.includes(queue) ? isThere : sql<SqlBool>`${isThere} and ${waitsIn(queue)}`
}

/** What is not waited for here need not be waited for elsewhere. */
const FOR_ITSELF: readonly Queue[] = ['all', 'reveals', 'watched']

/** Work on a merged report is work on its primary; confidential ones are only linked. */
export const goesItsWay = (report: RawBuilder<unknown>): Condition =>
  sql`(${report}.merged_into_id is null or ${report}.is_confidential)`
const WAITS_ITSELF = goesItsWay(sql`reports`)
/** Nobody but its own reporter objects. */
const OR_OBJECTS: Condition = sql`(${WAITS_ITSELF} or reports.objection_at is not null)`
const DECIDING: readonly Queue[] = ['objections', 'late', 'near']

const HOLDING = [
  'new',
  'to_forward',
  'returned',
  'arbitration',
  'in_progress',
  'replied',
  'answered',
  'waiting',
  'late',
  'near',
] as const satisfies readonly Queue[]
/** Of what an agency verifies, holds and judges; the other queues are found in ways of their own. */
const DESK_QUEUES = ['to_verify', ...HOLDING] as const
export type DeskQueue = (typeof DESK_QUEUES)[number]
const isOfDesk = (queue: Queue): queue is DeskQueue => DESK_QUEUES.some(one => one === queue)

function conditionOf(queue: Queue, officer: Officer, now: Date): Condition {
  if (isOfDesk(queue)) return sql`${amongOf(queue, officer)} and ${restOf(queue, officer, now)}`
  switch (queue) {
    case 'mine':
      return sql`reports.id = any(array(${lookedAfterBy(officer, now)})) and ${IS_OPEN}`
    case 'watched':
      return sql`reports.id = any(array(select w.report_id from report_watches w where w.officer_id = ${officer.id}))`
    case 'parts':
      return sql`${IS_HELD_OR_ASKED} and ${owesPart(officer)}`
    case 'second_signature':
      return sql`reports.dispute_proposed_at is not null and reports.dispute_proposed_by <> ${officer.id} and ${signs(officer)}`
    case 'objections':
      return toDecide(officer)
    case 'reveals':
      return sql`reports.is_anonymous and reports.id = any(array(${revealsFor(officer)}))`
    case 'escalated':
      return sql`${IS_ESCALATED} and (${IS_OPEN} or reports.objection_at is not null)`
    case 'dossiers':
      return sql`reports.escalated_at is not null and reports.ombudsman_consent_at is not null`
    case 'oversight':
      return sql`${IS_OVERSIGHT} and ${IS_OPEN}`
    case 'withdrawn':
      return sql`${IS_OVERSIGHT} and reports.status = 'archived' and reports.end_reason = 'withdrawn'`
    case 'all':
      return everything(officer)
  }
}

/** What of a desk a queue shows, whichever of its parts it stands in. */
export function restOf(queue: DeskQueue, { agencyId }: Pick<Officer, 'agencyId'>, now: Date): Condition {
  const held: Condition = sql`reports.lead_agency_id = ${agencyId}`
  switch (queue) {
    case 'to_verify':
      return sql`reports.status = 'received'`
    case 'new':
    case 'to_forward':
      return sql`${held} and reports.status = 'forwarded' and not ${CAME_BACK}`
    case 'returned':
      return sql`${held} and reports.status = 'forwarded' and reports.arbitration_at is null and ${CAME_BACK}`
    case 'arbitration':
      return sql`${held} and reports.status = 'forwarded' and reports.arbitration_at is not null`
    case 'in_progress':
      return sql`reports.status = 'in_progress'`
    case 'replied':
      return sql`reports.status = 'replied'`
    case 'answered':
      return sql`reports.status = 'answered'`
    case 'waiting':
      return sql`reports.status = 'awaiting_information'`
    case 'late':
      return sql`reports.near_at is not null and reports.due_at <= ${now}`
    case 'near':
      return sql`reports.near_at <= ${now} and reports.due_at > ${now}`
  }
}

/** In which part of the desk. */
function amongOf(queue: DeskQueue, officer: Officer): Condition {
  switch (queue) {
    case 'to_verify':
      return sql`reports.verifier_agency_id = ${officer.agencyId}`
    case 'new':
    case 'to_forward':
    case 'returned':
    case 'arbitration':
      return sql`true`
    case 'in_progress':
    case 'replied':
    case 'answered':
      return watched(officer)
    case 'waiting':
      return sql`(${watched(officer)} or ${verified(officer)})`
    case 'late':
    case 'near':
      return onDesk(officer)
  }
}

/**
 * The parts of an officer's desk, of which no report is in two: what waits to be verified, what is held, what is judged. For
 * counting: each is read once for all queues it has a share in.
 */
export function deskOf(
  officer: Officer,
): readonly { readonly where: Condition; readonly queues: readonly DeskQueue[] }[] {
  const held: Condition = sql`${watched(officer)} and ${IS_OPEN}`
  // They watch over what is owed; of all that is held they are shown no more.
  if (officer.role === 'overseer')
    return [{ where: sql`${held} and reports.near_at is not null`, queues: ['late', 'near'] }]
  const verifies = verified(officer)
  return [
    { where: verifies, queues: ['to_verify', 'waiting', 'late', 'near'] },
    { where: sql`${held} and not ${grouped(verifies)}`, queues: HOLDING },
    {
      where: sql`${judged(officer)} and (${held}) is not true and not ${grouped(verifies)}`,
      queues: ['late', 'near'],
    },
  ]
}

const grouped = (condition: Condition): Condition => sql`(${condition})`

/** Whether it waits by itself, or its decision does. */
export const waitsIn = (queue: Queue): Condition => (DECIDING.includes(queue) ? OR_OBJECTS : WAITS_ITSELF)

/** Requests to learn who filed a report, of which another person decides. */
const revealsFor = ({ accountId }: Officer) => sql`
  select iv.report_id from identity_reveals iv join officers o on o.id = iv.officer_id
  where iv.decided_at is null and o.account_id <> ${accountId}`

/** An objection that waits keeps a report open for whoever owes something. */
const IS_HELD_OR_ASKED: Condition = sql`reports.status in ('forwarded', 'in_progress', 'replied', 'awaiting_information')`

/** Found by agency first, because an agency owes few parts. */
const owesPart = ({ agencyId }: Officer): Condition => sql`reports.id = any(array(
  select ra.report_id from report_assignments ra
  where ra.agency_id = ${agencyId} and ra.part = 'supporting' and ra.ended_at is null and ra.settled is null))`

const IS_OPEN: Condition = sql`(reports.status not in ('closed', 'archived') or reports.objection_at is not null)`

/** Written out, so that the index on such reports is known to serve. Withdrawing does not end them for the overseers. */
const IS_OVERSIGHT: Condition = sql`reports.classification in ('complaint_oversight', 'whistleblowing')`

/** Whoever holds it got it back by the return that is the last change of hands. */
const CAME_BACK: Condition = sql`(reports.outer_returns + reports.inner_returns > 0 and exists (
  select from report_assignments ra join report_events e
    on e.filed_year = reports.filed_year and e.report_id = reports.id and e.occurred_at = ra.assigned_at
  where ra.report_id = reports.id and ra.part = 'lead' and ra.ended_at is null and e.name = 'report.returned'
))`

/** What this officer may decide: named for it or, at the national level, left over; and never touched before. */
function toDecide({ role, agencyId, accountId }: Officer): Condition {
  const left = role === 'national_admin' ? sql` or ${NO_JUDGE_LEFT}` : sql``
  return sql`reports.objection_at is not null and (reports.objection_agency_id = ${agencyId}${left})
    and ${isUntouchedBy(accountId)}`
}

/** Whose second signature it may be: the agency's right above the lead, or the national level's. */
const signs = ({ role, agencyId }: Officer): Condition =>
  role === 'national_admin'
    ? sql`true`
    : sql`reports.lead_agency_id = any(array(select a.id from agencies a where a.parent_id = ${agencyId}))`

const judged = ({ role, agencyId }: Officer): Condition =>
  role === 'national_admin' || role === 'coordinator'
    ? sql`reports.objection_at is not null and reports.objection_agency_id = ${agencyId}`
    : sql`false`

const verified = ({ agencyId }: Officer): Condition =>
  sql`reports.verifier_agency_id = ${agencyId} and reports.status in ('received', 'awaiting_information')`

/** Held by the officer's own agency; for coordinators and leaders, by any below it. */
function watched(officer: Officer): Condition {
  switch (officer.role) {
    case 'national_admin':
    case 'liaison':
    case 'developer':
      return sql`reports.lead_agency_id = ${officer.agencyId}`
    case 'coordinator':
    case 'leader':
      return sql`reports.lead_agency_id = ${SUBTREE(officer)}`
    case 'overseer':
      return officer.mandate === 'ombudsman' ? IS_ESCALATED : sql`reports.lead_agency_id is not null`
  }
}

const onDesk = (officer: Officer): Condition =>
  sql`(${watched(officer)} and ${IS_OPEN} or ${officer.role === 'overseer' ? sql`false` : verified(officer)} or ${judged(officer)})`

/** Looked after by this officer, or by one whose work this officer does today; days are those of the absent one's agency. */
const lookedAfterBy = ({ id }: Officer, now: Date) => sql`
  select h.report_id from report_handlers h
  where h.officer_id = any(array(
    select ${id}::bigint union all
    select ab.officer_id from officer_absences ab
    join officers o on o.id = ab.officer_id join agencies a on a.id = o.agency_id
    where ab.deputy_id = ${id} and (${now}::timestamptz at time zone a.time_zone)::date between ab.from_on and ab.until_on))`
