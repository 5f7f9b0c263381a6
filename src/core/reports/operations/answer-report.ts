import type { Deps } from '#core/deps.ts'
import { answer } from '../rules/handle.ts'
import type { Outcome } from '../rules/terms.ts'
import type { NewAttachment } from '../thread/message.ts'
import { type Change, type Changed, changeReport } from './change-report.ts'

export type AnswerReport = {
  readonly outcome: Outcome
  readonly body: string
  readonly attachments: readonly NewAttachment[]
}

/** The agency's official response. */
export function answerReport(
  deps: Deps,
  change: Change,
  { outcome, body, attachments }: AnswerReport,
): Promise<Changed> {
  return changeReport(deps, change, (report, ruling) => ({
    ...answer(report, outcome, ruling),
    message: { kind: 'answer', visibility: 'public', body, outcome, attachments },
  }))
}
