import { sql } from 'kysely'
import type { Db } from '#core/deps.ts'
import type { OfficerId, ReportId } from '#core/ids.ts'
import { isPresentSince } from '../rules/presence.ts'

export type Colleague = {
  readonly officerId: OfficerId
  readonly name: string
  /** Null: the reader's own. */
  readonly agency: string | null
  readonly since: Date
  readonly isWriting: boolean
  /** When they last changed the report since they opened it. */
  readonly savedAt: Date | null
}

/** Who else has this report open, the longest first. Asked only for those who appear themselves. */
export async function listPresences(
  db: Db,
  { reportId, officerId, now }: { reportId: ReportId; officerId: OfficerId; now: Date },
): Promise<readonly Colleague[]> {
  const { rows } = await sql<Colleague>`
    select p.officer_id as "officerId", o.name, case when o.agency_id <> reader.agency_id then a.short_name end as agency, p.since, p.is_writing as "isWriting",
      (select max(e.occurred_at) from report_events e
        where e.filed_year = r.filed_year and e.report_id = r.id and e.party = 'officer:' || o.id and e.occurred_at >= p.since
          and e.name like 'report.%' and e.name not like '%\\_read') as "savedAt"
    from report_presences p
    join reports r on r.id = p.report_id
    join officers o on o.id = p.officer_id and o.is_active
    join agencies a on a.id = o.agency_id
    join officers reader on reader.id = ${officerId}
    where p.report_id = ${reportId} and p.officer_id <> ${officerId} and p.seen_at > ${isPresentSince(now)}
    order by p.since, p.officer_id limit 20`.execute(db)
  return rows
}
