/**
 * A reporter whose report was merged replies: the words go on to the primary as those of another reporter. Where the primary has
 * ended for its own reporter, the report goes on by itself, where it was. docs/domain.md §4 "replies as pelapor lain".
 */
import { type Decision, refuse } from '#core/decision.ts'
import { type ReportEvent, happened } from './events.ts'
import { unmerged } from './merge.ts'
import { permit } from './permit.ts'
import type { Refusal } from './refusals.ts'
import type { Report, Ruling } from './report.ts'
import { newClock, stopped } from './report-clocks.ts'

type Decided = Decision<Report, ReportEvent, Refusal>

/** For the report whose reporter replies; the primary follows by `repliedByOther`. */
export function replyToPrimary(report: Report, ruling: Ruling, files = 0): Decided {
  const no = permit('reply', report, ruling.relations, ruling.policy)
  if (no) return refuse(no)
  const replies = report.replies + 1
  const clocks = stopped(report.clocks, ['reporter_window'], ruling.at)
  const events = [happened('report.replied', ruling, { number: replies, reopened: false, files })]
  return { ok: true, state: { ...report, status: 'replied', replies, clocks }, events }
}

/** The agency owes another answer, to all. It is no reply of the primary's own reporter, and not counted as one. */
export function repliedByOther(primary: Report, ruling: Ruling): Decided {
  if (primary.status !== 'answered' || !primary.lead) return refuse('not-now')
  const clocks = stopped(primary.clocks, ['reporter_window'], ruling.at)
  const state: Report = {
    ...primary,
    status: 'replied',
    clocks: [...clocks, newClock('reply_answer', primary.lead.id, ruling)],
  }
  return { ok: true, state, events: [happened('report.replied', ruling, { number: primary.replies, reopened: false })] }
}

/** Nobody works on the primary any more: whoever is not content goes on alone. */
export function replyAlone(report: Report, ruling: Ruling, files = 0): Decided {
  const no = permit('reply', report, ruling.relations, ruling.policy)
  if (no || !report.mergedInto) return refuse(no ?? 'not-merged')
  const replies = report.replies + 1
  const events = [
    happened('report.replied', ruling, { number: replies, reopened: true, files }),
    happened('report.unmerged', ruling, { from: report.mergedInto.id, linked: false }),
  ]
  return { ok: true, state: { ...unmerged(report, ruling), replies }, events }
}
