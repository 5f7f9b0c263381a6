/** One agency of tens of thousands: the one chosen, those found by name, or, before a search, those likely to be competent. */
import { findAgency } from '#core/agencies/queries/find-agency.ts'
import { type AgencyHit, searchAgencies } from '#core/agencies/queries/search-agencies.ts'
import type { Db } from '#core/deps.ts'
import { type Form, valueOf } from '#platform/http/form.ts'
import type { Found } from '#ui/form/picker.tsx'
import { FITS } from '../forward-report/routing-fields.tsx'
import { reasonWords, suggestRoutes } from '../forward-report/suggested-routes.ts'
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
  const [agency, found, competent] = await Promise.all([
    value ? findAgency(db, value) : undefined,
    text ? searchAgencies(db, { text, limit: MOST }) : undefined,
    likelyFor(db, view),
  ])
  return {
    found: found ? likelyFirst(found, competent) : competent.length > 0 ? competent : undefined,
    chosen: agency && { value, label: agency.name },
  }
}

/** By competence, place and how such reports fared there, each with why; nobody who has it now, and none that is accused. */
async function likelyFor(db: Db, view: ReportView): Promise<readonly Found[]> {
  const { report, details } = view
  const asked = { category: details.category?.slug ?? null, withinId: undefined }
  const { routes, agencies } = await suggestRoutes(db, view, {
    ...asked,
    accusedId: report.accusedAgencyId ?? undefined,
  })
  const isHeld = (id: number) => id === (report.lead ?? report.verifier).id
  return routes.flatMap(({ id, fit, reasons }): Found[] => {
    const agency = agencies.get(id)
    if (!agency || isHeld(id)) return []
    return [{ value: String(id), label: agency.name, hint: reasons.map(reasonWords).join(' · '), mark: FITS[fit] }]
  })
}

/** Of what a search found, whoever is likely to be competent stands first and says why. */
function likelyFirst(hits: readonly AgencyHit[], likely: readonly Found[]): readonly Found[] {
  const found = hits.map(({ id, name, parentName }) => {
    const value = String(id)
    return likely.find(one => one.value === value) ?? { value, label: name, hint: parentName ?? undefined }
  })
  return [...found.filter(one => likely.includes(one)), ...found.filter(one => !likely.includes(one))]
}
