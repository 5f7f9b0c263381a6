import { findAgencies } from '#core/agencies/queries/find-agencies.ts'
import { findAgency } from '#core/agencies/queries/find-agency.ts'
import { findVerifyingPath } from '#core/agencies/queries/find-verifying-path.ts'
import { type Agency, ROOT_SLUG } from '#core/agencies/rules/agency.ts'
import { verifierOf } from '#core/agencies/rules/tree.ts'
import { findCategory } from '#core/categories/queries/find-category.ts'
import type { Db } from '#core/deps.ts'
import type { CategoryId, RegionCode } from '#core/ids.ts'
import { findRegion } from '#core/regions/queries/find-region.ts'

export type FilingContext = {
  readonly addressed: Agency | null
  readonly verifier: Agency
  readonly category: { readonly id: CategoryId; readonly sensitive: boolean } | null
}

type Asked = {
  readonly agency: string | null
  readonly category: string | null
  readonly regionCode: RegionCode | null
  readonly aboutStaff: boolean
}

/** Whether what the form names exists, and who will verify it. Most reports name neither agency nor category nor place. */
export async function findFilingContext(
  db: Db,
  { agency, category, regionCode, aboutStaff }: Asked,
): Promise<FilingContext | { readonly unknown: 'agency' | 'category' | 'region' }> {
  const [addressed, chosen, region] = await Promise.all([
    agency === null ? null : findAgency(db, agency),
    category === null ? null : findCategory(db, category),
    regionCode === null ? null : findRegion(db, regionCode),
  ])
  if (addressed === undefined || addressed?.active === false) return { unknown: 'agency' }
  if (chosen === undefined) return { unknown: 'category' }
  if (region === undefined) return { unknown: 'region' }

  const path = addressed === null ? [] : await findVerifyingPath(db, addressed.id)
  const verifier = verifierOf(path, { aboutStaff, sensitive: chosen?.sensitive ?? false })
  const verifying =
    verifier.tier === 'national'
      ? await findAgency(db, ROOT_SLUG)
      : (await findAgencies(db, [verifier.agencyId])).get(verifier.agencyId)
  if (!verifying) throw new Error('The verifying agency is not in the database; is the reference data loaded?')
  return { addressed, verifier: verifying, category: chosen }
}
