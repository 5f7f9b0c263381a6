/** Whom to offer first, and why: who is competent for the category, whose the place is, whom the reporter named, how it went there. */
import { findAgencies } from '#core/agencies/queries/find-agencies.ts'
import type { FoundAgency } from '#core/agencies/queries/agency-columns.ts'
import { type Connection, findConnections } from '#core/agencies/queries/find-connections.ts'
import { listCompetentAgencies } from '#core/agencies/queries/list-competent-agencies.ts'
import { type Pointer, type Route, type RouteReason, rankRoutes } from '#core/agencies/rules/rank-routes.ts'
import { findCategory } from '#core/categories/queries/find-category.ts'
import type { Db } from '#core/deps.ts'
import type { AgencyId } from '#core/ids.ts'
import { countExperience } from '#core/reports/queries/count-experience.ts'
import { isAtOrBelow } from '#core/reports/rules/report.ts'
import type { ReportView } from '../report/view.ts'

type Asked = {
  readonly category: string | null
  readonly withinId: AgencyId | undefined
  readonly accusedId: AgencyId | undefined
}

export type SuggestedRoutes = {
  readonly routes: readonly Route[]
  readonly agencies: ReadonlyMap<AgencyId, FoundAgency>
  /** Competent, but not for this officer to choose */
  readonly outside: readonly string[]
}

/** The office of whoever governs the place; where there is none, the place points to nobody. */
const OF_THE_PLACE = ['regency:kecamatan']
const MOST_COUNTED = 8

export async function suggestRoutes(db: Db, view: ReportView, { category, ...asked }: Asked): Promise<SuggestedRoutes> {
  const { report, details, now } = view
  const { regionCode } = details
  const where = regionCode ?? report.addressed?.regionCode ?? report.verifier.regionCode
  const isGuessed = regionCode === null
  const known = category ? await findCategory(db, category) : undefined
  const [competent, local] = await Promise.all([
    known ? listCompetentAgencies(db, { competent: known.competent, regionCode: where }) : [],
    regionCode ? listCompetentAgencies(db, { competent: OF_THE_PLACE, regionCode }) : [],
  ])
  const pointers: Pointer[] = [
    ...competent.map(({ office, because }) => ({
      id: office.id,
      reason: { because: 'category', where: because, isGuessed } as const,
    })),
    ...(report.addressed && report.addressed.id !== report.verifier.id
      ? [{ id: report.addressed.id, reason: { because: 'addressed' } as const }]
      : []),
    ...local
      .filter(({ because }) => because === 'of-the-place')
      .map(({ office }) => ({ id: office.id, reason: { because: 'place' } as const })),
  ]
  const lifted = asked.withinId === undefined ? await lift(db, pointers) : pointers
  const ids = [...new Set(lifted.map(({ id }) => id))]
  const agencies = await findAgencies(db, ids)
  const isChoosable = (id: AgencyId) => isWithin(agencies.get(id), asked.withinId) && id !== report.lead?.id
  const experience = known
    ? await countExperience(db, { category: known.id, agencies: ids.filter(isChoosable).slice(0, MOST_COUNTED), now })
    : new Map<AgencyId, never>()
  const accused = new Set(ids.filter(id => isAccused(agencies.get(id), asked.accusedId)))
  const routes = rankRoutes(
    lifted.filter(({ id }) => isChoosable(id)),
    id => experience.get(id),
    accused,
  )
  const outside = competent.filter(({ office }) => !isWithin(agencies.get(office.id), asked.withinId))
  return { routes, agencies, outside: asked.withinId === undefined ? [] : outside.map(({ office }) => office.name) }
}

/** Neither the root, which nobody is handed anything by, nor whoever is outside of the officer's reach. */
const isWithin = (agency: FoundAgency | undefined, withinId: AgencyId | undefined): boolean =>
  agency !== undefined &&
  agency.active &&
  agency.path.length > 1 &&
  (withinId === undefined || agency.path.includes(withinId))

const isAccused = (agency: FoundAgency | undefined, accusedId: AgencyId | undefined): boolean =>
  agency !== undefined && accusedId !== undefined && isAtOrBelow(agency, accusedId)

/** A `semi` agency forwards to its units itself: at the national level it is offered in their place. */
async function lift(db: Db, pointers: readonly Pointer[]): Promise<readonly Pointer[]> {
  const ids = [...new Set(pointers.map(({ id }) => id))]
  const [connections, agencies] = await Promise.all([findConnections(db, ids), findAgencies(db, ids)])
  return pointers.flatMap(({ id, reason }): Pointer[] => {
    const connection = connections.get(id)
    if (!isElsewhere(connection, id)) return [{ id, reason }]
    const unit = agencies.get(id)?.shortName ?? ''
    return [
      { id: connection.id, reason },
      { id: connection.id, reason: { because: 'forwards_for', unit } },
    ]
  })
}

const isElsewhere = (connection: Connection | undefined, id: AgencyId): connection is Connection =>
  connection?.mode === 'semi' && connection.id !== id

const COMPETENT_WORDS = {
  named: 'Berwenang menurut kategori',
  'of-the-place': 'Berwenang menurut kategori, di wilayah kejadian',
  above: 'Induk yang berwenang; unit khususnya tidak ada',
} as const

const GUESSED = 'Berwenang menurut kategori, di wilayah instansi yang dituju'

export function reasonWords(reason: RouteReason): string {
  switch (reason.because) {
    case 'category':
      return reason.isGuessed && reason.where === 'of-the-place' ? GUESSED : COMPETENT_WORDS[reason.where]
    case 'place':
      return 'Wilayah kejadian'
    case 'addressed':
      return 'Dituju pelapor'
    case 'forwards_for':
      return `Meneruskan sendiri ke ${reason.unit}`
    case 'experience': {
      const { received, settled, givenBack } = reason.experience
      const back = givenBack > 0 ? `; ${givenBack.toLocaleString('id-ID')} dikembalikan` : ''
      return `${settled.toLocaleString('id-ID')} dari ${received.toLocaleString('id-ID')} laporan serupa selesai di sini${back}`
    }
  }
}
