import type { Deps } from '#core/deps.ts'
import type { MessageId } from '#core/ids.ts'
import { isReporterMessage } from '../queries/is-reporter-message.ts'
import { closeOnStatement, closeSatisfied, closeUnanswered } from '../rules/close.ts'
import { refuse } from '#core/decision.ts'
import { type Change, type Changed, changeReport } from './change-report.ts'

/** By its reporter, who may rate the answer (1–5 stars) and say why. */
export function closeReport(
  deps: Deps,
  change: Change,
  { rating, comment }: { readonly rating: number | null; readonly comment: string | null },
): Promise<Changed> {
  return changeReport(deps, change, (report, ruling) => ({
    ...closeSatisfied(report, rating, ruling),
    ...(comment && { message: { kind: 'closing', visibility: 'public', body: comment } as const }),
  }))
}

/** By an administrator, who names the message in which the reporter says that it is solved. */
export function closeReportOnStatement(
  deps: Deps,
  change: Change,
  { statement, explanation }: { readonly statement: MessageId; readonly explanation: string },
): Promise<Changed> {
  return changeReport(deps, change, async (report, ruling, tx) => {
    if (!(await isReporterMessage(tx, report, statement))) return refuse('statement-missing')
    const decision = closeOnStatement(report, statement, ruling)
    return { ...decision, message: { kind: 'closing', visibility: 'public', body: explanation } }
  })
}

/** By the system, when the reporter's window has run out. */
export function closeUnansweredReport(deps: Deps, change: Change): Promise<Changed> {
  return changeReport(deps, change, closeUnanswered)
}
