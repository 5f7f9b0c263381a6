import { findAgency } from '#core/agencies/queries/find-agency.ts'
import { ROOT_SLUG } from '#core/agencies/rules/agency.ts'
import type { Policy } from '#core/calendars/rules/policy.ts'
import type { Db } from '#core/deps.ts'
import { type Returning, whereReturned } from '../rules/hand-over.ts'
import { type Report, topLevelOf } from '../rules/report.ts'
import { findPlaces } from './load-report.ts'

/** Where a return of this report would lead as it stands, and the name of whoever would receive it. */
export async function findReturning(
  db: Db,
  report: Report,
  { returnsBeforeArbitration: limit }: Pick<Policy, 'returnsBeforeArbitration'>,
): Promise<(Returning & { readonly name: string }) | null> {
  const { lead } = report
  if (!lead) return null
  const [root, places] = await Promise.all([
    findAgency(db, ROOT_SLUG),
    findPlaces(db, [...report.chain, topLevelOf(lead)]),
  ])
  if (!root) return null
  const returning = whereReturned(report, lead, { root, places, limit })
  const receiver = await findAgency(db, returning.to.id)
  return { ...returning, name: receiver?.name ?? root.name }
}
