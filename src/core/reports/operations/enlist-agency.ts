import { findAgency } from '#core/agencies/queries/find-agency.ts'
import { refuse } from '#core/decision.ts'
import type { Deps } from '#core/deps.ts'
import { enlist } from '../rules/enlist.ts'
import { type Change, type Changed, changeReport } from './change-report.ts'

/** @param agency id or slug of whose help is asked @param question what it is asked, for officers only */
export async function enlistAgency(
  deps: Deps,
  change: Change,
  { agency, question }: { readonly agency: string; readonly question: string },
): Promise<Changed> {
  const asked = await findAgency(deps.db, agency)
  if (!asked) return refuse('agency-unknown')
  return changeReport(deps, { ...change, agencies: [asked.id] }, (report, ruling) => ({
    ...enlist(report, asked, ruling),
    message: { kind: 'enlistment', visibility: 'internal', body: question },
  }))
}
