import { findCategory } from '#core/categories/queries/find-category.ts'
import { refuse } from '#core/decision.ts'
import type { Deps } from '#core/deps.ts'
import { reclassify } from '../rules/reclassify.ts'
import type { Classification, Weight } from '../rules/terms.ts'
import { type Change, type Changed, changeReport } from './change-report.ts'

export type ReclassifyReport = {
  readonly classification: Classification
  readonly weight: Weight
  /** Id or slug; null: as it is. */
  readonly category: string | null
  /** For everyone to read. */
  readonly reason: string
}

export async function reclassifyReport(
  deps: Deps,
  change: Change,
  { classification, weight, category: name, reason }: ReclassifyReport,
): Promise<Changed> {
  const category = name === null ? null : await findCategory(deps.db, name)
  if (category === undefined) return refuse('category-unknown')
  return changeReport(deps, change, (report, ruling) => ({
    ...reclassify(report, { classification, weight, category }, ruling),
    message: { kind: 'reclassification', visibility: 'public', body: reason },
  }))
}
