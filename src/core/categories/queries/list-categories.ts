import type { Db } from '#core/deps.ts'
import { slowChanging } from '#core/reference/slow-changing.ts'
import { type CategoryGroup, groupCategories } from '../rules/category.ts'
import { CATEGORY_COLUMNS } from './category-columns.ts'

/** All that can be chosen, as groups with what belongs to each. Remembered for half a minute. */
export const listCategories = slowChanging(async (db: Db): Promise<readonly CategoryGroup[]> => {
  const rows = await db
    .selectFrom('categories')
    .select(CATEGORY_COLUMNS)
    .where('active', '=', true)
    .orderBy('position')
    .execute()
  return groupCategories(rows)
})
