/**
 * What the reporter of a merged report sends goes on to its primary as from another reporter. The primary is locked first: who
 * merged reports follow is settled under its lock, and whoever holds a report that follows waits for no other (docs/decisions/0066).
 */
import { refuse } from '#core/decision.ts'
import type { Deps } from '#core/deps.ts'
import type { ReportId } from '#core/ids.ts'
import { findReport } from '../queries/load-report.ts'
import { masked } from '../rules/masking.ts'
import { type Report, type Ruling, isOpen } from '../rules/report.ts'
import type { NewMessage } from '../thread/message.ts'
import { type Change, type Changed, type Verdict, changeReport } from './change-report.ts'
import { type Together, changeReports } from './change-reports.ts'

/** The primary may have changed while it was waited for. */
const TRIES = 3

export type Rule = (report: Report, ruling: Ruling) => Verdict

export type Sent = {
  readonly message: NewMessage
  readonly own: Rule
  readonly onPrimary: Rule
  /** As what it stands in the thread of the primary. */
  readonly passedOn: Pick<NewMessage, 'kind' | 'visibility'>
  /** Where nobody works on the primary any more. */
  readonly alone: Rule
}

export async function throughPrimary(deps: Deps, change: Change, sent: Sent): Promise<Changed> {
  const { message } = sent
  for (let tries = 1; tries <= TRIES; tries++) {
    const report = await findReport(deps.db, change.report)
    const primaryId = report?.mergedInto?.id
    if (!report || primaryId === undefined) break
    const primary = await findReport(deps.db, { id: primaryId })
    if (!primary || !isOpen(primary)) {
      return changeReport(deps, change, (own, ruling) => ({ ...sent.alone(own, ruling), message }))
    }
    const changed = await changeReports(deps, change, both({ own: report.id, primaryId, sent }))
    if (changed.ok || changed.refusal !== 'stale' || change.version !== undefined) return changed
  }
  return refuse('stale')
}

type Both = { readonly own: ReportId; readonly primaryId: ReportId; readonly sent: Sent }

/** The words in full stay with their own report; the primary has what the masker leaves, and no files. */
function both({ own, primaryId, sent }: Both): Together {
  const { message } = sent
  return {
    own,
    ids: [primaryId, own],
    decide: of => {
      const { report, ruling } = of(own)
      const { report: primary } = of(primaryId)
      if (!ruling) return refuse('not-found')
      if (report.mergedInto?.id !== primaryId || !isOpen(primary)) return refuse('stale')
      const [onOwn, onPrimary] = [sent.own(report, ruling), sent.onPrimary(primary, ruling)]
      if (!onOwn.ok) return onOwn
      if (!onPrimary.ok) return onPrimary
      const passedOn: NewMessage = { ...sent.passedOn, body: masked(message.body) }
      return {
        ok: true,
        saved: [
          { before: report, verdict: { ...onOwn, message }, ruling },
          { before: primary, verdict: { ...onPrimary, message: passedOn }, ruling },
        ],
      }
    },
  }
}
