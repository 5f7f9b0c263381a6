/** The agencies an officer may choose among: those chosen already, those competent, those found, and one level of the tree. */
import { findAgencies } from '#core/agencies/queries/find-agencies.ts'
import { findAgency } from '#core/agencies/queries/find-agency.ts'
import { listAgencyChildren } from '#core/agencies/queries/list-agencies.ts'
import { searchAgencies } from '#core/agencies/queries/search-agencies.ts'
import type { Agency } from '#core/agencies/rules/agency.ts'
import type { Db } from '#core/deps.ts'
import type { AgencyId } from '#core/ids.ts'
import { type Report, isRoot, topLevelOf } from '#core/reports/rules/report.ts'
import type { ReportView } from '../report/view.ts'
import { competentFor, reasonOf } from '../actions/agency-choice.ts'

export type Candidate = {
  /** As the form names it: what was sent, or else its id */
  readonly value: string
  readonly id: AgencyId
  readonly name: string
  readonly hint: string | null
  readonly hasUnits: boolean
}

export type Routing = {
  readonly candidates: readonly Candidate[]
  /** One level of the tree, without those above; whose, and whether it was asked for */
  readonly units: { readonly of: string; readonly isAskedFor: boolean; readonly candidates: readonly Candidate[] }
  /** Competent, but not for this officer to choose: what to name when it is not ours */
  readonly outside: readonly string[]
  readonly isNothingFound: boolean
}

export type Asked = {
  readonly category: string | null
  readonly chosen: readonly string[]
  readonly text: string
  /** The agency whose units are to be shown */
  readonly browse: string
}

const MOST_FOUND = 15
const MOST_CHOSEN = 30
const MOST_UNITS = 200
const MOST_SUGGESTED = 5

export async function findRouting(db: Db, view: ReportView, asked: Asked): Promise<Routing> {
  const withinId = withinFor(view.report)
  const [chosen, competent, found, own] = await Promise.all([
    Promise.all(
      asked.chosen.slice(0, MOST_CHOSEN).map(async value => ({ value, agency: await findAgency(db, value) })),
    ),
    competentFor(db, view, asked.category),
    asked.text ? searchAgencies(db, { text: asked.text, withinId, limit: MOST_FOUND }) : [],
    withinId === undefined ? undefined : findAgency(db, withinId),
  ])
  const places = await findAgencies(
    db,
    competent.map(({ office }) => office.id),
  )
  const isWithin = (id: AgencyId) => withinId === undefined || Boolean(places.get(id)?.path.includes(withinId))
  const suggested = competent.filter(({ office }) => isWithin(office.id)).slice(0, MOST_SUGGESTED)
  const above = asked.browse ? await findAgency(db, asked.browse) : own
  const units = above ? await unitsOf(db, above.id) : []
  const candidates = [
    ...chosen.flatMap(({ value, agency }) => (agency ? [candidate(agency, 'Dipilih', value)] : [])),
    ...suggested.map(one => candidate(one.office, reasonOf(one))),
    ...found.map(hit => candidate(hit, hit.parentName)),
    ...(own ? [{ ...candidate(own, 'Instansi Anda'), hasUnits: above !== own }] : []),
  ]
  const first = candidates.filter(({ id }, at) => candidates.findIndex(other => other.id === id) === at)
  return {
    candidates: first,
    units: {
      of: above?.shortName ?? '',
      isAskedFor: asked.browse !== '',
      candidates: units.filter(({ id }) => !first.some(other => other.id === id)),
    },
    outside: competent.filter(({ office }) => !isWithin(office.id)).map(({ office }) => office.name),
    isNothingFound: asked.text !== '' && found.length === 0,
  }
}

/** A fully connected agency forwards within itself; a report that is held stays inside its top-level agency. */
function withinFor({ verifier, lead }: Report): AgencyId | undefined {
  if (lead) return isRoot(lead) ? undefined : topLevelOf(lead)
  return isRoot(verifier) ? undefined : verifier.id
}

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
