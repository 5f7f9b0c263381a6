/** What can be chosen in the filters of the list, and what was. */
import { findAgency } from '#core/agencies/queries/find-agency.ts'
import { searchAgencies } from '#core/agencies/queries/search-agencies.ts'
import { listCategories } from '#core/categories/queries/list-categories.ts'
import type { Category } from '#core/categories/rules/category.ts'
import type { Db } from '#core/deps.ts'
import type { AgencyId } from '#core/ids.ts'
import { slowChanging } from '#core/reference/slow-changing.ts'
import { type ListedRegion, listRegions } from '#core/regions/queries/list-regions.ts'
import type { Asked } from './filter.ts'

/** What an address names, and the list is filtered by. */
export type Named = {
  /** The chosen one and all below it. */
  readonly category: { readonly chosen: Category; readonly all: readonly Category[] } | null
  readonly agency: { readonly id: AgencyId; readonly slug: string; readonly name: string } | null
}

export type Choices = Named & {
  readonly categories: readonly Category[]
  readonly provinces: readonly ListedRegion[]
  readonly province: ListedRegion | null
  /** Of the chosen province. */
  readonly regencies: readonly ListedRegion[]
  readonly region: ListedRegion | null
}

const listProvinces = slowChanging((db: Db) => listRegions(db, null))

export async function findNamed(db: Db, { kategori, instansi }: Asked): Promise<Named> {
  const category = kategori === undefined ? null : categoryOf(await listCategories(db), kategori)
  return { category, agency: instansi === undefined ? null : await findAgencyNamed(db, instansi) }
}

export async function findChoices(db: Db, { wilayah }: Asked, named: Named): Promise<Choices> {
  const [categories, provinces, regencies] = await Promise.all([
    listCategories(db),
    listProvinces(db),
    wilayah ? listRegions(db, wilayah.slice(0, 2)) : [],
  ])
  const province = provinces.find(({ code }) => code === wilayah?.slice(0, 2)) ?? null
  const region = regencies.find(({ code }) => code === wilayah?.slice(0, 5)) ?? province
  return {
    ...named,
    categories,
    provinces,
    province,
    regencies: regencies.toSorted((one, other) => one.label.localeCompare(other.label, 'id')),
    region,
  }
}

function categoryOf(groups: Awaited<ReturnType<typeof listCategories>>, asked: string): Named['category'] {
  const isAsked = ({ slug, id }: Category) => slug === asked || String(id) === asked
  for (const group of groups) {
    if (isAsked(group)) return { chosen: group, all: [group, ...group.children] }
    const chosen = group.children.find(isAsked)
    if (chosen) return { chosen, all: [chosen] }
  }
  return null
}

/** By id or slug; else the agency that what was typed fits best. */
async function findAgencyNamed(db: Db, typed: string): Promise<Named['agency']> {
  const exact = await findAgency(db, typed)
  const found = exact ?? (await searchAgencies(db, { text: typed, limit: 1 }))[0]
  return found ? { id: found.id, slug: found.slug, name: found.name } : null
}
