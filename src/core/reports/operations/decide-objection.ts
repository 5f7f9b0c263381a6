import { refuse } from '#core/decision.ts'
import type { Deps } from '#core/deps.ts'
import { findJudging } from '../queries/find-judging.ts'
import { decideObjection } from '../rules/object.ts'
import { type Change, type Changed, changeReport } from './change-report.ts'

export type ObjectionDecision = {
  readonly isUpheld: boolean
  /** For the reporter to read */
  readonly reason: string
}

export function decideReportObjection(
  deps: Deps,
  change: Change,
  { isUpheld, reason }: ObjectionDecision,
): Promise<Changed> {
  return changeReport(deps, change, async (report, ruling, tx) => {
    const { by } = ruling
    if (by.kind !== 'officer') return refuse('not-yours')
    const judging = await findJudging(tx, report, by)
    const decision = decideObjection(report, { isUpheld, ...judging }, { ...ruling, by })
    return { ...decision, message: { kind: 'objection_decision', visibility: 'reporter', body: reason } }
  })
}
