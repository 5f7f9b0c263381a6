import { join } from 'node:path'
import { readRows } from '#core/reference/read-table.ts'
import { wordsOf } from '#core/reference/rules/words.ts'
import type { Tx } from '#core/deps.ts'
import type { RegionLevel } from '../rules/region.ts'
import { type RegionToSave, saveRegions } from '../store.ts'

export const REGION_FILES = ['provinces', 'regencies', 'districts', 'villages'].map(
  name => `node_modules/idn-area-data/data/${name}.csv`,
)
export const CENTRES_FILE = 'db/reference/region-centres.csv'

/** Part of loading the reference data: all regions, by Kemendagri code, in the caller's transaction. */
export async function loadRegions(tx: Tx, root: string): Promise<void> {
  await saveRegions(tx, readRegions(root))
}

function readRegions(root: string): RegionToSave[] {
  const [provinces = [], regencies = [], districts = [], villages = []] = REGION_FILES.map(file =>
    readRows(join(root, file)),
  )
  const centres = new Map(
    readRows(join(root, CENTRES_FILE)).map(([code = '', , ...point]) => [code, point.map(Number)]),
  )
  const regions = new Map<string, RegionToSave>()

  const add = (level: RegionLevel, code = '', name = '', parentCode: string | null = null) => {
    const [latitude = null, longitude = null] = centres.get(code) ?? []
    const above = parentCode === null ? [] : (regions.get(parentCode)?.words ?? [])
    regions.set(code, {
      code,
      name,
      level,
      parentCode,
      latitude,
      longitude,
      words: [...new Set([...wordsOf(name), ...above])],
    })
  }
  for (const [code, name] of provinces) add('province', code, name)
  for (const [code, parent, name] of regencies) add('regency', code, name, parent)
  for (const [code, parent, name] of districts) add('district', code, name, parent)
  for (const [code, parent, name] of villages) add('village', code, name, parent)
  return [...regions.values()]
}
