/** Which reports time has something to do for. Due columns against the application's clock; a lost minute costs nothing. */
import { type RawBuilder, sql } from 'kysely'
import type { Clock, ClockKind } from '#core/calendars/rules/clock.ts'
import type { Db } from '#core/deps.ts'
import type { ReportId } from '#core/ids.ts'
import { isReporterOf } from '#core/people/vault/own-report.ts'
import { CLOCK_JSON, type ClockJson, clockOfJson } from './clock-json.ts'

/** At most so many at a time: the next sweep goes on. */
const BATCH = 500

/** Running and not paused clocks of these kinds that are due. */
export async function listDueReports(db: Db, kinds: readonly ClockKind[], now: Date): Promise<readonly ReportId[]> {
  return idsOf(
    db,
    sql`
    select distinct c.report_id as id, min(c.due_at) as due_at from report_clocks c
    where c.stopped_at is null and c.paused_at is null and c.due_at <= ${now} and c.kind = any(${kinds}::text[])
    group by c.report_id`,
  )
}

/** Set aside while an answer waits for the reporter, and done once. An ended report counts as open while an objection waits. */
export async function listReportsToEscalate(db: Db, now: Date): Promise<readonly ReportId[]> {
  return idsOf(
    db,
    sql`
    select c.report_id as id, c.due_at from report_clocks c join reports r on r.id = c.report_id
    where c.stopped_at is null and c.paused_at is null and c.due_at <= ${now} and c.kind = 'ombudsman'
      and r.escalated_at is null and r.status <> 'answered' and (r.objection_at is not null
        or r.status in ('received', 'awaiting_information', 'forwarded', 'in_progress', 'replied'))`,
  )
}

/**
 * Waiting for an agency that verifies by itself and in which nobody can any more: there is no coordinator, or only the one who
 * filed it. What is merged goes with its primary.
 */
export async function listReportsToPassUp(db: Db): Promise<readonly ReportId[]> {
  return idsOf(
    db,
    sql`
    with coordinators as (
      select a.id as agency_id, count(distinct o.account_id) as people, min(o.account_id) as account_id
      from agencies a
      left join (officers o join accounts on accounts.id = o.account_id and accounts.is_active)
        on o.agency_id = a.id and o.role = 'coordinator' and o.is_active
      where a.connection_mode is not null and a.depth > 0
      group by a.id having count(distinct o.account_id) <= 1
    )
    select r.id, r.submitted_at as due_at from coordinators c join reports r on r.verifier_agency_id = c.agency_id
    where r.status = 'received' and (r.merged_into_id is null or r.is_confidential)
      and (c.people = 0 or ${isReporterOf(sql`r.id`, sql`c.account_id`)})`,
  )
}

/** A clock of which somebody may have to be told: the rules say whether, and so which reports are worth locking. */
export type Ticking = { readonly id: ReportId; readonly clock: Clock; readonly told: number; readonly after: Place }

/** Where a page of clocks ended. */
export type Place = { readonly at: Date; readonly clockId: number }

/** Reporters' clocks that end within so many days and whose last reminder has not gone. */
export async function listReportsToRemind(
  db: Db,
  { kinds, before, reminders }: { kinds: readonly ClockKind[]; before: Date; reminders: number },
  after: Place | null,
): Promise<readonly Ticking[]> {
  const isCandidate = sql`c.due_at <= ${before} and c.reminders_sent < ${reminders}`
  return tickingIn(db, { kinds, isCandidate, by: sql`c.due_at`, told: sql`c.reminders_sent`, after })
}

/**
 * Officers' clocks that are near or late and have a rung left to be told of.
 *
 * @param ladder after how many days over each rung is reached: no sooner than on that day, since no more days can count than pass
 */
export async function listReportsToWarn(
  db: Db,
  { kinds, now, ladder }: { kinds: readonly ClockKind[]; now: Date; ladder: readonly number[] },
  after: Place | null,
): Promise<readonly Ticking[]> {
  const soonest = sql`c.due_at + greatest(0, (${ladder}::integer[])[c.rung] - 1) * interval '1 day'`
  const isCandidate = sql`c.near_at <= ${now} and c.rung <= ${ladder.length} and (c.rung = 0 or ${soonest} <= ${now})`
  return tickingIn(db, { kinds, isCandidate, by: sql`c.near_at`, told: sql`c.rung`, after })
}

type Wanted = {
  readonly kinds: readonly ClockKind[]
  readonly isCandidate: RawBuilder<unknown>
  readonly by: RawBuilder<unknown>
  readonly told: RawBuilder<unknown>
  readonly after: Place | null
}

async function tickingIn(db: Db, { kinds, isCandidate, by, told, after }: Wanted): Promise<readonly Ticking[]> {
  const isBeyond = after ? sql`and (${by}, c.id) > (${after.at}, ${after.clockId}::bigint)` : sql``
  const { rows } = await sql<{ id: ReportId; clock: ClockJson; told: number; at: Date; clockId: number }>`
    select c.report_id as id, ${told} as told, ${by} as at, c.id as "clockId",
      json_build_object(${sql.raw(CLOCK_JSON)}) as clock
    from report_clocks c
    where c.stopped_at is null and c.paused_at is null and c.kind = any(${kinds}::text[]) and ${isCandidate} ${isBeyond}
    order by ${by}, c.id limit ${BATCH}`.execute(db)
  return rows.map(({ id, clock, told, at, clockId }) => ({
    id,
    told,
    clock: clockOfJson(clock),
    after: { at, clockId },
  }))
}

/** Open clocks that were counted with an older calendar. */
export async function listReportsToRecount(db: Db, version: number): Promise<readonly ReportId[]> {
  return idsOf(
    db,
    sql`
    select distinct c.report_id as id, min(c.due_at) as due_at from report_clocks c
    where c.stopped_at is null and c.calendar_version < ${version} group by c.report_id`,
  )
}

async function idsOf(db: Db, found: RawBuilder<unknown>): Promise<readonly ReportId[]> {
  const { rows } = await sql<{ id: ReportId }>`
    select id from (${found}) found group by id order by min(due_at) limit ${BATCH}`.execute(db)
  return rows.map(({ id }) => id)
}
