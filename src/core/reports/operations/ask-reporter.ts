import type { Deps } from '#core/deps.ts'
import { wasNeverReminded } from '#core/notifications/queries/was-never-reminded.ts'
import { ask, expire } from '../rules/ask.ts'
import { type Change, type Changed, changeReport } from './change-report.ts'

/** @param message what is missing, item by item, as the reporter will read it */
export function askReporter(deps: Deps, change: Change, { message }: { readonly message: string }): Promise<Changed> {
  return changeReport(deps, change, (report, ruling) => ({
    ...ask(report, ruling),
    message: { kind: 'ask', visibility: 'reporter', body: message },
  }))
}

/** The reporter did not complete in time. */
export function expireAsk(deps: Deps, change: Change): Promise<Changed> {
  return changeReport(deps, change, async (report, ruling, tx) =>
    expire(report, ruling, { isUnreminded: await wasNeverReminded(tx, report.id) }),
  )
}
