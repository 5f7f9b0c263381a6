import type { Deps } from '#core/deps.ts'
import { wasNeverReminded } from '#core/notifications/queries/was-never-reminded.ts'
import { ask, expire } from '../rules/ask.ts'
import { type Many, type ManyChanged, changeMany } from './change-many.ts'
import { type Change, type Changed, type Decide, changeReport } from './change-report.ts'

export type AskReporter = {
  /** What is missing, item by item, as the reporter will read it. */
  readonly message: string
}

export const askReporter = (deps: Deps, change: Change, given: AskReporter): Promise<Changed> =>
  changeReport(deps, change, asking(given))

/** The same of many: each of them is asked for the same. */
export const askMany = (deps: Deps, many: Many, given: AskReporter): Promise<ManyChanged> =>
  changeMany(deps, many, asking(given))

const asking =
  ({ message }: AskReporter): Decide =>
  (report, ruling) => ({
    ...ask(report, ruling),
    message: { kind: 'ask', visibility: 'reporter', body: message },
  })

/** The reporter did not complete in time. */
export function expireAsk(deps: Deps, change: Change): Promise<Changed> {
  return changeReport(deps, change, async (report, ruling, tx) =>
    expire(report, ruling, { isUnreminded: await wasNeverReminded(tx, report.id) }),
  )
}
