/** The only writes to reports, their clocks, parts and history. What one decision changed is saved together. */
import { CompiledQuery, sql } from 'kysely'
import type { Clock } from '#core/calendars/rules/clock.ts'
import type { Tx } from '#core/deps.ts'
import type { AgencyId, ReportId } from '#core/ids.ts'
import { changeClauses } from './change-statement.ts'
import { type ReportChange, changeValue } from './change-value.ts'
import { statementOf } from './statement.ts'
import { type Told, toldClauses, toldValue } from './told-statement.ts'

/** What one decision changed and what is told of it, in one statement. */
export async function saveChange(tx: Tx, change: ReportChange, told: Told): Promise<void> {
  const [changed, said] = [changeValue(change), toldValue(told)]
  const text = statementOf([...changeClauses(changed), ...toldClauses('$2', said)])
  await tx.executeQuery(CompiledQuery.raw(text, [JSON.stringify(changed), JSON.stringify(said)]))
}

/** What is told of it, if anything, is told by another statement. */
export async function saveReport(tx: Tx, change: ReportChange): Promise<void> {
  const value = changeValue(change)
  await tx.executeQuery(CompiledQuery.raw(statementOf(changeClauses(value)), [JSON.stringify(value)]))
}

/** Adds to the history, and with it what is owed: that people are told of it, and screens of an agency refreshed. */
export async function saveTold(tx: Tx, told: Told): Promise<void> {
  const value = toldValue(told)
  await tx.executeQuery(CompiledQuery.raw(statementOf(toldClauses('$1', value)), [JSON.stringify(value)]))
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
