import type { Deps } from '#core/deps.ts'
import { messageToPrimary, messagedByOther } from '../rules/message-as-other.ts'
import { message } from '../rules/reply.ts'
import type { NewMessage } from '../thread/message.ts'
import { type Change, type Changed, changeReport } from './change-report.ts'
import type { FromReporter } from './complete-report.ts'
import { type Rule, throughPrimary } from './through-primary.ts'

/** The reporter adds facts, for the officers in charge only: where the report was merged, those in charge of its primary too. */
export async function messageReport(deps: Deps, change: Change, { body, attachments }: FromReporter): Promise<Changed> {
  const words: NewMessage = { kind: 'message', visibility: 'reporter', body, attachments }
  const changed = await changeReport(deps, change, (report, ruling) => ({
    ...message(report, ruling, attachments.length),
    message: words,
  }))
  if (changed.ok || changed.refusal !== 'merged') return changed
  const own: Rule = (report, ruling) => messageToPrimary(report, ruling, attachments.length)
  return throughPrimary(deps, change, {
    message: words,
    own,
    onPrimary: messagedByOther,
    passedOn: { kind: 'message_of_other', visibility: 'internal' },
    alone: own,
  })
}
