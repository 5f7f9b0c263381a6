/**
 * Rows that somebody else's transaction holds, and who waits for it. A test that looks at the end only passes without the lock
 * too; and one that waits for a while instead of looking passes where the machine is slow.
 */
import { expect, onTestFinished } from 'vitest'
import type { ReportId } from '#core/ids.ts'
import type { TestDatabase } from './database.ts'

export type Held = {
  /** What the other does before it lets go. */
  does(statement: string, values?: readonly unknown[]): Promise<unknown>
  /** Until so many sessions wait for a lock; fails if they never do. */
  isWaitedFor(count?: number): Promise<void>
  /** Kills whoever waits. */
  killWaiting(): Promise<void>
  letGo(): Promise<void>
}

const WAITING = `pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`

/** Another transaction has done this, and is not over. */
export async function holding({ root }: TestDatabase, ...[statement, values = []]: Parameters<Held['does']>) {
  const other = await root.connect()
  let isOver = false
  const letGo = async () => {
    if (isOver) return
    isOver = true
    await other.query('commit')
    other.release()
  }
  onTestFinished(letGo) // also of a test that failed: the next would wait for it
  await other.query('begin')
  await other.query(statement, [...values])
  const waiting = async () => (await root.query(`select from ${WAITING}`)).rowCount
  const held: Held = {
    does: (what, its = []) => other.query(what, [...its]),
    isWaitedFor: (count = 1) => expect.poll(waiting, { timeout: 10_000, interval: 20 }).toBe(count),
    killWaiting: async () => void (await root.query(`select pg_terminate_backend(pid) from ${WAITING}`)),
    letGo,
  }
  return held
}

export const holdingReport = (database: TestDatabase, { id }: { readonly id: ReportId }): Promise<Held> =>
  holding(database, 'select from reports where id = $1 for update', [id])

/** What comes of an act that waits for another transaction, which did `held` and does something else before it lets go. */
export async function whileHeld<Done>(
  database: TestDatabase,
  { held, meanwhile }: { readonly held: string; readonly meanwhile: string },
  act: () => Promise<Done>,
): Promise<Done> {
  const other = await holding(database, held)
  const acting = act()
  await other.isWaitedFor()
  await other.does(meanwhile)
  await other.letGo()
  return acting
}

/** The database ends one of two that wait for each other, and it is tried again: where all wait in one order, none has to be. */
export async function countDeadlocks({ root }: TestDatabase): Promise<number> {
  await new Promise(done => setTimeout(done, 1500)) // sessions write down what they counted once a second
  const { rows } = await root.query<{ deadlocks: number }>(
    'select deadlocks::integer from pg_stat_database where datname = current_database()',
  )
  return rows[0]?.deadlocks ?? 0
}
