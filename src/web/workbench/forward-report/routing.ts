/** The agencies an officer may choose among: those suggested, those chosen already, those found, and one level of the tree. */
import { findAgencies } from '#core/agencies/queries/find-agencies.ts'
import { findAgency } from '#core/agencies/queries/find-agency.ts'
import { listAgencyChildren } from '#core/agencies/queries/list-agency-children.ts'
import { searchAgencies } from '#core/agencies/queries/search-agencies.ts'
import type { Agency } from '#core/agencies/rules/agency.ts'
import type { Fit } from '#core/agencies/rules/rank-routes.ts'
import type { Db } from '#core/deps.ts'
import type { AgencyId } from '#core/ids.ts'
import { type Report, isAtOrBelow, isRoot, topLevelOf } from '#core/reports/rules/report.ts'
import type { ReportView } from '../report/view.ts'
import { reasonWords, suggestRoutes } from './suggested-routes.ts'

export type Candidate = {
  /** As the form names it: what was sent, or else its id */
  readonly value: string
  readonly id: AgencyId
  readonly name: string
  readonly hint: string | null
  readonly hasUnits: boolean
}

/** Offered by rank, with why. */
export type Suggested = Candidate & { readonly fit: Fit; readonly reasons: readonly string[] }

export type Routing = {
  readonly suggested: readonly Suggested[]
  readonly candidates: readonly Candidate[]
  /** One level of the tree, without those above; whose, and whether it was asked for */
  readonly units: { readonly of: string; readonly isAskedFor: boolean; readonly candidates: readonly Candidate[] }
  /** Competent, but not for this officer to choose: what to name when it is not ours */
  readonly outside: readonly string[]
  readonly isNothingFound: boolean
  /** Found, but suggested already, and so offered above the search */
  readonly foundAbove: readonly string[]
}

export type Asked = {
  readonly category: string | null
  readonly chosen: readonly string[]
  readonly text: string
  /** The agency whose units are to be shown */
  readonly browse: string
  /** Neither it nor anything below it is offered. */
  readonly accused?: string
}

const MOST_FOUND = 15
const MOST_CHOSEN = 30
const MOST_UNITS = 200
export const MOST_SUGGESTED = 5

export async function findRouting(db: Db, view: ReportView, asked: Asked): Promise<Routing> {
  const withinId = withinFor(view.report)
  const [chosen, found, own, accused] = await Promise.all([
    Promise.all(
      asked.chosen.slice(0, MOST_CHOSEN).map(async value => ({ value, agency: await findAgency(db, value) })),
    ),
    asked.text ? searchAgencies(db, { text: asked.text, withinId, limit: MOST_FOUND }) : [],
    withinId === undefined ? undefined : findAgency(db, withinId),
    asked.accused ? findAgency(db, asked.accused) : undefined,
  ])
  const { routes, agencies, outside } = await suggestRoutes(db, view, { ...asked, withinId, accusedId: accused?.id })
  const above = asked.browse ? await findAgency(db, asked.browse) : own
  const isNotAccused = await notAccused(db, accused?.id, [...found, ...(above ? [above] : [])])
  const holderId = view.report.lead?.id // where the report is already
  const isAllowed = (agency: { readonly id: AgencyId }) => agency.id !== holderId && isNotAccused(agency)
  const values = new Map(chosen.flatMap(({ value, agency }) => (agency ? [[agency.id, value] as const] : [])))
  const suggested = routes
    .filter(({ id }) => id !== holderId)
    .slice(0, MOST_SUGGESTED)
    .flatMap(({ id, fit, reasons }) => {
      const agency = agencies.get(id)
      return agency ? [{ ...candidate(agency, null, values.get(id)), fit, reasons: reasons.map(reasonWords) }] : []
    })
  const offered = found.filter(isAllowed)
  const others = [
    ...chosen.flatMap(({ value, agency }) =>
      agency && agency.id !== holderId ? [candidate(agency, 'Dipilih', value)] : [],
    ),
    ...offered.map(hit => candidate(hit, hit.parentName)),
    ...(own && isAllowed(own) ? [{ ...candidate(own, 'Instansi Anda'), hasUnits: above !== own }] : []),
  ]
  const candidates = firstOfEach(others.filter(({ id }) => !suggested.some(other => other.id === id)))
  const shown = [...suggested, ...candidates]
  const units = above
    ? (await unitsOf(db, above.id)).filter(({ id }) => isNotAccused(above) && id !== accused?.id && id !== holderId)
    : []
  return {
    suggested,
    candidates,
    units: {
      of: above?.shortName ?? '',
      isAskedFor: asked.browse !== '',
      candidates: units.filter(({ id }) => !shown.some(other => other.id === id)),
    },
    outside,
    isNothingFound: asked.text !== '' && offered.length === 0,
    foundAbove: suggested.filter(({ id }) => offered.some(hit => hit.id === id)).map(({ name }) => name),
  }
}

/** A fully connected agency forwards within itself; a report that is held stays inside its top-level agency. */
function withinFor({ verifier, lead }: Report): AgencyId | undefined {
  if (lead) return isRoot(lead) ? undefined : topLevelOf(lead)
  return isRoot(verifier) ? undefined : verifier.id
}

/** Whoever is accused is offered nowhere, and so is nothing below it. */
async function notAccused(db: Db, accusedId: AgencyId | undefined, shown: readonly { readonly id: AgencyId }[]) {
  if (accusedId === undefined) return () => true
  const agencies = await findAgencies(
    db,
    shown.map(({ id }) => id),
  )
  return ({ id }: { readonly id: AgencyId }) => {
    const agency = agencies.get(id)
    return agency !== undefined && !isAtOrBelow(agency, accusedId)
  }
}

const firstOfEach = (candidates: readonly Candidate[]) =>
  candidates.filter(({ id }, at) => candidates.findIndex(other => other.id === id) === at)

/** One level of the tree, below the agency that was opened. */
async function unitsOf(db: Db, above: AgencyId): Promise<readonly Candidate[]> {
  const units = await listAgencyChildren(db, above)
  return units.slice(0, MOST_UNITS).map(unit => ({ ...candidate(unit, null), hasUnits: unit.hasChildren }))
}

const candidate = ({ id, name }: Pick<Agency, 'id' | 'name'>, hint: string | null, value = String(id)): Candidate => ({
  value,
  id,
  name,
  hint,
  hasUnits: true,
})
