/** Supporting agencies of the demo world: which reports have some, and what becomes of their parts. */
import type { Deps } from '#core/deps.ts'
import type { Viewer } from '#core/people/viewer.ts'
import type { Change, Changed } from '#core/reports/operations/change-report.ts'
import { declineReportPart, giveReportPart, waiveReportPart } from '#core/reports/operations/settle-part.ts'
import { openParts } from '#core/reports/rules/parts.ts'
import type { Report } from '#core/reports/rules/report.ts'
import type { Chance } from './chance.ts'
import type { Staff } from './people.ts'
import type { Part } from './role.ts'
import { holderFor, supporterFor } from './stage.ts'
import type { OfficerAct, PartAct } from './step.ts'

/** Units of Indramayu help one another; where the national level verifies, a government or ministry elsewhere does. */
const BESIDE = ['diskominfo-kab-indramayu', 'disdukcapil-kab-indramayu', 'dinas-perhubungan-kab-indramayu']
const AFAR = ['kemensos', 'prov-jawa-barat', 'kab-indramayu']
/** Of those beside, the ones where somebody works who can settle it. */
const SETTLING = BESIDE.slice(1)

export function supportersOf({ plot, where, route, index }: Part): readonly string[] {
  const isOther = (one: string) => one !== route.lead
  if (plot.startsWith('part_')) return SETTLING.filter(isOther)
  const isHeld = plot === 'forwarded' || plot === 'in_progress'
  if (!isHeld || route.accused !== null) return []
  const isNear = route.lead.endsWith('kab-indramayu')
  if (isNear) return index % 3 === 0 ? BESIDE.filter(isOther).slice(0, 2) : []
  const afar = AFAR[index % AFAR.length]
  return where === 'elsewhere' && index % 2 === 0 && afar && isOther(afar) ? [afar] : []
}

export const isOfPart = (act: OfficerAct): act is PartAct => act.verb.endsWith('_part')

type Settling = {
  readonly staff: Staff
  readonly report: Report
  readonly chance: Chance
}

/** Of the agencies whose part is awaited, the first is meant. */
export function settlePart(deps: Deps, { staff, report, chance }: Settling, { verb, text }: PartAct): Promise<Changed> {
  const owing = openParts(report).toSorted((one, other) => one.id - other.id)[0]
  if (!owing) throw new Error(`Report ${report.number} of the demo world awaits no part`)
  const by = (viewer: Viewer): Change => ({ report: { id: report.id }, by: { as: 'officer', viewer } })
  const supporter = () => by(supporterFor(staff, owing, chance))
  switch (verb) {
    case 'give_part':
      return giveReportPart(deps, supporter(), { body: text, attachments: [] })
    case 'decline_part':
      return declineReportPart(deps, supporter(), { reason: text })
    case 'waive_part':
      return waiveReportPart(deps, by(holderFor(staff, report, chance)), { of: String(owing.id), reason: text })
  }
}
