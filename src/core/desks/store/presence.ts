/** The only writes to who has a report open now. */
import { sql } from 'kysely'
import type { Db } from '#core/deps.ts'
import type { OfficerId, ReportId } from '#core/ids.ts'

export type Present = { readonly reportId: ReportId; readonly officerId: OfficerId }

type Noted = Present & { readonly now: Date; readonly presentSince: Date; readonly isWriting: boolean | null }

/** True when others would see a difference. Whoever had left has come anew. */
export async function savePresence(
  db: Db,
  { reportId, officerId, now, presentSince, isWriting }: Noted,
): Promise<boolean> {
  const { rows } = await sql<{ differs: boolean }>`
    with before as (
      select is_writing from report_presences where report_id = ${reportId} and officer_id = ${officerId} and seen_at > ${presentSince}
    ), noted as (
      insert into report_presences as p (report_id, officer_id, since, seen_at, is_writing)
      values (${reportId}, ${officerId}, ${now}, ${now}, coalesce(${isWriting}, false))
      on conflict (report_id, officer_id) do update set
        since = case when p.seen_at > ${presentSince} then p.since else excluded.since end,
        is_writing = case when p.seen_at > ${presentSince} then coalesce(${isWriting}, p.is_writing) else excluded.is_writing end,
        seen_at = excluded.seen_at
    )
    select not exists (select from before where is_writing = coalesce(${isWriting}, is_writing)) as differs`.execute(db)
  return rows[0]?.differs ?? true
}

/** All that one process knows of, in one statement, in an order in which no two processes wait for each other. */
export async function keepPresences(db: Db, present: readonly Present[], now: Date): Promise<void> {
  await sql`
    insert into report_presences as p (report_id, officer_id, since, seen_at, is_writing)
    select report_id, officer_id, ${now}, ${now}, false
    from unnest(${present.map(one => one.reportId)}::bigint[], ${present.map(one => one.officerId)}::bigint[]) as given (report_id, officer_id)
    group by report_id, officer_id order by report_id, officer_id
    on conflict (report_id, officer_id) do update set seen_at = excluded.seen_at`.execute(db)
}

/** Whether there was anybody to leave. */
export async function endPresence(db: Db, { reportId, officerId }: Present, lastHeard: Date): Promise<boolean> {
  const { rows } = await sql`
    update report_presences set seen_at = ${lastHeard}
    where report_id = ${reportId} and officer_id = ${officerId} and seen_at > ${lastHeard} returning 1`.execute(db)
  return rows.length > 0
}

export async function removePresences(db: Db, before: Date): Promise<void> {
  await sql`delete from report_presences where seen_at < ${before}`.execute(db)
}
