/** The only writes to reports, their clocks, parts and history. What one decision changed is saved together. */
import { sql } from 'kysely'
import type { Clock } from '#core/calendars/rules/clock.ts'
import type { Tx } from '#core/deps.ts'
import type { AgencyId, ReportId } from '#core/ids.ts'
import { changingColumns, clockColumns } from './report-row.ts'
import type { ReportEvent } from './rules/events.ts'
import type { Report } from './rules/report.ts'
import type { MessageReference } from './thread/message.ts'

type Change = { readonly before: Report; readonly after: Report; readonly at: Date }

export async function saveReport(tx: Tx, change: Change): Promise<void> {
  await tx.updateTable('reports').set(changingColumns(change.after)).where('id', '=', change.before.id).execute()
  await saveClocks(tx, change)
  await saveParts(tx, change)
}

/** Counted again with a newer calendar, and nothing moved: no event, only the calendar's version. */
export const saveCounted = (tx: Tx, change: Change): Promise<void> => saveClocks(tx, change)

async function saveClocks(tx: Tx, { before, after }: Change): Promise<void> {
  const isSame = (one: Clock, other: Clock) =>
    one.kind === other.kind && one.agencyId === other.agencyId && one.startedAt.getTime() === other.startedAt.getTime()
  const old = (clock: Clock) => before.clocks.find(other => isSame(clock, other))

  // Changes come first: of each kind only one may run, so the old one must have stopped.
  for (const clock of after.clocks.filter(one => old(one) && old(one) !== one)) {
    await tx
      .updateTable('report_clocks')
      .set(clockColumns(clock))
      .where('report_id', '=', after.id)
      .where('kind', '=', clock.kind)
      .where('agency_id', '=', clock.agencyId)
      .where('started_at', '=', clock.startedAt)
      .execute()
  }
  const started = after.clocks.filter(clock => !old(clock))
  if (started.length === 0) return
  const rows = started.map(clock => ({ report_id: after.id, ...clockColumns(clock) }))
  await tx.insertInto('report_clocks').values(rows).execute()
}

type Part = { agency_id: AgencyId; part: 'lead' | 'supporting' | 'copy' }

const partsOf = ({ lead, supporting, copies }: Report): readonly Part[] => [
  ...(lead ? [{ agency_id: lead.id, part: 'lead' as const }] : []),
  ...supporting.map(({ id }) => ({ agency_id: id, part: 'supporting' as const })),
  ...copies.map(({ id }) => ({ agency_id: id, part: 'copy' as const })),
]

const lacks = (parts: readonly Part[]) => (one: Part) =>
  !parts.some(({ agency_id, part }) => agency_id === one.agency_id && part === one.part)

async function saveParts(tx: Tx, { before, after, at }: Change): Promise<void> {
  const [old, current] = [partsOf(before), partsOf(after)]
  for (const { agency_id, part } of old.filter(lacks(current))) {
    await tx
      .updateTable('report_assignments')
      .set({ ended_at: at, end_reason: after.status })
      .where('report_id', '=', after.id)
      .where('agency_id', '=', agency_id)
      .where('part', '=', part)
      .where('ended_at', 'is', null)
      .execute()
  }
  for (const { agencyId, state } of after.settledParts) {
    if (before.settledParts.some(one => one.agencyId === agencyId)) continue
    await tx
      .updateTable('report_assignments')
      .set({ settled: state, settled_at: at })
      .where('report_id', '=', after.id)
      .where('agency_id', '=', agencyId)
      .where('part', '=', 'supporting')
      .where('ended_at', 'is', null)
      .execute()
  }
  const added = current.filter(lacks(old))
  if (added.length === 0) return
  const forwarded_by = after.chain.at(-2) ?? before.lead?.id ?? after.verifier.id
  const rows = added.map(part => ({ ...part, report_id: after.id, forwarded_by, assigned_at: at }))
  await tx.insertInto('report_assignments').values(rows).execute()
}

