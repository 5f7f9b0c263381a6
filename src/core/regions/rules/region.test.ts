import { describe, expect, test } from 'vitest'
import type { RegionCode } from '#core/ids.ts'
import { addressOf, isRegionCode, isUrbanVillage, labelOf, levelOf, lineOf } from './region.ts'

const village = '32.12.15.1007' as RegionCode

describe('a region', () => {
  test('is known by its code', () => {
    expect(['32', '32.12', '32.12.15', village].every(isRegionCode)).toBe(true)
    expect(['', '3', '32.', '32.1', '32.12.15.10071', "32'", '32.12.15.1007\0'].some(isRegionCode)).toBe(false)
  })

  test('carries the codes of all above it', () => {
    expect(lineOf(village)).toEqual(['32', '32.12', '32.12.15', village])
    expect(lineOf(village).map(levelOf)).toEqual(['province', 'regency', 'district', 'village'])
  })

  test('is a kelurahan or a desa by its last group', () => {
    expect(isUrbanVillage(village)).toBe(true)
    expect(isUrbanVillage('32.12.16.2007' as RegionCode)).toBe(false)
    expect(isUrbanVillage('32.12.15' as RegionCode)).toBe(false)
  })

  test('is written smallest first', () => {
    expect(addressOf(village, ['Jawa Barat', 'Kabupaten Indramayu', 'Indramayu', 'Margadadi'])).toBe(
      'Kel. Margadadi, Kec. Indramayu, Kab. Indramayu, Jawa Barat',
    )
    expect(labelOf({ code: '31.71' as RegionCode, name: 'Kota Administrasi Jakarta Pusat' })).toBe('Kota Jakarta Pusat')
  })
})
