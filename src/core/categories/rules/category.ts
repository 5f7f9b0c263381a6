/**
 * What reports are about: two levels, 27 groups. A group may be chosen itself: it is its own "others". The weight and the
 * sensitivity are where an officer starts from; docs/domain.md §5 and §6 say what follows from them.
 */
import type { CategoryId } from '#core/ids.ts'

export const WEIGHTS = ['light', 'medium', 'heavy'] as const
export type CategoryWeight = (typeof WEIGHTS)[number]

export type Category = {
  readonly id: CategoryId
  readonly slug: string
  readonly parentId: CategoryId | null
  readonly name: string
  readonly nameEn: string
  readonly defaultWeight: CategoryWeight
  /** Starts confidential and is verified by the national level. */
  readonly sensitive: boolean
  readonly evidenceExpected: boolean
  /** Competent authorities, the usual home first. */
  readonly competent: readonly string[]
}

export type CategoryGroup = Category & { readonly children: readonly Category[] }

/** Groups with what belongs to each, in the order they were given. */
export function groupCategories(categories: readonly Category[]): CategoryGroup[] {
  const children = Map.groupBy(categories, category => category.parentId)
  return (children.get(null) ?? []).map(group => ({ ...group, children: children.get(group.id) ?? [] }))
}