/**
 * Adds to the history, and with it what is owed: that people are told of it, and screens of this agency refreshed. The text
 * that a change came with belongs to its last line.
 */
export async function saveEvents(
  tx: Tx,
  { id, filedYear }: Pick<Report, 'id' | 'filedYear'>,
  events: readonly ReportEvent[],
  { message, noticeAgencyId }: { message: MessageReference | null; noticeAgencyId: AgencyId },
): Promise<void> {
  const rows = events.map(({ name, party, agencyId, at, detail }, place) => ({
    name,
    party,
    agency_id: agencyId,
    occurred_at: at,
    detail: message && place === events.length - 1 ? { ...detail, ...message } : detail,
  }))
  await sql`
    with happened as (
      insert into report_events (filed_year, report_id, name, party, agency_id, occurred_at, detail)
      select ${filedYear}::smallint, ${id}::bigint, e.name, e.party, e.agency_id, e.occurred_at, e.detail
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as e (name text, party text, agency_id integer, occurred_at timestamptz, detail jsonb)
      returning id
    )
    insert into outbox (name, payload, notice_agency_id, notice_queue)
    select 'tell-of-events', jsonb_build_object('reportId', ${id}::bigint, 'filedYear', ${filedYear}::integer,
      'eventIds', jsonb_agg(id order by id)), ${noticeAgencyId}::integer, 'reports'
    from happened having count(*) > 0`.execute(tx)
}

/** What is owed once this transaction commits: people to tell, and screens of this agency to refresh. */
export async function owe(
  tx: Tx,
  job: { readonly name: string; readonly payload: Record<string, unknown>; readonly noticeAgencyId?: AgencyId | null },
): Promise<void> {
  await sql`
    insert into outbox (name, payload, notice_agency_id, notice_queue)
    values (${job.name}, ${JSON.stringify(job.payload)}::jsonb, ${job.noticeAgencyId ?? null}::integer,
      case when ${job.noticeAgencyId ?? null}::integer is null then null else 'reports' end)`.execute(tx)
}

/** False when the same form was accepted before. Whoever sends it at the same moment waits here for the first. */
export async function claimForm(tx: Tx, digest: Buffer, location: string, at: Date): Promise<boolean> {
  const claimed = await tx
    .insertInto('form_tokens')
    .values({ token_digest: digest, location, created_at: at })
    .onConflict(conflict => conflict.column('token_digest').doNothing())
    .returning('token_digest')
    .executeTakeFirst()
  return claimed !== undefined
}

export async function releaseForm(tx: Tx, digest: Buffer): Promise<void> {
  await tx.deleteFrom('form_tokens').where('token_digest', '=', digest).execute()
}

export async function removeOldForms(tx: Tx, before: Date): Promise<void> {
  await tx.deleteFrom('form_tokens').where('created_at', '<', before).execute()
}

/** How often the reporter or the officers have been reminded of a running clock. */
export async function countReminder(
  tx: Tx,
  {
    reportId,
    clock,
    column,
    number,
  }: { reportId: ReportId; clock: Pick<Clock, 'kind' | 'agencyId'>; column: 'reminders_sent' | 'rung'; number: number },
): Promise<void> {
  await tx
    .updateTable('report_clocks')
    .set({ [column]: number })
    .where('report_id', '=', reportId)
    .where('kind', '=', clock.kind)
    .where('agency_id', '=', clock.agencyId)
    .where('stopped_at', 'is', null)
    .execute()
}

/** A clock that was given more days has nobody to warn of it yet: once it nears its new end, they are told anew. */
export async function forgetWarnings(tx: Tx, reportId: ReportId, at: Date): Promise<void> {
  await tx
    .updateTable('report_clocks')
    .set({ rung: 0 })
    .where('report_id', '=', reportId)
    .where('stopped_at', 'is', null)
    .where('near_at', '>', at)
    .execute()
}
