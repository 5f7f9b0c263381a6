import { type Mentionable, listMentionable } from '#core/desks/queries/list-mentionable.ts'
import { MOST_MENTIONS, mentionRefusal, namedIn } from '#core/desks/rules/mentions.ts'
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
  return changeReport(deps, change, async (report, ruling, tx) => {
    const noted = note(report, visibility, ruling)
    const isNaming = mentions.length > 0 || (visibility === 'internal' && body.includes('@'))
    if (!noted.ok || !isNaming) return { ...noted, message: { kind: 'note', visibility, body, attachments } }
    const colleagues = await mayBeNamed(tx, report, ruling)
    const inWords = visibility === 'internal' ? namedIn(body, colleagues).slice(0, MOST_MENTIONS) : []
    const named = [...new Set([...mentions, ...inWords])]
    const no = mentionRefusal(
      mentions,
      visibility,
      colleagues.map(({ id }) => id),
    )
    return no ? refuse(no) : { ...noted, message: { kind: 'note', visibility, body, attachments, mentions: named } }
  })
}

/** As the report stands under its lock: whoever has lost sight of it since the page was drawn is not named. */
async function mayBeNamed(tx: Tx, report: Report, { by }: Ruling): Promise<readonly Mentionable[]> {
  if (by.kind !== 'officer') return []
  const reporterAccountId = await findReporterAccount(tx, report.id)
  return listMentionable(tx, { report, reporterAccountId }, by.id)
}
