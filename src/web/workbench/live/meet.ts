import { notePresence } from '#core/desks/operations/note-presence.ts'
import { type Colleague, listPresences } from '#core/desks/queries/list-presences.ts'
import { appears } from '#core/desks/rules/presence.ts'
import type { Needs, OfficerViewer } from '../needs.ts'
import type { ReportView } from '../report/view.ts'

/** Notes that the report's page was opened, with JavaScript or without, and says who else has it open. */
export async function meet(
  { deps }: Pick<Needs, 'deps'>,
  { report, actions }: ReportView,
  { officer }: OfficerViewer,
): Promise<readonly Colleague[]> {
  if (!appears(actions)) return []
  const present = { reportId: report.id, officerId: officer.id }
  const [colleagues] = await Promise.all([
    listPresences(deps.db, { ...present, now: deps.clock.now() }),
    notePresence(deps, { ...present, isWriting: false }), // whoever sent what they wrote has done with it
  ])
  return colleagues
}
