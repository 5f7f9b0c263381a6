import { listArchiveReasons } from '#core/categories/queries/list-archive-reasons.ts'
import type { Deps } from '#core/deps.ts'
import { archive } from '../rules/close.ts'
import { type Change, type Changed, changeReport } from './change-report.ts'

/** @param reason key of an archive reason @param explanation what it means for this report, for its reporter to read */
export async function archiveReport(
  deps: Deps,
  change: Change,
  { reason, explanation }: { readonly reason: string; readonly explanation: string },
): Promise<Changed> {
  const reasons = await listArchiveReasons(deps.db)
  const chosen = reasons.find(({ slug }) => slug === reason)
  return changeReport(deps, change, (report, ruling) => ({
    ...archive(report, chosen && { key: chosen.slug, setBy: chosen.setBy, askFirst: chosen.askFirst }, ruling),
    message: { kind: 'archive', visibility: 'reporter', body: explanation },
  }))
}
