import type { Deps } from '#core/deps.ts'
import { block, unblock } from '../rules/block.ts'
import { type Change, type Changed, changeReport } from './change-report.ts'

type Because = {
  /** For the reporter and the officers to read */
  readonly reason: string
}

/** Closes unlawful content to the public. */
export function blockReport(deps: Deps, change: Change, { reason }: Because): Promise<Changed> {
  return changeReport(deps, change, (report, ruling) => ({
    ...block(report, ruling),
    message: { kind: 'block', visibility: 'reporter', body: reason },
  }))
}

export function unblockReport(deps: Deps, change: Change, { reason }: Because): Promise<Changed> {
  return changeReport(deps, change, (report, ruling) => ({
    ...unblock(report, ruling),
    message: { kind: 'unblock', visibility: 'reporter', body: reason },
  }))
}
