/** Time passes, as one lets it pass in a demonstration at /dev/jam. */
import type { TestDatabase } from '../database.ts'
import type { Visitor } from './browser.ts'
import { allIsDone } from './owed.ts'
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
