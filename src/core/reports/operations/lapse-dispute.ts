import type { Deps } from '#core/deps.ts'
import { lapseDispute } from '../rules/dispute.ts'
import { type Change, type Changed, changeReport } from './change-report.ts'

/** Nobody signed second in time: by the system. */
export function lapseClosingOfDispute(deps: Deps, change: Change): Promise<Changed> {
  return changeReport(deps, change, lapseDispute)
}
