/** Which reports time has something to do for. Due columns against the application's clock; a lost minute costs nothing. */
import { type RawBuilder, sql } from 'kysely'
import type { ClockKind } from '#core/calendars/rules/clock.ts'
import type { Db } from '#core/deps.ts'
import type { ReportId } from '#core/ids.ts'

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
        or (r.objection_at is not null
        or r.status in ('received', 'awaiting_information', 'forwarded', 'in_progress', 'replied')))`,
  )
}

/** Reporters' clocks that end within so many days and whose last reminder has not gone. */
export async function listReportsToRemind(
  db: Db,
  { kinds, before, reminders }: { kinds: readonly ClockKind[]; before: Date; reminders: number },
): Promise<readonly ReportId[]> {
  return idsOf(
    db,
    sql`
    select c.report_id as id, c.due_at from report_clocks c
    where c.stopped_at is null and c.paused_at is null and c.due_at <= ${before} and c.kind = any(${kinds}::text[])
      and c.reminders_sent < ${reminders}`,
  )
}

/** Officers' clocks that are near or late and have a rung left to be told of. */
export async function listReportsToWarn(
  db: Db,
  { kinds, now, rungs }: { kinds: readonly ClockKind[]; now: Date; rungs: number },
): Promise<readonly ReportId[]> {
  return idsOf(
    db,
    sql`
    select c.report_id as id, c.near_at as due_at from report_clocks c
    where c.stopped_at is null and c.paused_at is null and c.near_at <= ${now} and c.kind = any(${kinds}::text[])
      and c.rung < ${rungs}`,
  )
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
