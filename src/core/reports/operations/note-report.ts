import { listMentionable } from '#core/desks/queries/list-mentionable.ts'
import { mentionRefusal } from '#core/desks/rules/mentions.ts'
import { refuse } from '#core/decision.ts'
import type { Deps, Tx } from '#core/deps.ts'
import type { OfficerId } from '#core/ids.ts'
import { findReporterAccount } from '#core/people/vault/reporters.ts'
import { note } from '../rules/handle.ts'
import type { Report, Ruling } from '../rules/report.ts'
import type { Visibility } from '../rules/terms.ts'
import type { NewAttachment } from '../thread/message.ts'
import { type Change, type Changed, changeReport } from './change-report.ts'

export type NoteReport = {
  readonly body: string
  readonly visibility: Visibility
  readonly attachments: readonly NewAttachment[]
  /** Colleagues who are told of it; for internal notes only. */
  readonly mentions?: readonly OfficerId[]
}

export function noteReport(
  deps: Deps,
  change: Change,
  { body, visibility, attachments, mentions = [] }: NoteReport,
): Promise<Changed> {
  const named = [...new Set(mentions)]
  return changeReport(deps, change, async (report, ruling, tx) => {
    const noted = note(report, visibility, ruling)
    const no =
      noted.ok && named.length > 0 ? mentionRefusal(named, visibility, await mayBeNamed(tx, report, ruling)) : null
    return no ? refuse(no) : { ...noted, message: { kind: 'note', visibility, body, attachments, mentions: named } }
  })
}

/** As the report stands under its lock: whoever has lost sight of it since the page was drawn is not named. */
async function mayBeNamed(tx: Tx, report: Report, { by }: Ruling): Promise<readonly OfficerId[]> {
  if (by.kind !== 'officer') return []
  const reporterAccountId = await findReporterAccount(tx, report.id)
  return (await listMentionable(tx, { report, reporterAccountId }, by.id)).map(({ id }) => id)
}
