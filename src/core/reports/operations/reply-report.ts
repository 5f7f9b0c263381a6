import type { Deps } from '#core/deps.ts'
import { reply } from '../rules/reply.ts'
import { type Change, type Changed, changeReport } from './change-report.ts'
import type { FromReporter } from './complete-report.ts'
import { replyAsOther } from './reply-as-other.ts'

/** @param receivedAt when the message reached us, where its channel says so; else now */
export async function replyReport(
  deps: Deps,
  change: Change,
  { body, attachments, receivedAt }: FromReporter & { readonly receivedAt?: Date },
): Promise<Changed> {
  const changed = await changeReport(deps, change, (report, ruling) => ({
    ...reply(report, receivedAt ?? ruling.at, ruling, attachments.length),
    message: { kind: 'reply', visibility: 'public', body, attachments },
  }))
  const isMerged = !changed.ok && changed.refusal === 'merged'
  return isMerged ? replyAsOther(deps, change, { body, attachments }) : changed
}
