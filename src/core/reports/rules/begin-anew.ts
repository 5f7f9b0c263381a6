/**
 * An ending that did not hold: the work begins anew with the same lead, or where none was named yet, with the verifier. The
 * limits are those of the policy in force now. What was published stays so, what was hidden too. docs/domain.md §4.
 */
import { followUpClock } from './forward.ts'
import { withPartClocks } from './parts.ts'
import type { Report, Ruling } from './report.ts'
import { newClock } from './report-clocks.ts'
import { stopClock } from '#core/calendars/rules/clocks.ts'

export function begunAnew(report: Report, ruling: Ruling): Report {
  const { lead, clocks } = report
  const old = clocks.map(clock => (clock.kind === 'ombudsman' ? clock : stopClock(clock, ruling.at)))
  const anew: Report = {
    ...report,
    status: lead ? 'forwarded' : 'received',
    statusBefore: null,
    askedBy: null,
    endedAt: null,
    endedBy: null,
    endReason: null,
    rating: null,
    windowExtended: false,
    dispute: null,
    block: null,
    mergedInto: null,
    clocks: [...old, ...freshClocks(report, ruling)],
  }
  return withPartClocks(anew, ruling)
}

function freshClocks({ lead, verifier, classification, weight, arbitrationAt }: Report, ruling: Ruling) {
  if (!lead) return [newClock('verification', verifier.id, ruling)]
  const graded = { classification: classification ?? 'complaint_service', weight: weight ?? 'medium' } as const
  return [
    newClock('first_response', lead.id, ruling),
    followUpClock(lead.id, graded, ruling),
    ...(arbitrationAt ? [newClock('arbitration', lead.id, ruling)] : []),
  ]
}
