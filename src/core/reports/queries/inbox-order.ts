/** In which order a page of the inbox stands, and where it begins: by keyset, so that page 400 costs what page 1 does. */
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Officer } from '#core/people/actor.ts'
import type { Queue, Sort } from '../rules/queues.ts'
import { isDueByItsOwn, isTheirClock, pressingIn } from './queue-conditions.ts'

/** After which row the page begins: its weight (0 is the heaviest), its moment in milliseconds (null: no clock runs), its id. */
export type InboxCursor = { readonly rank: number; readonly at: number | null; readonly id: number }

export type Order = {
  /** What must be joined to know it. */
  readonly join: RawBuilder<unknown>
  readonly rank: RawBuilder<unknown>
  readonly at: RawBuilder<unknown>
  readonly by: RawBuilder<unknown>
  readonly beyond: (cursor: InboxCursor) => RawBuilder<SqlBool>
}

const RANK = sql`case reports.weight when 'heavy' then 0 when 'medium' then 1 when 'light' then 2 else 3 end`
const NONE = sql``

type Listed = { readonly queue: Queue; readonly isNarrow: boolean }

/**
 * Through all reports one walks by age or by what is due, and stops when the page is full. Of a queue, or where a filter leaves
 * few, they are found first and sorted then: the sum with nothing keeps the planner from walking, which it does when it takes
 * the few for many (1.5 s instead of 5 ms).
 */
export function orderOf(sort: Sort, { queue, isNarrow }: Listed, officer: Officer): Order {
  const isWalked = queue === 'all' && !isNarrow
  if (sort === 'newest' || sort === 'oldest') return byAge(sort === 'newest', isWalked)
  const { join, at } = dueIn(queue, officer)
  if (sort === 'due') return { join, rank: sql`0`, at, by: sql`${at}, reports.id`, beyond: later(at) }
  const beyond = ({ rank, ...cursor }: InboxCursor) =>
    sql<SqlBool>`(${RANK}, ${at}, reports.id) > (${rank}::integer, ${momentOf(cursor)}, ${cursor.id}::bigint)`
  return { join, rank: RANK, at, by: sql`${RANK}, ${at}, reports.id`, beyond }
}

function byAge(isNewestFirst: boolean, isWalked: boolean): Order {
  const at = isWalked ? sql`reports.submitted_at` : sql`(reports.submitted_at + interval '0')`
  if (!isNewestFirst) return { join: NONE, rank: sql`0`, at, by: sql`${at}, reports.id`, beyond: later(at) }
  const earlier = (cursor: InboxCursor) =>
    sql<SqlBool>`(${at}, reports.id) < (${momentOf(cursor)}, ${cursor.id}::bigint)`
  return { join: NONE, rank: sql`0`, at, by: sql`${at} desc, reports.id desc`, beyond: earlier }
}

const later = (at: RawBuilder<unknown>) => (cursor: InboxCursor) =>
  sql<SqlBool>`(${at}, reports.id) > (${momentOf(cursor)}, ${cursor.id}::bigint)`

const momentOf = ({ at }: Pick<InboxCursor, 'at'>): RawBuilder<unknown> =>
  at === null ? sql`'infinity'::timestamptz` : sql`${new Date(at)}::timestamptz`

/**
 * What is due first stands with the report. Parts, second signatures, arbitrations and objections are due by clocks of their
 * own; of them there are few.
 */
function dueIn(queue: Queue, officer: Officer): Pick<Order, 'join' | 'at'> {
  if (!isDueByItsOwn(queue)) return { join: NONE, at: sql`reports.due_at` }
  const join = sql`left join lateral (
    select c.due_at from report_clocks c
    where c.report_id = reports.id and c.stopped_at is null and c.paused_at is null and ${isTheirClock(officer)}
    order by c.kind = any(${pressingIn(queue)}::text[]) desc, c.due_at limit 1
  ) pressing on true`
  return { join, at: sql`coalesce(pressing.due_at, 'infinity'::timestamptz)` }
}
