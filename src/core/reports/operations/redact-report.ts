import { refuse } from '#core/decision.ts'
import type { Deps } from '#core/deps.ts'
import type { AttachmentId } from '#core/ids.ts'
import { findOriginalText } from '../queries/find-original-text.ts'
import { hasAttachments } from '../queries/has-attachments.ts'
import { masked } from '../rules/masking.ts'
import { mayRelease, redact } from '../rules/privacy.ts'
import { type Change, type Changed, changeReport } from './change-report.ts'

export type RedactReport = {
  readonly publishedTitle: string
  readonly publishedBody: string
  readonly publishedAttachmentIds: readonly AttachmentId[]
}

/** Corrects the published copy after the fact: more is masked, attachments are taken back. The original stays as it is. */
export function redactReport(deps: Deps, change: Change, given: RedactReport): Promise<Changed> {
  return changeReport(deps, change, async (report, ruling, tx) => {
    const among = mayRelease(report, ruling) ? 'all' : 'released'
    if (!(await hasAttachments(tx, report.id, given.publishedAttachmentIds, among))) return refuse('attachment-unknown')
    const { id } = await findOriginalText(tx, report)
    return {
      ...redact(report, [id], ruling),
      publishes: {
        title: masked(given.publishedTitle),
        body: masked(given.publishedBody),
        released: given.publishedAttachmentIds,
      },
    }
  })
}
