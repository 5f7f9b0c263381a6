/** Time passes, as one lets it pass in a demonstration at /dev/jam. */
import { expect, vi } from 'vitest'
import type { TestDatabase } from '../database.ts'
import type { Visitor } from './browser.ts'
import type { Site } from './site.ts'

/** Sixty days and one more, and what came due in them is done. */
export async function letSixtyDaysPass(database: TestDatabase, { page }: Visitor, { origin }: Site): Promise<void> {
  await page.goto(`${origin}/dev/jam`)
  await page.getByRole('button', { name: '61 hari' }).click()
  await allIsDone(database)
}

/** So many days, and what came due in them is done. */
export async function letPass(
  database: TestDatabase,
  { page }: Visitor,
  { origin }: Site,
  days: number,
): Promise<void> {
  await page.goto(`${origin}/dev/jam`)
  await page.locator('#hours').fill(String(days * 24))
  await page.getByRole('button', { name: 'Majukan jam' }).click()
  await allIsDone(database)
}

/** Nothing is owed any more. A mail that came is no sign of it: another may have said the same before. */
async function allIsDone(database: TestDatabase): Promise<void> {
  const owed = 'select from outbox union all select from graphile_worker.jobs'
  const nothingOwed = async () => expect((await database.root.query(owed)).rowCount).toBe(0)
  await vi.waitFor(nothingOwed, { timeout: 15_000, interval: 100 })
}
