import type { Deps } from '#core/deps.ts'
import { message } from '../rules/reply.ts'
import { type Change, type Changed, changeReport } from './change-report.ts'
import type { FromReporter } from './complete-report.ts'

/** The reporter adds facts, for the officers in charge only. */
export function messageReport(deps: Deps, change: Change, { body, attachments }: FromReporter): Promise<Changed> {
  return changeReport(deps, change, (report, ruling) => ({
    ...message(report, ruling),
    message: { kind: 'message', visibility: 'reporter', body, attachments },
  }))
}
