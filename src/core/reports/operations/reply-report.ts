import type { Deps } from '#core/deps.ts'
import { reply } from '../rules/reply.ts'
import { type Change, type Changed, changeReport } from './change-report.ts'
import type { FromReporter } from './complete-report.ts'

/** @param receivedAt when the message reached us, where its channel says so; else now */
export function replyReport(
  deps: Deps,
  change: Change,
  { body, attachments, receivedAt }: FromReporter & { readonly receivedAt?: Date },
): Promise<Changed> {
  return changeReport(deps, change, (report, ruling) => ({
    ...reply(report, receivedAt ?? ruling.at, ruling),
    message: { kind: 'reply', visibility: 'public', body, attachments },
  }))
}
