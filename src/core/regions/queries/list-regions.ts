import type { Db } from '#core/deps.ts'
import type { RegionCode } from '#core/ids.ts'
import { type RegionLevel, isRegionCode, labelOf } from '../rules/region.ts'

export type ListedRegion = {
  readonly code: RegionCode
  readonly level: RegionLevel
  readonly name: string
  readonly label: string
}

/** The regions right below one, by name; the provinces when there is none. */
export async function listRegions(db: Db, parentCode: string | null): Promise<ListedRegion[]> {
  if (parentCode !== null && !isRegionCode(parentCode)) return []
  const rows = await db
    .selectFrom('regions')
    .select(['code', 'level', 'name'])
    .where('parent_code', parentCode === null ? 'is' : '=', parentCode)
    .orderBy('name')
    .execute()
  return rows.map(row => ({ ...row, label: labelOf(row) }))
}
