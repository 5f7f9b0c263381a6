import type { Deps } from '#core/deps.ts'
import { findAnswerEvidence } from '../queries/find-answer-evidence.ts'
import { answer } from '../rules/handle.ts'
import type { Outcome } from '../rules/terms.ts'
import type { NewAttachment } from '../thread/message.ts'
import { type Change, type Changed, changeReport } from './change-report.ts'

export type AnswerReport = {
  readonly outcome: Outcome
  readonly body: string
  readonly attachments: readonly NewAttachment[]
}

/** The agency's official response. Whether it has to show what was done is asked only where it shows nothing itself. */
export function answerReport(
  deps: Deps,
  change: Change,
  { outcome, body, attachments }: AnswerReport,
): Promise<Changed> {
  return changeReport(deps, change, async (report, ruling, tx) => {
    const evidence = attachments.length > 0 ? undefined : await findAnswerEvidence(tx, report)
    return {
      ...answer(report, outcome, ruling, evidence),
      message: { kind: 'answer', visibility: 'public', body, outcome, attachments },
    }
  })
}
