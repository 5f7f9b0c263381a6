import { sql } from 'kysely'
import type { Db } from '#core/deps.ts'
import type { Officer } from '#core/people/actor.ts'
import { customPlan } from '#platform/db.ts'
import type { Queue } from '../rules/queues.ts'
import { inQueue } from './queue-conditions.ts'

/** How many reports wait in each of these queues. `all` grows for ever and is not counted. */
export async function countInbox(
  db: Db,
  officer: Officer,
  { queues, now }: { readonly queues: readonly Queue[]; readonly now: Date },
): Promise<ReadonlyMap<Queue, number>> {
  const counted = queues.filter(queue => queue !== 'all')
  if (counted.length === 0) return new Map()
  const counts = counted.map(
    queue => sql`(select count(*) from reports where ${inQueue(queue, officer, now)}) as ${sql.ref(queue)}`,
  )
  const { rows } = await sql<Record<string, number>>`select ${sql.join(counts)} ${customPlan}`.execute(db)
  return new Map(counted.map(queue => [queue, rows[0]?.[queue] ?? 0]))
}
