import { sql } from 'kysely'
import { listSubtree } from '#core/agencies/queries/list-subtree.ts'
import type { Clock } from '#core/calendars/rules/clock.ts'
import type { Db } from '#core/deps.ts'
import type { ReportId, TrackingNumber } from '#core/ids.ts'
import type { Officer } from '#core/people/actor.ts'
import { customPlan } from '#platform/db.ts'
import { type Queue, type Sort, sortsOf } from '../rules/queues.ts'
import type { EndedBy, Kind, Status, Weight } from '../rules/terms.ts'
import { CLOCK_JSON, type ClockJson, clockOfJson } from './clock-json.ts'
import {
  type InboxFilter,
  isHopeless,
  isNarrow,
  isUnforwarded,
  matching,
  titleFor,
  wordsOfReports,
} from './inbox-filter.ts'
import { type InboxCursor, orderOf } from './inbox-order.ts'
import { inQueue, isTheirClock, pressingIn } from './queue-conditions.ts'
import { everythingOf, readsAcross } from './reach.ts'

export type InboxRow = {
  readonly id: ReportId
  readonly number: TrackingNumber
  readonly title: string
  readonly excerpt: string
  readonly kind: Kind
  readonly status: Status
  readonly endedBy: EndedBy | null
  readonly endReason: string | null
  readonly archiveReason: string | null
  readonly weight: Weight | null
  readonly isAnonymous: boolean
  readonly isConfidential: boolean
  readonly agency: string | null
  readonly place: string | null
  readonly attachments: number
  readonly submittedAt: Date
  readonly endedAt: Date | null
  readonly escalatedAt: Date | null
  readonly consentedAt: Date | null
  /** The most pressing: what runs before what stands still, what is due first before the rest. */
  readonly clock: Clock | null
  /** As the officer's own agency sorts and shares its work. */
  readonly labels: readonly string[]
  readonly handler: string | null
  readonly isMine: boolean
  /** A colleague named this officer in a note, who has not read it yet. */
  readonly isMentioned: boolean
}

export type InboxPage = { readonly rows: readonly InboxRow[]; readonly next: InboxCursor | null }

export type InboxSearch = {
  readonly queue: Queue
  readonly now: Date
  readonly filter?: InboxFilter
  /** By default the usual one of the queue. */
  readonly sort?: Sort | undefined
  readonly after?: InboxCursor | undefined
  readonly limit: number
}

/**
 * A page of a queue, by keyset. The rows are found before anything is joined to them, so that words and places are looked up
 * for one page only.
 */
export async function listInbox(db: Db, officer: Officer, search: InboxSearch): Promise<InboxPage> {
  const { queue, filter = {}, sort = sortsOf(queue)[0] ?? 'due', after, limit } = search
  if (isHopeless(filter)) return { rows: [], next: null }
  const order = orderOf(sort, { queue, isNarrow: isNarrow(filter) }, officer)
  const conditions = [
    await isIn(db, officer, search),
    ...matching(filter, officer),
    ...(after ? [order.beyond(after)] : []),
  ]
  const { rows } = await sql<Found>`
    with page as materialized (
      select reports.id, ${order.rank} as rank, ${order.at} as at, row_number() over (order by ${order.by}) as place
      from reports ${wordsOfReports(filter, officer, queue === 'all' && readsAcross(officer))} ${order.join}
      where ${sql.join(conditions, sql` and `)}
      order by ${order.by} limit ${limit + 1}
    )
    select ${columns(officer, queue)}, page.rank as "sortRank",
      (extract(epoch from nullif(page.at, 'infinity')) * 1000)::float8 as "sortAt"
    from page join reports on reports.id = page.id
    join report_messages m on m.filed_year = reports.filed_year and m.id = reports.text_id
    left join agencies lead on lead.id = coalesce(
      (select p.lead_agency_id from reports p where p.id = reports.merged_into_id and not reports.is_confidential), reports.lead_agency_id)
    order by page.place ${customPlan}`.execute(db)
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return { rows: shown.map(rowOf), next: last ? { rank: last.sortRank, at: last.sortAt, id: last.id } : null }
}

/** Of those who stand in the tree, all that they reach is found by the agencies below them. */
async function isIn(db: Db, officer: Officer, { queue, now }: InboxSearch) {
  if (queue !== 'all' || readsAcross(officer)) return inQueue(queue, officer, now)
  return everythingOf(officer, await listSubtree(db, officer.agencyPath))
}

type Found = Omit<InboxRow, 'clock'> & {
  readonly clock: ClockJson | null
  readonly sortRank: number
  readonly sortAt: number | null
}

const rowOf = ({ sortAt: _, sortRank: __, clock, ...row }: Found): InboxRow => ({
  ...row,
  clock: clock && clockOfJson(clock),
})

const columns = (officer: Officer, queue: Queue) => sql`
  reports.id, reports.number, reports.kind, reports.status, reports.ended_by as "endedBy", reports.end_reason as "endReason",
  reports.weight, reports.is_anonymous as "isAnonymous", reports.is_confidential as "isConfidential",
  reports.submitted_at as "submittedAt", reports.ended_at as "endedAt", reports.escalated_at as "escalatedAt", reports.ombudsman_consent_at as "consentedAt",
  lead.short_name as agency,
  ${titleFor(officer)} as title,
  left(case when ${isUnforwarded(officer)} then m.body else coalesce(m.published_body, '') end, 200) as excerpt,
  (select a.name from archive_reasons a where reports.status = 'archived' and a.slug = reports.end_reason) as "archiveReason",
  (select string_agg(n.name, ', ' order by n.code desc) from regions n
    where n.code in (left(reports.region_code, 5), left(reports.region_code, 8)) and length(reports.region_code) >= 5) as place,
  (select count(*) from report_attachments f where f.report_id = reports.id and f.by_reporter) as attachments,
  array(select l.label from report_labels l where l.report_id = reports.id and l.agency_id = ${officer.agencyId} order by l.label) as labels,
  (select o.name from report_handlers h join officers o on o.id = h.officer_id
    where h.report_id = reports.id and h.agency_id = ${officer.agencyId}) as handler,
  exists (select from report_handlers h where h.report_id = reports.id and h.officer_id = ${officer.id}) as "isMine",
  exists (select from report_mentions n
    where n.report_id = reports.id and n.officer_id = ${officer.id} and n.seen_at is null) as "isMentioned",
  (select json_build_object(${sql.raw(CLOCK_JSON)})
    from report_clocks c where c.report_id = reports.id and c.stopped_at is null and ${isTheirClock(officer)}
    order by c.paused_at is not null, c.kind = any(${pressingIn(queue)}::text[]) desc, c.due_at limit 1) as clock`
