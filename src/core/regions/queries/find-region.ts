import { sql } from 'kysely'
import type { Db } from '#core/deps.ts'
import type { RegionCode } from '#core/ids.ts'
import { type RegionLevel, addressOf, isRegionCode, labelOf, lineOf } from '../rules/region.ts'

export type RegionWithLine = {
  readonly code: RegionCode
  readonly name: string
  readonly level: RegionLevel
  /** A point inside; known for provinces and most regencies. */
  readonly centre: { readonly latitude: number; readonly longitude: number } | null
  /** From the province down to the region itself, each as people write it. */
  readonly line: readonly {
    readonly code: RegionCode
    readonly level: RegionLevel
    readonly name: string
    readonly label: string
  }[]
  /** `Desa Sindang, Kec. Sindang, Kab. Indramayu, Jawa Barat` */
  readonly address: string
}

export async function findRegion(db: Db, code: string): Promise<RegionWithLine | undefined> {
  if (!isRegionCode(code)) return undefined
  const rows = await db
    .selectFrom('regions')
    .select(['code', 'name', 'level', 'latitude', 'longitude'])
    .where('code', '=', sql<RegionCode>`any(${lineOf(code)}::text[])`)
    .orderBy('code')
    .execute()
  const region = rows.at(-1)
  if (region?.code !== code) return undefined

  const { name, level, latitude, longitude } = region
  return {
    code,
    name,
    level,
    centre: latitude === null || longitude === null ? null : { latitude, longitude },
    line: rows.map(row => ({ code: row.code, level: row.level, name: row.name, label: labelOf(row) })),
    address: addressOf(
      code,
      rows.map(row => row.name),
    ),
  }
}
