import { refuse } from '#core/decision.ts'
import type { Deps } from '#core/deps.ts'
import type { TrackingNumber } from '#core/ids.ts'
import { handOn, noteOn } from '../merging/store.ts'
import { findReportOwner } from '../queries/find-report-owner.ts'
import { happened } from '../rules/events.ts'
import { merge } from '../rules/merge.ts'
import type { Change, Changed } from './change-report.ts'
import { changeReports } from './change-reports.ts'

/**
 * Merges a report into another (its primary). Both are locked by ascending id, and the second is waited for only where the first
 * follows nobody: that is why any number of officers may merge at the same moment. docs/decisions/0066.
 */
export async function mergeReport(
  deps: Deps,
  change: Change,
  { primary: number }: { readonly primary: TrackingNumber },
): Promise<Changed> {
  const [own, other] = await Promise.all([
    findReportOwner(deps.db, change.report),
    findReportOwner(deps.db, { number }),
  ])
  if (!own) return refuse('not-found')
  if (!other) return refuse('primary-unknown')
  return changeReports(deps, change, {
    own: own.id,
    ids: [...new Set([own.id, other.id])].toSorted((one, another) => one - another),
    mayGoOn: ({ report: { id, mergedInto }, ruling }) => {
      const isOwn = id === own.id
      if (!ruling) return isOwn ? 'not-found' : 'primary-unknown'
      return mergedInto && (isOwn ? 'merged-already' : 'primary-merged')
    },
    decide: of => {
      const [{ report, ruling }, primary] = [of(own.id), of(other.id)]
      if (!ruling || !primary.ruling) return refuse('not-found')
      const given = { primary: primary.report, asVerifierOfPrimary: primary.ruling.relations }
      const decision = merge(report, given, ruling)
      if (!decision.ok) return decision
      const joined = happened('report.joined', ruling, { duplicate: report.id })
      const verdict = {
        ...decision,
        also: async (tx: Parameters<typeof noteOn>[0], at: Date) => {
          await noteOn(tx, primary.report.id, joined)
          if (report.mergedReports > 0) await handOn(tx, report.id, { to: primary.report, at })
        },
      }
      return { ok: true, saved: [{ before: report, verdict, ruling }] }
    },
  })
}
