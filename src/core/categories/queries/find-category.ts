import type { Db } from '#core/deps.ts'
import type { CategoryId } from '#core/ids.ts'
import { keyOf } from '#core/reference/rules/key.ts'
import type { Category } from '../rules/category.ts'
import { CATEGORY_COLUMNS } from './category-columns.ts'

/** By id or slug, as forms and addresses name it; also those that can no longer be chosen. */
export async function findCategory(
  db: Db,
  idOrSlug: CategoryId | string,
): Promise<(Category & { readonly active: boolean }) | undefined> {
  const key = keyOf<CategoryId>(idOrSlug)
  if (!key) return undefined
  const categories = db.selectFrom('categories').select(CATEGORY_COLUMNS).select('active')
  const named = 'id' in key ? categories.where('id', '=', key.id) : categories.where('slug', '=', key.slug)
  return named.executeTakeFirst()
}
