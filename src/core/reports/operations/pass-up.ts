import { findAgency } from '#core/agencies/queries/find-agency.ts'
import { ROOT_SLUG } from '#core/agencies/rules/agency.ts'
import { refuse } from '#core/decision.ts'
import type { Deps } from '#core/deps.ts'
import { hasActiveCoordinator } from '#core/people/queries/has-active-coordinator.ts'
import { findReporterAccount } from '#core/people/vault/reporters.ts'
import { passUp } from '../rules/hand-over.ts'
import { type Change, type Changed, changeReport } from './change-report.ts'

/** Nobody is left who could verify it where it waits: by the system. */
export async function passReportUp(deps: Deps, change: Change): Promise<Changed> {
  const root = await findAgency(deps.db, ROOT_SLUG)
  if (!root) return refuse('agency-unknown')
  return changeReport(deps, change, async (report, ruling, tx) => {
    const filedBy = await findReporterAccount(tx, report.id)
    const isHandled = await hasActiveCoordinator(tx, report.verifier.id, filedBy)
    return isHandled ? refuse('not-now') : passUp(report, root, ruling)
  })
}
