import type { Deps } from '#core/deps.ts'
import { sendBack } from '../rules/handle.ts'
import { type Change, type Changed, changeReport } from './change-report.ts'

/** An administrator finds the answer wanting; the agency is told why, the public sees that it goes on. */
export function sendBackReport(deps: Deps, change: Change, { reason }: { readonly reason: string }): Promise<Changed> {
  return changeReport(deps, change, (report, ruling) => ({
    ...sendBack(report, ruling),
    message: { kind: 'send_back', visibility: 'internal', body: reason },
  }))
}
