import type { Deps } from '#core/deps.ts'
import { unmerge } from '../rules/merge.ts'
import { type Change, type Changed, changeReport } from './change-report.ts'

/** It was merged into the wrong report, or does not belong there any more. @param reason for its reporter to read */
export function unmergeReport(deps: Deps, change: Change, { reason }: { readonly reason: string }): Promise<Changed> {
  return changeReport(deps, change, (report, ruling) => ({
    ...unmerge(report, ruling),
    message: { kind: 'unmerge', visibility: report.isConfidential ? 'internal' : 'reporter', body: reason },
  }))
}
