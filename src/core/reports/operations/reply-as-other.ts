import { refuse } from '#core/decision.ts'
import type { Deps } from '#core/deps.ts'
import { findReport } from '../queries/load-report.ts'
import { masked } from '../rules/masking.ts'
import { repliedByOther, replyAlone, replyToPrimary } from '../rules/reply-as-other.ts'
import { isOpen } from '../rules/report.ts'
import type { NewMessage } from '../thread/message.ts'
import { type Change, type Changed, changeReport } from './change-report.ts'
import { type Locked, type Together, changeReports } from './change-reports.ts'
import type { FromReporter } from './complete-report.ts'

/** The primary may have changed while it was waited for. */
const TRIES = 3

/**
 * The reporter of a merged report replies. The primary is locked first: who merged reports follow is settled under its lock, and
 * whoever holds a report that follows waits for no other (docs/decisions/0066).
 */
export async function replyAsOther(deps: Deps, change: Change, { body, attachments }: FromReporter): Promise<Changed> {
  const message: NewMessage = { kind: 'reply', visibility: 'public', body, attachments }
  for (let tries = 1; tries <= TRIES; tries++) {
    const report = await findReport(deps.db, change.report)
    const primaryId = report?.mergedInto?.id
    if (!report || primaryId === undefined) break
    const primary = await findReport(deps.db, { id: primaryId })
    if (!primary || !isOpen(primary)) {
      return changeReport(deps, change, (own, ruling) => ({ ...replyAlone(own, ruling), message }))
    }
    const changed = await changeReports(deps, change, through({ own: report.id, primaryId, message }))
    if (changed.ok || changed.refusal !== 'stale' || change.version !== undefined) return changed
  }
  return refuse('stale')
}

type Through = {
  readonly own: Locked['report']['id']
  readonly primaryId: Locked['report']['id']
  readonly message: NewMessage
}

/** The words in full stay with their own report; the primary has what the masker leaves, and no files. */
function through({ own, primaryId, message }: Through): Together {
  return {
    own,
    ids: [primaryId, own],
    decide: of => {
      const { report, ruling } = of(own)
      const { report: primary } = of(primaryId)
      if (!ruling) return refuse('not-found')
      if (report.mergedInto?.id !== primaryId || !isOpen(primary)) return refuse('stale')
      const [reply, onPrimary] = [replyToPrimary(report, ruling), repliedByOther(primary, ruling)]
      if (!reply.ok) return reply
      if (!onPrimary.ok) return onPrimary
      const passedOn: NewMessage = { kind: 'reply_of_other', visibility: 'public', body: masked(message.body) }
      return {
        ok: true,
        saved: [
          { before: report, verdict: { ...reply, message }, ruling },
          { before: primary, verdict: { ...onPrimary, message: passedOn }, ruling },
        ],
      }
    },
  }
}
