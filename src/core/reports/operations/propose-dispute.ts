import type { Deps } from '#core/deps.ts'
import { proposeDispute } from '../rules/dispute.ts'
import { type Change, type Changed, changeReport } from './change-report.ts'

/** @param explanation for officers now, for the reporter once a second officer has signed */
export function proposeClosingOfDispute(
  deps: Deps,
  change: Change,
  { explanation }: { readonly explanation: string },
): Promise<Changed> {
  return changeReport(deps, change, (report, ruling) => ({
    ...proposeDispute(report, ruling),
    message: { kind: 'dispute_proposal', visibility: 'internal', body: explanation },
  }))
}
