import { describe, expect, test } from 'vitest'
import { type Seat, type UnitPattern, unitsOfCentralOffice, unitsOfLocalGovernment } from './units.ts'

const seat = (slug: string, name: string, shortName: string, type: Seat['type'], regionCode: string): Seat => ({
  slug,
  name,
  shortName,
  type,
  regionCode,
  timeZone: 'Asia/Jakarta',
  aliases: [],
})
const indramayu = seat('kab-indramayu', 'Pemerintah Kabupaten Indramayu', 'Pemkab Indramayu', 'regency', '32.12')
const jakartaPusat = seat(
  'kota-jakarta-pusat',
  'Pemerintah Kota Administrasi Jakarta Pusat',
  'Pemkot Jakarta Pusat',
  'city',
  '31.71',
)
const yogyakarta = seat(
  'prov-di-yogyakarta',
  'Pemerintah Daerah Daerah Istimewa Yogyakarta',
  'Pemda DIY',
  'province',
  '34',
)
const sleman = seat('kab-sleman', 'Pemerintah Kabupaten Sleman', 'Pemkab Sleman', 'regency', '34.04')
const jayapura = seat('kab-jayapura', 'Pemerintah Kabupaten Jayapura', 'Pemkab Jayapura', 'regency', '91.03')
const polri = seat('polri', 'Kepolisian Negara Republik Indonesia', 'Polri', 'institution', '')

const pattern = (key: string, level: UnitPattern['level'], namePattern: string, per = 'region'): UnitPattern => ({
  key,
  level,
  namePattern,
  shortName: key,
  aliases: [],
  per,
  parentAgency: level === 'ministry' ? 'polri' : null,
})
const health = pattern('dinas-kesehatan', 'regency', 'Dinas Kesehatan {region}')
const clinics = pattern('puskesmas', 'regency', 'Puskesmas {place}', 'place')
const districts = pattern('kecamatan', 'regency', 'Kecamatan {district}', 'district')
const sindang = [{ code: '32.12.16', name: 'Sindang' }]

describe('units made from patterns', () => {
  test('bear the name of their government', () => {
    const [office] = unitsOfLocalGovernment(indramayu, [health], [])
    expect(office).toMatchObject({
      slug: 'dinas-kesehatan-kab-indramayu',
      name: 'Dinas Kesehatan Kabupaten Indramayu',
      shortName: 'dinas-kesehatan Kab. Indramayu',
      parentSlug: 'kab-indramayu',
      regionCode: '32.12',
    })
  })

  test('there is one clinic for each district, and it is part of the health office', () => {
    const [clinic] = unitsOfLocalGovernment(indramayu, [clinics], sindang)
    expect(clinic).toMatchObject({
      slug: 'puskesmas-kab-indramayu-sindang',
      name: 'Puskesmas Sindang, Kabupaten Indramayu',
      parentSlug: 'dinas-kesehatan-kab-indramayu',
      regionCode: '32.12.16',
    })
  })

  test.each([
    [indramayu, 'Kecamatan Sindang, Kabupaten Indramayu'],
    [sleman, 'Kapanewon Sindang, Kabupaten Sleman'],
    [jayapura, 'Distrik Sindang, Kabupaten Jayapura'],
  ])('a district office is called as the law of its region calls it', (government, name) => {
    expect(unitsOfLocalGovernment(government, [districts], sindang)[0]?.name).toBe(name)
  })

  test('in Jakarta a city’s office is part of the province’s, and there is no council of its own', () => {
    const council = pattern('sekretariat-dprd', 'regency', 'Sekretariat DPRD {region}')
    const names = unitsOfLocalGovernment(jakartaPusat, [health, council], []).map(unit => unit.name)
    expect(names).toEqual(['Suku Dinas Kesehatan Kota Administrasi Jakarta Pusat'])
  })

  test('a province gets a province’s units', () => {
    const office = pattern('dinas-kesehatan', 'province', 'Dinas Kesehatan {region}')
    const names = unitsOfLocalGovernment(yogyakarta, [health, office], []).map(unit => unit.name)
    expect(names).toEqual(['Dinas Kesehatan Daerah Istimewa Yogyakarta'])
  })

  test('a central authority has one office in each regency, under itself', () => {
    const station = pattern('polres', 'ministry', 'Kepolisian Resor {region}')
    expect(unitsOfCentralOffice(station, [indramayu, yogyakarta, polri])).toMatchObject([
      { slug: 'polres-polri-kab-indramayu', name: 'Kepolisian Resor Kabupaten Indramayu', parentSlug: 'polri' },
    ])
  })

  test.each(['place', 'name', 'district', 'village', 'number', 'basin'])(
    'none is made per %s, because nobody knows its name or seat',
    per => {
      const office = pattern('kpp-pratama', 'ministry', 'Kantor Pelayanan Pajak Pratama {place}', per)
      expect(unitsOfCentralOffice(office, [indramayu, yogyakarta, polri])).toEqual([])
    },
  )
})
