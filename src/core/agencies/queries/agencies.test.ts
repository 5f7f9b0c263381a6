import { describe, expect, test } from 'vitest'
import type { AgencyId, RegionCode } from '#core/ids.ts'
import { useDatabase } from '#test/database.ts'
import { ROOT_SLUG } from '../rules/agency.ts'
import { findAgencies } from './find-agencies.ts'
import { findAgency } from './find-agency.ts'
import { findNamedAgencies } from './find-named-agencies.ts'
import { listAgencyChildren } from './list-agency-children.ts'
import { listCompetentAgencies } from './list-competent-agencies.ts'
import { searchAgencies } from './search-agencies.ts'

const database = useDatabase()
const agency = async (slug: string) => {
  const found = await findAgency(database.db, slug)
  if (!found) throw new Error(`${slug} is not there`)
  return found
}
const search = async (text: string, withinId?: AgencyId) =>
  (await searchAgencies(database.db, { text, withinId, limit: 5 })).map(hit => hit.slug)

test('of many of one name, those of the region that was chosen are found first, the nearest before', async () => {
  const found = async (text: string, near: string | null) =>
    (await searchAgencies(database.db, { text, near: near as RegionCode | null, limit: 5 })).map(({ slug }) => slug)
  const [nearest, ...others] = await found('dishub', '32.12.09.2003')
  expect([nearest, others]).toEqual([
    'dinas-perhubungan-kab-indramayu',
    expect.arrayContaining(['dinas-perhubungan-prov-jawa-barat']),
  ])
  expect((await found('dinas perhubungan', '73.71'))[0]).toBe('dinas-perhubungan-kota-makassar')
  expect((await found('kab indramayu', '73.71'))[0]).toBe('kab-indramayu')
})

describe('finding an agency', () => {
  test('works by slug and by number, as text or not', async () => {
    const dishub = await agency('dinas-perhubungan-kab-indramayu')
    expect(dishub).toMatchObject({
      shortName: 'Dishub Kab. Indramayu',
      mode: null,
      timeZone: 'Asia/Jakarta',
      active: true,
    })
    expect(dishub.path).toEqual([(await agency(ROOT_SLUG)).id, (await agency('kab-indramayu')).id, dishub.id])
    expect(await findAgency(database.db, dishub.id)).toEqual(dishub)
    expect(await findAgency(database.db, String(dishub.id))).toEqual(dishub)
  })

  test.each(['', '0', '99999999999', 'no-such', "' or 1=1", '\0'])('finds nothing by %j', async text => {
    expect(await findAgency(database.db, text)).toBeUndefined()
  })

  test('tells regional governments and what is below them from what only stands in a region', async () => {
    const kinds = [
      'prov-jawa-barat',
      'kab-indramayu',
      'puskesmas-kab-indramayu-sindang',
      'kai',
      'bp-batam',
      'univ-ui',
      ROOT_SLUG,
    ]
    const found = await Promise.all(kinds.map(agency))
    expect(found.map(({ isRegional }) => isRegional)).toEqual([true, true, true, false, false, false, false])
    const { rows } = await database.root.query(`
      select count(*)::integer as wrong from agencies where is_regional <>
        exists (select from agencies above where above.type in ('province', 'regency', 'city') and above.path @> agencies.path)`)
    expect(rows).toEqual([{ wrong: 0 }])
  })

  test('finds several at once', async () => {
    const ids = [(await agency('kemensos')).id, (await agency('ksp')).id]
    const found = await findAgencies(database.db, [...ids, 2_000_000_000 as AgencyId])
    expect([...found.values()].map(({ slug }) => slug).sort()).toEqual(['kemensos', 'ksp'])
  })
})

