/** A report that a page has open, for the hub: each time it is asked, its reader's sight of it is judged anew. */
import type { Deps } from '#core/deps.ts'
import { notePresence } from '#core/desks/operations/note-presence.ts'
import { listPresences } from '#core/desks/queries/list-presences.ts'
import { appears } from '#core/desks/rules/presence.ts'
import { happenedSince } from '../actions/meanwhile.ts'
import type { OfficerViewer } from '../needs.ts'
import { findView } from '../report/view.ts'
import { ChangedLine, GoneLine, PresenceLines } from './lines.tsx'
import type { OpenReport } from './seat.ts'
import { CHANGED, PRESENCE, turboStream } from './turbo-stream.tsx'

type Opening = {
  readonly number: string
  /** As the page shows it */
  readonly version: number
  readonly viewer: OfficerViewer
  readonly say: (text: string) => void
}

/** Nothing when there is no such report, or none for this officer: the stream then tells of queues only. */
export async function openReport(deps: Deps, { number, version, viewer, say }: Opening): Promise<OpenReport | null> {
  const view = await findView(deps, number, viewer)
  if (!view) return null
  const reportId = view.report.id
  const officerId = viewer.officer.id
  const isThere = appears(view.actions)
  if (isThere) await notePresence(deps, { reportId, officerId })
  let told = Number.isSafeInteger(version) ? version : view.report.version
  let said: string | null = null
  return {
    id: reportId,
    appears: isThere,
    async tellChange() {
      const now = await findView(deps, number, viewer)
      if (!now) return say(turboStream('update', CHANGED, <GoneLine />))
      if (now.report.version === told) return
      const events = happenedSince(version, now)
      told = now.report.version
      say(turboStream('update', CHANGED, <ChangedLine events={events} view={now} />))
    },
    async tellPresence() {
      const colleagues = await listPresences(deps.db, { reportId, officerId, now: deps.clock.now() })
      const lines = turboStream('update', PRESENCE, <PresenceLines colleagues={colleagues} />)
      if (lines !== said) say(lines)
      said = lines
      return colleagues.length > 0
    },
  }
}
