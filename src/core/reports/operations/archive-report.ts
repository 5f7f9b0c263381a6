import { listArchiveReasons } from '#core/categories/queries/list-archive-reasons.ts'
import type { Deps } from '#core/deps.ts'
import { archive } from '../rules/close.ts'
import { type Many, type ManyChanged, changeMany } from './change-many.ts'
import { type Change, type Changed, type Decide, changeReport } from './change-report.ts'

export type ArchiveReport = {
  /** Key of an archive reason. */
  readonly reason: string
  /** What it means for this report, for its reporter to read. */
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
  return (report, ruling) => ({
    ...archive(report, chosen && { key: chosen.slug, setBy: chosen.setBy, askFirst: chosen.askFirst }, ruling),
    message: { kind: 'archive', visibility: 'reporter', body: explanation },
  })
}