describe('searching agencies', () => {
  test.each([
    ['dishub indramayu', 'dinas-perhubungan-kab-indramayu'],
    ['disduk indra', 'disdukcapil-kab-indramayu'],
    ['Dinas Perhubungan Kab. Indramayu', 'dinas-perhubungan-kab-indramayu'],
    ['indramayu', 'kab-indramayu'],
    ['pemkab indramayu', 'kab-indramayu'],
    ['jabar', 'prov-jawa-barat'],
    ['kota bandung', 'kota-bandung'],
    ['jakarta selatan', 'kota-jakarta-selatan'],
    ['kemensos', 'kemensos'],
    ['mensos', 'kemensos'],
    ['pln', 'pln'],
    ['kecamatan sindang indramayu', 'kecamatan-kab-indramayu-sindang'],
    ['dihsub indramayu', 'dinas-perhubungan-kab-indramayu'],
  ])('“%s” finds %s first', async (text, slug) => expect((await search(text))[0]).toBe(slug))

  test('“disduk” finds offices of civil records', async () => {
    const hits = await search('disduk')
    expect(hits).toHaveLength(5)
    expect(hits.every(slug => slug.startsWith('disdukcapil-'))).toBe(true)
  })

  test('stays within an agency when asked to', async () => {
    const indramayu = await agency('kab-indramayu')
    expect(await search('dinas kesehatan', indramayu.id)).toContain('dinas-kesehatan-kab-indramayu')
    expect(await search('kemensos', indramayu.id)).toEqual([])
  })

  test.each(['', '   ', "'; drop table agencies", '%', '\0\0', ':*&|!'])(
    '%j finds nothing and breaks nothing',
    async text => {
      expect(await search(text)).toEqual([])
    },
  )

  test('does not offer what is switched off', async () => {
    await database.root.query(`update agencies set active = false where slug = 'kpk'`)
    expect(await search('kpk')).not.toContain('kpk')
  })
})

describe('listing agencies', () => {
  test('goes down the tree level by level', async () => {
    const top = await listAgencyChildren(database.db, (await agency(ROOT_SLUG)).id)
    expect(top.length).toBeGreaterThan(700)
    expect(top.find(({ slug }) => slug === 'kab-indramayu')).toMatchObject({ hasChildren: true })
    const children = await listAgencyChildren(database.db, (await agency('kab-indramayu')).id)
    expect(children.find(({ slug }) => slug === 'disdukcapil-kab-indramayu')).toMatchObject({ hasChildren: false })
    expect(children.find(({ slug }) => slug === 'dinas-kesehatan-kab-indramayu')).toMatchObject({ hasChildren: true })
  })
})

describe('agencies that a form names', () => {
  test('are found under those names, each with the agency that says how it is connected', async () => {
    const [indramayu, dishub] = [await agency('kab-indramayu'), await agency('dinas-perhubungan-kab-indramayu')]
    const found = await findNamedAgencies(database.db, [
      'dinas-perhubungan-kab-indramayu',
      `00${indramayu.id}`,
      'kemensos',
    ])
    const connections = [...(found ?? [])].map(([name, { id, connection }]) => [
      name,
      id,
      connection?.id,
      connection?.mode,
    ])
    expect(connections).toEqual([
      ['dinas-perhubungan-kab-indramayu', dishub.id, indramayu.id, 'full'],
      [`00${indramayu.id}`, indramayu.id, indramayu.id, 'full'],
      ['kemensos', (await agency('kemensos')).id, (await agency('kemensos')).id, 'semi'],
    ])
  })

  test.each(['tidak-ada', '999999', "' or 1=1", ''])('are not found when one of them is %j', async name => {
    expect(await findNamedAgencies(database.db, ['kab-indramayu', name])).toBeUndefined()
  })
})

describe('who is competent', () => {
  test('is read from the tree in the order of the category', async () => {
    const found = await listCompetentAgencies(database.db, {
      competent: ['regency:disdukcapil', 'unit:ditjen-dukcapil', 'regency:desa'],
      regionCode: '32.12.16.2007' as RegionCode,
    })
    expect(found.map(({ office, because }) => [office.shortName, because])).toEqual([
      ['Disdukcapil Kab. Indramayu', 'of-the-place'],
      ['Ditjen Dukcapil', 'named'],
      ['Kecamatan Sindang', 'above'],
    ])
  })
})
