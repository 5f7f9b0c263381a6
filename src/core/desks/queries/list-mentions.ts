import { sql } from 'kysely'
import type { Db } from '#core/deps.ts'
import type { MessageId, OfficerId, TrackingNumber } from '#core/ids.ts'
import type { Officer } from '#core/people/actor.ts'
import { titleFor } from '#core/reports/queries/inbox-filter.ts'
import { visibleTo } from '#core/reports/queries/visible-to.ts'

export type Mention = {
  readonly messageId: MessageId
  readonly number: TrackingNumber
  /** As the inbox shows it; empty where there is none for this officer yet. */
  readonly title: string
  readonly by: string
  readonly agency: string
  readonly at: Date
  /** Whom it names, where that is somebody whose work this officer does today. */
  readonly instead: string | null
}

const MOST = 100

/** Of this officer and of those whose deputy they are today: whose mentions they find and mark. */
export const namedBesides = (id: OfficerId, now: Date) => sql`array(
  select ${id}::bigint union all
  select ab.officer_id from officer_absences ab
  join officers o on o.id = ab.officer_id join agencies g on g.id = o.agency_id
  where ab.deputy_id = ${id} and (${now}::timestamptz at time zone g.time_zone)::date between ab.from_on and ab.until_on)`

/** Mentions that nobody has marked as seen, of reports that this officer still sees; the latest first, never the words of the note. */
export async function listMentions(db: Db, officer: Officer, now: Date): Promise<readonly Mention[]> {
  const { rows } = await sql<Mention>`
    select n.message_id as "messageId", reports.number, ${titleFor(officer)} as title,
      b.name as by, g.short_name as agency,
      n.mentioned_at as at, case when n.officer_id <> ${officer.id} then o.name end as instead
    from report_mentions n
    join reports on reports.id = n.report_id
    join report_messages m on m.filed_year = reports.filed_year and m.id = reports.text_id
    join officers b on b.id = n.mentioned_by
    join agencies g on g.id = b.agency_id
    join officers o on o.id = n.officer_id
    where n.seen_at is null and n.officer_id = any(${namedBesides(officer.id, now)}) and ${visibleTo(officer)}
    order by n.mentioned_at desc limit ${MOST}`.execute(db)
  return rows
}
