import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Clock } from '#core/calendars/rules/clock.ts'
import type { Db } from '#core/deps.ts'
import type { ReportId, TrackingNumber } from '#core/ids.ts'
import type { Officer } from '#core/people/actor.ts'
import { customPlan } from '#platform/db.ts'
import { type Queue, isByAge } from '../rules/queues.ts'
import { parseTrackingNumber } from '../rules/tracking-number.ts'
import type { EndedBy, Kind, Status, Weight } from '../rules/terms.ts'
import { CLOCK_JSON, type ClockJson, clockOfJson } from './clock-json.ts'
import { inQueue, isTheirClock, pressingIn } from './queue-conditions.ts'

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
}

/** After which row the page begins: its due moment (milliseconds) or, in `all`, when it was filed; null: no clock runs. */
export type InboxCursor = { readonly at: number | null; readonly id: number }

export type InboxPage = { readonly rows: readonly InboxRow[]; readonly next: InboxCursor | null }

export type InboxSearch = {
  readonly queue: Queue
  readonly now: Date
  readonly text?: string | undefined
  readonly kind?: Kind | undefined
  readonly status?: Status | undefined
  readonly after?: InboxCursor | undefined
  readonly limit: number
}

/**
 * A page of a queue, by keyset: what is due first stands first, and in `all` what was filed last. The rows are found before
 * anything is joined to them, so that words and places are looked up for one page only.
 */
export async function listInbox(db: Db, officer: Officer, search: InboxSearch): Promise<InboxPage> {
  const isAll = search.queue === 'all'
  const isDated = isAll || isByAge(search.queue)
  const sortedBy = isDated ? sql`reports.submitted_at` : sql`coalesce(pressing.due_at, 'infinity'::timestamptz)`
  const order = isAll ? sql`${sortedBy} desc, reports.id desc` : sql`${sortedBy}, reports.id`
  const { rows } = await sql<Found>`
    with page as materialized (
      select reports.id, ${sortedBy} as sort, row_number() over (order by ${order}) as place
      from reports ${isDated ? sql`` : pressing(officer, search.queue)}
      where ${inQueue(search.queue, officer, search.now)} ${filters(search, officer)} ${after(search, sortedBy)}
      order by ${order} limit ${search.limit + 1}
    )
    select ${columns(officer, search.queue)}, (extract(epoch from nullif(page.sort, 'infinity')) * 1000)::float8 as "sortAt"
    from page join reports on reports.id = page.id
    join report_messages m on m.filed_year = reports.filed_year and m.id = reports.text_id
    left join agencies lead on lead.id = coalesce(
      (select p.lead_agency_id from reports p where p.id = reports.merged_into_id and not reports.is_confidential), reports.lead_agency_id)
    order by page.place ${customPlan}`.execute(db)
  const shown = rows.slice(0, search.limit)
  const last = rows.length > search.limit ? shown.at(-1) : undefined
  return { rows: shown.map(rowOf), next: last ? { at: last.sortAt, id: last.id } : null }
}

type Found = Omit<InboxRow, 'clock'> & { readonly clock: ClockJson | null; readonly sortAt: number | null }

const rowOf = ({ sortAt: _, clock, ...row }: Found): InboxRow => ({ ...row, clock: clock && clockOfJson(clock) })

const pressing = (officer: Officer, queue: Queue) => sql`left join lateral (
  select c.due_at from report_clocks c
  where c.report_id = reports.id and c.stopped_at is null and c.paused_at is null and ${isTheirClock(officer)}
  order by c.kind = any(${pressingIn(queue)}::text[]) desc, c.due_at limit 1
) pressing on true`

function filters({ text, kind, status }: InboxSearch, officer: Officer): RawBuilder<unknown> {
  const conditions: RawBuilder<SqlBool>[] = []
  if (kind) conditions.push(sql`reports.kind = ${kind}`)
  if (status) conditions.push(sql`reports.status = ${status}`)
  if (text) conditions.push(matches(text, officer))
  return sql.join(
    conditions.map(condition => sql`and ${condition}`),
    sql` `,
  )
}

/** By number, or by words of the published copy; until there is one, of the reporter's own, for those who verify. */
function matches(text: string, officer: Officer): RawBuilder<SqlBool> {
  const number = parseTrackingNumber(text)
  if (number) return sql`reports.number = ${number}`
  const typed = text.slice(0, 200).replaceAll('\0', '')
  const like = `%${typed.replaceAll(/[\\%_]/g, '\\$&')}%`
  return sql`(reports.text_id in (select w.id from report_messages w where w.search @@ websearch_to_tsquery('simple', ${typed}))
    or (${isUnforwarded(officer)} and exists (select from report_messages w
      where w.filed_year = reports.filed_year and w.id = reports.text_id and (w.title ilike ${like} or w.body ilike ${like}))))`
}

function after({ queue, after: cursor }: InboxSearch, sortedBy: RawBuilder<unknown>): RawBuilder<unknown> {
  if (!cursor) return sql``
  const at = cursor.at === null ? sql`'infinity'::timestamptz` : sql`${new Date(cursor.at)}::timestamptz`
  const beyond = queue === 'all' ? sql`<` : sql`>`
  return sql`and (${sortedBy}, reports.id) ${beyond} (${at}, ${cursor.id}::bigint)`
}

/** Before it is first forwarded the verifying tier reads the reporter's own words; an overseer then finds none. */
const isUnforwarded = ({ role }: Officer) => (role === 'overseer' ? sql`false` : sql`reports.chain = '{}'`)

const columns = (officer: Officer, queue: Queue) => sql`
  reports.id, reports.number, reports.kind, reports.status, reports.ended_by as "endedBy", reports.end_reason as "endReason",
  reports.weight, reports.is_anonymous as "isAnonymous", reports.is_confidential as "isConfidential",
  reports.submitted_at as "submittedAt", reports.ended_at as "endedAt", reports.escalated_at as "escalatedAt", reports.ombudsman_consent_at as "consentedAt",
  lead.short_name as agency,
  case when ${isUnforwarded(officer)} then coalesce(m.title, '') else coalesce(m.published_title, '') end as title,
  left(case when ${isUnforwarded(officer)} then m.body else coalesce(m.published_body, '') end, 200) as excerpt,
  (select a.name from archive_reasons a where reports.status = 'archived' and a.slug = reports.end_reason) as "archiveReason",
  (select string_agg(n.name, ', ' order by n.code desc) from regions n
    where n.code in (left(reports.region_code, 5), left(reports.region_code, 8)) and length(reports.region_code) >= 5) as place,
  (select count(*) from report_attachments f where f.report_id = reports.id and f.by_reporter) as attachments,
  (select json_build_object(${sql.raw(CLOCK_JSON)})
    from report_clocks c where c.report_id = reports.id and c.stopped_at is null and ${isTheirClock(officer)}
    order by c.paused_at is not null, c.kind = any(${pressingIn(queue)}::text[]) desc, c.due_at limit 1) as clock`
