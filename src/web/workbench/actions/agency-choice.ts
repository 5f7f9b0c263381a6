/** One agency of tens of thousands: the one chosen, those found by name, or, before a search, those competent. */
import { findAgency } from '#core/agencies/queries/find-agency.ts'
import { type CompetentAgency, listCompetentAgencies } from '#core/agencies/queries/list-competent-agencies.ts'
import { type AgencyHit, searchAgencies } from '#core/agencies/queries/search-agencies.ts'
import { findCategory } from '#core/categories/queries/find-category.ts'
import type { Db } from '#core/deps.ts'
import { type Form, valueOf } from '#platform/http/form.ts'
import type { Found } from '#ui/form/picker.tsx'
import type { ReportView } from '../report/view.ts'

export type AgencyChoice = { readonly found: readonly Found[] | undefined; readonly chosen: Found | undefined }

const MOST = 15

export async function findAgencyChoice<Field extends string>(
  db: Db,
  view: ReportView,
  form: Form<Field>,
  [name, query]: readonly [NoInfer<Field>, NoInfer<Field>],
): Promise<AgencyChoice> {
  const [value, text] = [valueOf(form, name), valueOf(form, query)]
  const [agency, found, suggested] = await Promise.all([
    value ? findAgency(db, value) : undefined,
    text ? searchAgencies(db, { text, limit: MOST }) : undefined,
    competentFor(db, view, view.details.category?.slug ?? null),
  ])
  const competent = suggested.filter(isElsewhere(view)).map(asSuggested)
  return {
    found: found ? competentFirst(found, competent) : competent.length > 0 ? competent : undefined,
    chosen: agency && { value, label: agency.name },
  }
}

const asSuggested = (one: CompetentAgency): Found => ({
  value: String(one.office.id),
  label: one.office.name,
  hint: reasonOf(one),
})

/** Of what a search found, whoever the category and the place make competent stands first and says why. */
function competentFirst(hits: readonly AgencyHit[], competent: readonly Found[]): readonly Found[] {
  const found = hits.map(({ id, name, parentName }) => {
    const value = String(id)
    return competent.find(one => one.value === value) ?? { value, label: name, hint: parentName ?? undefined }
  })
  return [...found.filter(one => competent.includes(one)), ...found.filter(one => !competent.includes(one))]
}

/** Whoever gives a report away does not name itself. */
const isElsewhere =
  ({ report }: ReportView) =>
  ({ office }: CompetentAgency) =>
    office.id !== (report.lead ?? report.verifier).id

/** @param category id or slug; competence follows from it and the place of the event */
export async function competentFor(
  db: Db,
  { details: { regionCode } }: Pick<ReportView, 'details'>,
  category: string | null,
): Promise<readonly CompetentAgency[]> {
  const found = category ? await findCategory(db, category) : undefined
  return found ? listCompetentAgencies(db, { competent: found.competent, regionCode }) : []
}

const REASONS: Record<CompetentAgency['because'], string> = {
  named: 'Berwenang menurut kategori',
  'of-the-place': 'Berwenang menurut kategori, di wilayah kejadian',
  above: 'Induk yang berwenang; unit khususnya tidak ada',
}

export const reasonOf = ({ because }: CompetentAgency): string => REASONS[because]
