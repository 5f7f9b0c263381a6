import type { Deps } from '#core/deps.ts'
import { note } from '../rules/handle.ts'
import type { Visibility } from '../rules/terms.ts'
import type { NewAttachment } from '../thread/message.ts'
import { type Change, type Changed, changeReport } from './change-report.ts'

export type NoteReport = {
  readonly body: string
  readonly visibility: Visibility
  readonly attachments: readonly NewAttachment[]
}

export function noteReport(
  deps: Deps,
  change: Change,
  { body, visibility, attachments }: NoteReport,
): Promise<Changed> {
  return changeReport(deps, change, (report, ruling) => ({
    ...note(report, visibility, ruling),
    message: { kind: 'note', visibility, body, attachments },
  }))
}
