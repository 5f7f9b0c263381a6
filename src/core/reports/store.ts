/** The only writes to reports, their clocks, parts and history. What one decision changed is saved together. */
import { CompiledQuery, sql } from 'kysely'
import type { Clock } from '#core/calendars/rules/clock.ts'
import type { Tx } from '#core/deps.ts'
import type { AgencyId, ReportId } from '#core/ids.ts'
import { type ChangeValue, type ReportChange, changeClauses, changeValue, clocksChanged } from './change-statement.ts'
import { type Told, toldClauses, toldValue } from './told-statement.ts'

/** What one decision changed and what is told of it, in one statement. */
export async function saveChange(tx: Tx, change: ReportChange, told: Told): Promise<void> {
  const value = changeValue(change)
  const text = textOf('both', value, columns => `with ${changeClauses(columns)}, ${toldClauses('$2')} select`)
  await tx.executeQuery(CompiledQuery.raw(text, [JSON.stringify(value), JSON.stringify(toldValue(told))]))
}

export async function saveReport(tx: Tx, change: ReportChange): Promise<void> {
  const value = changeValue(change)
  const text = textOf('change', value, columns => `with ${changeClauses(columns)} select`)
  await tx.executeQuery(CompiledQuery.raw(text, [JSON.stringify(value)]))
}

/** Counted again with a newer calendar, and nothing moved: no event, only the calendar's version. */
export async function saveCounted(tx: Tx, { before, after, at }: ReportChange): Promise<void> {
  const text = textOf('change', changeValue({ before, after, at }), columns => `with ${changeClauses(columns)} select`)
  const value = { id: before.id, at, ...clocksChanged(before, after) }
  await tx.executeQuery(CompiledQuery.raw(text, [JSON.stringify(value)]))
}

/** Adds to the history, and with it what is owed: that people are told of it, and screens of an agency refreshed. */
export async function saveTold(tx: Tx, told: Told): Promise<void> {
  await tx.executeQuery(CompiledQuery.raw(TOLD, [JSON.stringify(toldValue(told))]))
}

const TOLD = `with ${toldClauses('$1')} select`

const texts = new Map<string, string>()

/** Put together once; which columns a decision may change, report-row.ts knows. */
function textOf(name: string, { report }: ChangeValue, put: (columns: readonly string[]) => string): string {
  const known = texts.get(name)
  if (known !== undefined) return known
  const text = put(Object.keys(report))
  texts.set(name, text)
  return text
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
