/**
 * Regions: province, regency or city, district, village. Their codes are the Home Ministry's (Kemendagri), written with dots,
 * so that the code of a region begins with the codes of all above it.
 */
import type { RegionCode } from '#core/ids.ts'

const REGION_LEVELS = ['province', 'regency', 'district', 'village'] as const
export type RegionLevel = (typeof REGION_LEVELS)[number]

const SHAPE = /^\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?$/

export function isRegionCode(text: string): text is RegionCode {
  return SHAPE.test(text)
}

export function levelOf(code: RegionCode): RegionLevel {
  return REGION_LEVELS[code.split('.').length - 1] ?? 'village'
}

/** The codes from the province down to the region itself. */
export function lineOf(code: RegionCode): RegionCode[] {
  const parts = code.split('.')
  return parts.map((_, at) => parts.slice(0, at + 1).join('.')).filter(isRegionCode)
}

/** In the last group, villages under a district head appointed by the regency (kelurahan) begin with 1; all others are desa. */
export function isUrbanVillage(code: RegionCode): boolean {
  return levelOf(code) === 'village' && code.split('.')[3]?.startsWith('1') === true
}

/** A region as people write it: `Desa Sindang`, `Kel. Margadadi`, `Kec. Sindang`, `Kab. Indramayu`, `Jawa Barat`. */
export function labelOf({ code, name }: { code: RegionCode; name: string }): string {
  const level = levelOf(code)
  if (level === 'province') return name
  if (level === 'regency')
    return name.replace(/^Kabupaten( Administrasi)? /, 'Kab. ').replace(/^Kota Administrasi /, 'Kota ')
  if (level === 'district') return `Kec. ${name}`
  return isUrbanVillage(code) ? `Kel. ${name}` : `Desa ${name}`
}

/** The region with all above it, smallest first: `Desa Sindang, Kec. Sindang, Kab. Indramayu, Jawa Barat`. */
export function addressOf(code: RegionCode, names: readonly string[]): string {
  const labels = lineOf(code).map((ancestor, at) => labelOf({ code: ancestor, name: names[at] ?? '' }))
  return labels.reverse().join(', ')
}
