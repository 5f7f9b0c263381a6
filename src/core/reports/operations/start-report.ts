import type { Deps } from '#core/deps.ts'
import { start } from '../rules/handle.ts'
import { type Change, type Changed, changeReport } from './change-report.ts'

/** Whoever starts it looks after it, if nobody does yet. Policy choice: docs/decisions/0093-looking-after-reports.md. */
export function startReport(deps: Deps, change: Change): Promise<Changed> {
  const officer = change.by.as === 'officer' && change.by.viewer.kind === 'account' ? change.by.viewer.officer : null
  const takenUp = officer ? { agencyId: officer.agencyId, officerId: officer.id } : undefined
  return changeReport(deps, change, (report, ruling) => ({ ...start(report, ruling), takenUp }))
}
