import type { Deps } from '#core/deps.ts'
import { type Privacy, changePrivacy, wantedOf } from '../rules/privacy.ts'
import { type Change, type Changed, changeReport } from './change-report.ts'

/** A flag that is left out stays as it is: officers tick what is to be hidden, the reporter states both. */
export function changeReportPrivacy(deps: Deps, change: Change, wanted: Partial<Privacy>): Promise<Changed> {
  return changeReport(deps, change, (report, ruling) => changePrivacy(report, wantedOf(report, wanted), ruling))
}
