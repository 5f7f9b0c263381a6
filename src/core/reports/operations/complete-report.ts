import type { Deps } from '#core/deps.ts'
import { complete } from '../rules/ask.ts'
import type { NewAttachment } from '../thread/message.ts'
import { type Change, type Changed, changeReport } from './change-report.ts'

export type FromReporter = { readonly body: string; readonly attachments: readonly NewAttachment[] }

/** The reporter sends what was asked for. It often holds private data, so the public does not read it (policy choice). */
export function completeReport(deps: Deps, change: Change, { body, attachments }: FromReporter): Promise<Changed> {
  return changeReport(deps, change, (report, ruling) => ({
    ...complete(report, ruling, attachments.length),
    message: { kind: 'completion', visibility: 'reporter', body, attachments },
  }))
}
