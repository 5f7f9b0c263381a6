import { listArchiveReasons } from '#core/categories/queries/list-archive-reasons.ts'
import { refuse } from '#core/decision.ts'
import type { Deps } from '#core/deps.ts'
import { archive } from '../rules/close.ts'
import { type Many, type ManyChanged, changeMany } from './change-many.ts'
import { type Change, type Changed, type Decide, changeReport } from './change-report.ts'

export type ArchiveReport = {
  /** Key of an archive reason. */
  readonly reason: string
  /** What it means for this report, for its reporter to read; empty where the reason says enough. */
  readonly explanation: string
}

export const archiveReport = async (deps: Deps, change: Change, given: ArchiveReport): Promise<Changed> =>
  changeReport(deps, change, await archiving(deps, given))

/** The same of many: one reason, and one explanation that holds for each of them. */
export const archiveMany = async (deps: Deps, many: Many, given: ArchiveReport): Promise<ManyChanged> =>
  changeMany(deps, many, await archiving(deps, given))

async function archiving({ db }: Deps, { reason, explanation }: ArchiveReport): Promise<Decide> {
  const reasons = await listArchiveReasons(db)
  const chosen = reasons.find(({ slug }) => slug === reason)
  return (report, ruling) => {
    const reasoned = chosen && { key: chosen.slug, setBy: chosen.setBy, askFirst: chosen.askFirst }
    const decision = archive(report, reasoned, ruling)
    if (!decision.ok || !chosen) return decision
    if (explanation === '' && chosen.explanationRequired) return refuse('explanation-missing')
    const body = explanation || chosen.textToReporter
    return { ...decision, message: { kind: 'archive', visibility: 'reporter', body } }
  }
}
