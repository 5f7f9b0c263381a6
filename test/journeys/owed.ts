import { expect, vi } from 'vitest'
import type { TestDatabase } from '../database.ts'

/** Nothing is owed any more. A mail that came is no sign of it: another may have said the same before. */
export async function allIsDone(database: TestDatabase): Promise<void> {
  const owed = 'select from outbox union all select from graphile_worker.jobs'
  const nothingOwed = async () => expect((await database.root.query(owed)).rowCount).toBe(0)
  await vi.waitFor(nothingOwed, { timeout: 15_000, interval: 100 })
}
