import type { Deps } from '#core/deps.ts'
import { type Privacy, changePrivacy } from '../rules/privacy.ts'
import { type Change, type Changed, changeReport } from './change-report.ts'

/** A flag that is left out stays as it is: officers tick what is to be hidden, the reporter states both. */
export function changeReportPrivacy(deps: Deps, change: Change, wanted: Partial<Privacy>): Promise<Changed> {
  return changeReport(deps, change, (report, ruling) => {
    const { anonymous = report.isAnonymous, confidential = report.isConfidential } = wanted
    return changePrivacy(report, { anonymous, confidential }, ruling)
  })
}
