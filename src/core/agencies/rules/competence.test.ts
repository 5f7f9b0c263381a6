import { describe, expect, test } from 'vitest'
import type { AgencyId, RegionCode } from '#core/ids.ts'
import { readCategories } from '#core/categories/read-categories.ts'
import { readAgencies } from '../read-agencies.ts'
import { type Office, rankCompetent } from './competence.ts'

const margadadi = '32.12.15.1007' as RegionCode
const agencies = readAgencies('.')
const offices = agencies.map((agency, at): Office => ({
  id: (at + 1) as AgencyId,
  slug: agency.slug,
  type: agency.type,
  unitKey: agency.unitKey,
  regionCode: agency.regionCode as RegionCode | null,
}))
const competentFor = (competent: string[], place: RegionCode | null) =>
  rankCompetent(competent, place, offices).map(({ office, because }) => [office.slug, because])

describe('who is competent', () => {
  test('is first the unit of the place that the category names, then the others in order', () => {
    expect(competentFor(['regency:dinas-pupr', 'province:dinas-bina-marga', 'ministry:kemenpu'], margadadi)).toEqual([
      ['dinas-pupr-kab-indramayu', 'of-the-place'],
      ['dinas-bina-marga-prov-jawa-barat', 'of-the-place'],
      ['kemenpu', 'named'],
    ])
  })

  test('is the district office for a village, which is no agency here', () => {
    expect(competentFor(['regency:desa'], margadadi)).toEqual([['kecamatan-kab-indramayu-indramayu', 'above']])
  })

  test('is the regency’s office for a village when only the regency is known', () => {
    expect(competentFor(['regency:desa'], '32.12' as RegionCode)).toEqual([['dinas-pmd-kab-indramayu', 'above']])
  })

  test('is the local government itself where it has no such unit', () => {
    expect(competentFor(['regency:inspektorat'], '31.71' as RegionCode)).toEqual([['kota-jakarta-pusat', 'above']])
  })

  test('is a central authority’s office in the regency', () => {
    expect(competentFor(['unit:polres', 'unit:kua'], margadadi)).toEqual([
      ['polres-polri-kab-indramayu', 'of-the-place'],
      ['kemenag-kabkota-kemenag-kab-indramayu', 'above'],
    ])
  })

  test('is the authority itself when no place is known, and no local government', () => {
    expect(competentFor(['regency:disdukcapil', 'unit:polres'], null)).toEqual([['polri', 'above']])
  })

  test('names each agency once', () => {
    expect(competentFor(['regency:kecamatan', 'regency:desa', 'regency:kelurahan'], margadadi)).toHaveLength(1)
  })

  const entries = [...new Set(readCategories('.').flatMap(category => category.competent))]
  /** They mean the one that the reporter had to do with. */
  const whicheverItWas = ['university:*', 'mission:*', 'unit:inspektorat-jenderal', 'unit:ppid']

  test('is known for every entry of every category, in a village of Indramayu', () => {
    const unresolved = entries.filter(entry => competentFor([entry], margadadi).length === 0)
    expect(unresolved.sort()).toEqual(whicheverItWas.sort())
  })
})
