import { sql } from 'kysely'
import type { Db } from '#core/deps.ts'
import type { Officer } from '#core/people/actor.ts'
import { keptPlan } from '#platform/db.ts'
import type { Queue } from '../rules/queues.ts'
import { deskOf, inQueue, restOf, waitsIn } from './queue-conditions.ts'
import { visibleTo } from './visible-to.ts'

type Asked = { readonly queues: readonly Queue[]; readonly now: Date }

/**
 * How many reports wait in each of these queues. `all` grows for ever and is not counted. What stands on the officer's desk is
 * read once for all queues that show something of it; the few others are asked each for itself.
 *
 * Planned once and kept, unlike a list: no plan here depends on the values, and planning takes forty times as long as counting.
 */
export async function countInbox(db: Db, officer: Officer, asked: Asked): Promise<ReadonlyMap<Queue, number>> {
  const counted = asked.queues.filter(queue => queue !== 'all')
  if (counted.length === 0) return new Map()
  const desk = deskOf(officer)
  const others = counted.filter(queue => !desk.some(({ queues }) => queues.some(one => one === queue)))
  const parts = [
    ...desk.flatMap(part => countsIn(part, officer, asked)),
    ...others.map(
      queue =>
        sql`select ${queue} as queue, count(*) as count from reports where ${inQueue(queue, officer, asked.now)}`,
    ),
  ]
  const { rows } = await sql<{ queue: Queue; count: number }>`
    select queue, sum(count)::integer as count from (${sql.join(parts, sql` union all `)}) counts
    group by queue ${keptPlan}`.execute(db)
  const counts = new Map(rows.map(({ queue, count }) => [queue, count]))
  return new Map(counted.map(queue => [queue, counts.get(queue) ?? 0]))
}

function countsIn(part: ReturnType<typeof deskOf>[number], officer: Officer, { queues, now }: Asked) {
  const shown = part.queues.filter(queue => queues.includes(queue))
  if (shown.length === 0) return []
  const counts = shown.map(queue => sql`count(*) filter (where ${restOf(queue, officer, now)} and ${waitsIn(queue)})`)
  return [
    sql`select unnest(${shown}::text[]) as queue, unnest(array[${sql.join(counts)}]) as count
      from reports where (${part.where}) and ${visibleTo(officer)}`,
  ]
}
