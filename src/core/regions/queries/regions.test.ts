import { describe, expect, test } from 'vitest'
import { useDatabase } from '#test/database.ts'
import { findRegion } from './find-region.ts'
import { listRegions } from './list-regions.ts'
import { searchRegions } from './search-regions.ts'

const database = useDatabase()
const search = async (text: string) => (await searchRegions(database.reader, text, 5)).map(hit => hit.address)

describe('finding a region', () => {
  test('gives its address and all above it', async () => {
    const region = await findRegion(database.reader, '32.12.15.1007')
    expect(region).toMatchObject({
      level: 'village',
      address: 'Kel. Margadadi, Kec. Indramayu, Kab. Indramayu, Jawa Barat',
      centre: null,
    })
    expect(region?.line.map(({ label }) => label)).toEqual([
      'Jawa Barat',
      'Kab. Indramayu',
      'Kec. Indramayu',
      'Kel. Margadadi',
    ])
  })

  test('knows a point inside a regency', async () => {
    const centre = (await findRegion(database.reader, '32.12'))?.centre
    expect(centre?.latitude).toBeCloseTo(-6.4, 0)
    expect(centre?.longitude).toBeCloseTo(108.2, 0)
  })

  test.each(['', '99', '32.99', '32.12.15.9999', "32'", '\0'])('finds nothing by %j', async code => {
    expect(await findRegion(database.reader, code)).toBeUndefined()
  })
})

describe('listing regions', () => {
  test('goes from provinces to villages', async () => {
    expect(await listRegions(database.reader, null)).toHaveLength(38)
    expect((await listRegions(database.reader, '32')).map(({ label }) => label)).toContain('Kab. Indramayu')
    expect(await listRegions(database.reader, '32.12')).toHaveLength(31)
    expect((await listRegions(database.reader, '32.12.15')).map(({ label }) => label)).toContain('Kel. Margadadi')
  })

  test.each(['99', 'x', "32'", '32.12.15.1007'])('has nothing below %j', async code => {
    expect(await listRegions(database.reader, code)).toEqual([])
  })
})

describe('searching regions', () => {
  test.each([
    ['margadadi', 'Kel. Margadadi, Kec. Indramayu, Kab. Indramayu, Jawa Barat'],
    ['kel margadadi kec. indramayu', 'Kel. Margadadi, Kec. Indramayu, Kab. Indramayu, Jawa Barat'],
    ['Indramayu', 'Kab. Indramayu, Jawa Barat'],
    ['kab indramayu', 'Kab. Indramayu, Jawa Barat'],
    ['kota bandung', 'Kota Bandung, Jawa Barat'],
    ['jawa barat', 'Jawa Barat'],
    ['sindang indramayu', 'Kec. Sindang, Kab. Indramayu, Jawa Barat'],
    ['indramyu', 'Kec. Indramayu, Kab. Indramayu, Jawa Barat'],
  ])('“%s” finds %s first', async (text, address) => expect((await search(text))[0]).toBe(address))

  test.each(['', '  ', "'; drop table regions", '%', '\0', '&|!:*'])(
    '%j finds nothing and breaks nothing',
    async text => {
      expect(await search(text)).toEqual([])
    },
  )
})
