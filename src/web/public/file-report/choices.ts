/** What the pickers of the form show: what was found, what was chosen before, and what fits the place and the category. */
import { findAgency } from '#core/agencies/queries/find-agency.ts'
import { listCompetentAgencies } from '#core/agencies/queries/list-competent-agencies.ts'
import { searchAgencies } from '#core/agencies/queries/search-agencies.ts'
import { findCategory } from '#core/categories/queries/find-category.ts'
import { listCategories } from '#core/categories/queries/list-categories.ts'
import type { Category, CategoryGroup } from '#core/categories/rules/category.ts'
import type { Db } from '#core/deps.ts'
import type { RegionCode } from '#core/ids.ts'
import { findRegion } from '#core/regions/queries/find-region.ts'
import { isRegionCode } from '#core/regions/rules/region.ts'
import { searchRegions } from '#core/regions/queries/search-regions.ts'
import { type Form, valueOf } from '#platform/http/form.ts'
import { isRefused } from '#ui/form/error-summary.tsx'
import type { Found } from '#ui/form/picker.tsx'
import type { FilingField } from './form.ts'

export type Choices = {
  readonly categories: readonly CategoryGroup[]
  readonly category: Category | null
  readonly region: Found | null
  readonly agency: Found | null
  readonly regions?: readonly Found[] | undefined
  readonly agencies?: readonly Found[] | undefined
  /** Which of the two the page answers; not where mistakes come first. */
  readonly searched?: Search
  /** Competent for the category at the place, the first to ask first. */
  readonly suggested: readonly Found[]
}

export type Search = 'region' | 'agency' | null

const MOST = 20
const MOST_SUGGESTED = 3

/** Names that do not exist are left out here; filing is what refuses them. */
export async function findChoices(db: Db, form: Form<FilingField>, search: Search): Promise<Choices> {
  const [categories, category, region, agency, regions, agencies] = await Promise.all([
    listCategories(db),
    named(valueOf(form, 'categoryId'), key => findCategory(db, key)),
    named(valueOf(form, 'regionCode'), code => findRegion(db, code)),
    named(valueOf(form, 'agencyId'), key => findAgency(db, key)),
    isOpen(form, search === 'region', 'regionQuery', 'regionCode')
      ? searchRegions(db, valueOf(form, 'regionQuery'), MOST)
      : undefined,
    isOpen(form, search === 'agency', 'agencyQuery', 'agencyId')
      ? searchAgencies(db, { text: valueOf(form, 'agencyQuery'), near: regionIn(form), limit: MOST })
      : undefined,
  ])
  const suggested =
    category && !agency
      ? await listCompetentAgencies(db, { competent: category.competent, regionCode: region?.code ?? null })
      : []
  return {
    searched: isRefused(form) ? null : search,
    categories,
    category,
    region: region && { value: region.code, label: region.address },
    agency: agency?.active ? { value: String(agency.id), label: agency.name } : null,
    regions: regions?.map(({ code, address }) => ({ value: code, label: address })),
    agencies: agencies?.map(({ id, name, parentName }) => ({
      value: String(id),
      label: name,
      hint: parentName ?? undefined,
    })),
    suggested: suggested
      .slice(0, MOST_SUGGESTED)
      .map(({ office }) => ({ value: String(office.id), label: office.name })),
  }
}

/** Whoever said where it happened most often means the agencies there. */
function regionIn(form: Form<FilingField>): RegionCode | null {
  const code = valueOf(form, 'regionCode')
  return isRegionCode(code) ? code : null
}

/** What was searched for stays in sight until something is chosen, also when the page comes back because of another field. */
const isOpen = (form: Form<FilingField>, isAsked: boolean, query: FilingField, choice: FilingField): boolean =>
  isAsked || (valueOf(form, query) !== '' && valueOf(form, choice) === '')

const named = async <One>(key: string, find: (key: string) => Promise<One | undefined>): Promise<One | null> =>
  key === '' ? null : ((await find(key)) ?? null)
