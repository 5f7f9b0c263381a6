import type { Deps } from '#core/deps.ts'
import { type SecondSignature, decideDispute } from '../rules/dispute.ts'
import { showToReporter } from '../thread/store.ts'
import { type Change, type Changed, changeReport } from './change-report.ts'

/**
 * The second signature. Closed, the reporter reads both reasons; rejected, the matter stays among the officers, as the reporter
 * never heard of the proposal.
 */
export function decideClosingOfDispute(
  deps: Deps,
  change: Change,
  { decision, reason }: { readonly decision: SecondSignature; readonly reason: string },
): Promise<Changed> {
  const isClosed = decision === 'approve'
  return changeReport(deps, change, (report, ruling) => ({
    ...decideDispute(report, decision, ruling),
    message: isClosed
      ? { kind: 'closing', visibility: 'reporter', body: reason }
      : { kind: 'dispute_decision', visibility: 'internal', body: reason },
    ...(isClosed && { also: tx => showToReporter(tx, report, 'dispute_proposal') }),
  }))
}
