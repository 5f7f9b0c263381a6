import type { Deps } from '#core/deps.ts'
import { withdraw } from '../rules/close.ts'
import { type Change, type Changed, changeReport } from './change-report.ts'

export function withdrawReport(deps: Deps, change: Change, { reason }: { readonly reason: string }): Promise<Changed> {
  return changeReport(deps, change, (report, ruling) => ({
    ...withdraw(report, ruling),
    ...(reason && { message: { kind: 'withdrawal', visibility: 'reporter', body: reason } as const }),
  }))
}
