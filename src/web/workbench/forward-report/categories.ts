import { listCategories } from '#core/categories/queries/list-categories.ts'
import { searchCategories } from '#core/categories/queries/search-categories.ts'
import type { Category } from '#core/categories/rules/category.ts'
import type { Db } from '#core/deps.ts'
import type { Option, OptionGroup } from '#ui/form/select.tsx'

export type CategoryChoice = {
  readonly options: readonly OptionGroup[]
  readonly chosen: Category | null
  readonly firstHit: string | null
}

/** All of them in their groups; what a search found stands in a group of its own, first. @param value id or slug */
export async function findCategoryChoice(db: Db, value: string, text: string): Promise<CategoryChoice> {
  const [groups, hits] = await Promise.all([listCategories(db), text ? searchCategories(db, text, 8) : []])
  const all = groups.flatMap(group => [group, ...group.children])
  const found = new Set(hits.map(({ id }) => id))
  const option = ({ id, slug, name }: Pick<Category, 'id' | 'slug' | 'name'>): Option => ({
    value: value === slug ? slug : String(id),
    label: name,
  })
  const rest = groups.map(group => ({
    label: group.name,
    options: [group, ...group.children].filter(({ id }) => !found.has(id)).map(option),
  }))
  const matching = hits.length > 0 ? [{ label: `Cocok dengan “${text}”`, options: hits.map(option) }] : []
  return {
    options: [...matching, ...rest.filter(({ options }) => options.length > 0)],
    chosen: all.find(({ id, slug }) => value === slug || value === String(id)) ?? null,
    firstHit: hits[0] ? String(hits[0].id) : null,
  }
}
