import type { Deps } from '#core/deps.ts'
import { start } from '../rules/handle.ts'
import { type Change, type Changed, changeReport } from './change-report.ts'

export function startReport(deps: Deps, change: Change): Promise<Changed> {
  return changeReport(deps, change, start)
}
