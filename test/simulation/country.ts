/** An invented country: agencies in a tree of any shape, and every kind of officer somewhere in it. */
import type { Chance } from '../../db/demo/chance.ts'
import { anAgency, anOfficer } from '#test/given.ts'
import { type Agency, CONNECTION_MODES } from '#core/agencies/rules/agency.ts'
import { ZONES } from '#core/calendars/rules/days.ts'
import type { AccountId, AgencyId, OfficerId, RegionCode } from '#core/ids.ts'
import { MANDATES, type Officer, OFFICER_ROLES } from '#core/people/actor.ts'
import type { Report } from '#core/reports/rules/report.ts'

export type Country = {
  readonly root: Agency
  readonly agencies: readonly Agency[]
  readonly places: ReadonlyMap<AgencyId, Agency>
  readonly officers: readonly Officer[]
  readonly officersOf: ReadonlyMap<AgencyId, readonly Officer[]>
}

export type Size = {
  /** Ministries, governments and the like. */
  readonly tops: number
  /** All agencies below those. */
  readonly units: number
  /** The root's own id and the ids from which the others follow, where a database has agencies already. */
  readonly root?: Agency
  readonly from?: number
}

const REGIONS = [null, '32.12', '32', '51', '73'] as const
const DEEPEST = 5

export function aCountry(chance: Chance, { tops, units, root = anAgency(1), from = 10 }: Size): Country {
  const agencies: Agency[] = [root]
  const add = (under: Agency, changes: Partial<Agency>) => {
    const agency = anAgency(from + agencies.length, under, { timeZone: under.timeZone, ...changes })
    agencies.push(agency)
    return agency
  }
  const open: Agency[] = []
  for (let top = 0; top < tops; top++) {
    const regionCode = chance.pick(REGIONS) as RegionCode | null
    open.push(add(root, { mode: chance.pick(CONNECTION_MODES), regionCode, timeZone: chance.pick(ZONES) }))
  }
  for (let unit = 0; unit < units; unit++) {
    const made = add(chance.pick(open), {})
    if (made.path.length < DEEPEST) open.push(made)
  }
  const officers = agencies.flatMap((agency, place) => staffOf(agency, chance, from + place * 20))
  return {
    root,
    agencies,
    places: new Map(agencies.map(agency => [agency.id, agency])),
    officers,
    officersOf: Map.groupBy(officers, ({ agencyId }) => agencyId),
  }
}

/** One of each role at every agency, two of those who decide, and overseers of every mandate. */
function staffOf(agency: Agency, chance: Chance, from: number): Officer[] {
  const isRoot = agency.path.length === 1
  const roles = OFFICER_ROLES.filter(role => role !== 'overseer' && (isRoot || role !== 'national_admin'))
  const twice = isRoot ? (['national_admin', 'national_admin', 'national_admin'] as const) : (['coordinator'] as const)
  const people = [
    ...[...roles, ...twice].map(role => anOfficer(role, agency)),
    ...MANDATES.filter(() => isRoot || chance.isIn(0.5)).map(mandate => anOfficer('overseer', agency, mandate)),
  ]
  return people.map((officer, place) => ({
    ...officer,
    id: (from + place) as OfficerId,
    accountId: (from + place) as AccountId,
  }))
}

/** The node above an agency, or itself, that has a connection mode. */
export const connectionOf = ({ places }: Country, { path }: Agency): Agency | null =>
  path.map(id => places.get(id)).findLast(agency => agency?.mode) ?? null

export const isBelow = ({ path }: Pick<Agency, 'path'>, agencyId: AgencyId | null): boolean =>
  agencyId !== null && path.includes(agencyId)

type Looking = { readonly country: Country; readonly report: Report; readonly chance: Chance }

/** Mostly inside the verifier's own subtree, else from the whole country. */
export function somewhere({ country: { agencies }, report: { verifier }, chance }: Looking): Agency {
  const home = agencies.filter(agency => isBelow(agency, verifier.id))
  return chance.pick(chance.isIn(0.9) ? home : agencies)
}

/** Mostly beside the lead, in its own top-level agency. */
export function someNext({ country: { agencies }, report: { lead }, chance }: Looking): Agency {
  const top = lead?.path[1]
  return chance.pick(top !== undefined && chance.isIn(0.9) ? agencies.filter(agency => isBelow(agency, top)) : agencies)
}

export const someAgencies = (looking: Looking): readonly Agency[] =>
  Array.from({ length: looking.chance.pick([0, 0, 0, 1, 1, 2]) }, () => somewhere(looking))
