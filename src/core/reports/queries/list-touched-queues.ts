import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#core/deps.ts'
import type { ReportId } from '#core/ids.ts'
import type { Officer } from '#core/people/actor.ts'
import { customPlan } from '#platform/db.ts'
import type { Queue } from '../rules/queues.ts'
import { inQueue } from './queue-conditions.ts'

/** In which of these queues any of these reports stands now, as far as the officer sees them. */
export async function listTouchedQueues(
  db: Db,
  officer: Officer,
  { queues, reports, now }: { queues: readonly Queue[]; reports: readonly ReportId[]; now: Date },
): Promise<ReadonlySet<Queue>> {
  if (queues.length === 0 || reports.length === 0) return new Set()
  const isAmong: RawBuilder<unknown> = sql`reports.id = any(${[...reports]}::bigint[])`
  const found = queues.map(
    queue =>
      sql`exists (select from reports where ${isAmong} and ${inQueue(queue, officer, now)}) as ${sql.ref(queue)}`,
  )
  const { rows } = await sql<Record<string, boolean>>`select ${sql.join(found)} ${customPlan}`.execute(db)
  return new Set(queues.filter(queue => rows[0]?.[queue]))
}
