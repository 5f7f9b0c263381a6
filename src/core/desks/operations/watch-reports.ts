import { refuse } from '#core/decision.ts'
import type { Deps } from '#core/deps.ts'
import type { TrackingNumber } from '#core/ids.ts'
import type { Officer } from '#core/people/actor.ts'
import { findVisibleReports } from '../queries/find-visible-reports.ts'
import { mayWatch } from '../rules/label.ts'
import { type Marked, markEach } from '../rules/marked.ts'
import { startWatching, stopWatching } from '../store/watching.ts'

export type WatchReports = {
  readonly officer: Officer
  readonly numbers: readonly TrackingNumber[]
  readonly manner: 'all' | 'each'
}

export type Watched =
  { readonly ok: true; readonly outcomes: readonly Marked[] } | { readonly ok: false; readonly refusal: 'not-yours' }

/** From now on the officer is told what becomes of these reports, as long as they may see them. */
export async function watchReports(deps: Deps, { officer, numbers, manner }: WatchReports): Promise<Watched> {
  if (!mayWatch(officer)) return refuse('not-yours')
  return deps.db.transaction().execute(async tx => {
    const visible = await findVisibleReports(tx, officer, numbers)
    const { outcomes, ids } = markEach({ numbers, visible, manner })
    await startWatching(tx, officer.id, ids, deps.clock.now())
    return { ok: true, outcomes }
  })
}

export async function unwatchReports(deps: Deps, { officer, numbers, manner }: WatchReports): Promise<Watched> {
  return deps.db.transaction().execute(async tx => {
    const visible = await findVisibleReports(tx, officer, numbers)
    const { outcomes, ids } = markEach({ numbers, visible, manner })
    await stopWatching(tx, officer.id, ids)
    return { ok: true, outcomes }
  })
}
