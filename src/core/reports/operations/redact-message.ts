import { refuse } from '#core/decision.ts'
import type { Deps } from '#core/deps.ts'
import type { AttachmentId, MessageId } from '#core/ids.ts'
import { isPublishedMessage } from '../queries/is-published-message.ts'
import { masked } from '../rules/masking.ts'
import { redact } from '../rules/privacy.ts'
import { publishMessage, withdrawOfficersFiles } from '../thread/store.ts'
import { type Change, type Changed, changeReport } from './change-report.ts'

export type RedactMessage = {
  readonly message: MessageId
  readonly publishedBody: string
  /** Of the files that an officer attached to it, those that others may go on seeing. */
  readonly openAttachmentIds: readonly AttachmentId[]
}

/** Masks more in a text of the conversation that everyone reads, and takes back files of it. The original stays as it is. */
export function redactMessage(
  deps: Deps,
  change: Change,
  { message, publishedBody, openAttachmentIds }: RedactMessage,
): Promise<Changed> {
  return changeReport(deps, change, async (report, ruling, tx) => {
    if (!(await isPublishedMessage(tx, report, message))) return refuse('not-found')
    return {
      ...redact(report, [message], ruling),
      also: async (tx, at) => {
        await publishMessage(tx, report, { id: message, body: masked(publishedBody) })
        await withdrawOfficersFiles(tx, report, { id: message, open: openAttachmentIds, at })
      },
    }
  })
}
