import { findAgency } from '#core/agencies/queries/find-agency.ts'
import { ROOT_SLUG } from '#core/agencies/rules/agency.ts'
import { refuse } from '#core/decision.ts'
import type { Deps } from '#core/deps.ts'
import { findPlaces } from '../queries/load-report.ts'
import { redirect, returnReport } from '../rules/hand-over.ts'
import { topLevelOf } from '../rules/report.ts'
import { type Change, type Changed, changeReport } from './change-report.ts'

/** Why it is not ours, and whose it is (id or slug). */
export type NotOurs = { readonly reason: string; readonly competentAgency: string }

/** The holder gives the report back to whoever forwarded it (bukan wewenang). */
export async function returnReportToForwarder(deps: Deps, change: Change, given: NotOurs): Promise<Changed> {
  const named = await findCompetent(deps, given)
  if (!named) return refuse('agency-unknown')
  // Arbitration starts a clock of the national level.
  return changeReport(deps, { ...change, agencies: [named.root.id] }, async (report, ruling, tx) => {
    const tops = report.lead ? [topLevelOf(report.lead)] : []
    const places = await findPlaces(tx, [...report.chain, ...tops])
    const decision = returnReport(report, { ...named, places }, ruling)
    return { ...decision, message: { kind: 'return', visibility: 'internal', body: given.reason } }
  })
}

/** A fully connected agency passes an unverified report to the national level. */
export async function redirectReport(deps: Deps, change: Change, given: NotOurs): Promise<Changed> {
  const named = await findCompetent(deps, given)
  if (!named) return refuse('agency-unknown')
  return changeReport(deps, change, (report, ruling) => ({
    ...redirect(report, named, ruling),
    message: { kind: 'redirect', visibility: 'internal', body: given.reason },
  }))
}

async function findCompetent({ db }: Deps, { competentAgency }: NotOurs) {
  const [competent, root] = await Promise.all([findAgency(db, competentAgency), findAgency(db, ROOT_SLUG)])
  return competent && root && { competent, root }
}
