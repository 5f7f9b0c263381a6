/** What the reporter says once there is an answer, and at any time before. Law: Permen PANRB 62/2018; windows in docs/domain.md §5. */
import { type Decision, refuse } from '#core/decision.ts'
import { type ReportEvent, happened } from './events.ts'
import { permit } from './permit.ts'
import type { Refusal } from './refusals.ts'
import { type Report, type Ruling, isFollowing } from './report.ts'
import { newClock, reopened, stopped } from './report-clocks.ts'

type Decided = Decision<Report, ReportEvent, Refusal>

/**
 * Extra facts; nothing changes but that the officers in charge are told.
 *
 * @param files how many came with it
 */
export function message(report: Report, ruling: Ruling, files = 0): Decided {
  const no = permit('message', report, ruling.relations, ruling.policy)
  if (no) return refuse(no)
  if (isFollowing(report)) return refuse('merged') // message-as-other.ts
  return { ok: true, state: report, events: [happened('report.messaged', ruling, { files })] }
}

/**
 * The reporter disagrees or asks on: the agency owes another answer. What reached us in time counts in time, even if it was
 * read after the system had closed the report for want of it.
 *
 * @param receivedAt when the message reached us, by its channel's own time
 * @param files how many came with it
 */
export function reply(report: Report, receivedAt: Date, ruling: Ruling, files = 0): Decided {
  const no = permit('reply', report, ruling.relations, ruling.policy)
  if (!no && isFollowing(report)) return refuse('merged') // reply-as-other.ts
  if (no || !report.lead) return refuse(no ?? 'not-now')
  const isReopened = report.status === 'closed'
  const window = report.clocks.findLast(({ kind }) => kind === 'reporter_window')
  if (isReopened && (!window || receivedAt >= window.dueAt)) return refuse('window-over')

  const replies = report.replies + 1
  const running = stopped(report.clocks, ['reporter_window'], ruling.at)
  const clocks = isReopened && report.endedAt ? reopened(running, ['ombudsman'], report.endedAt, ruling) : running
  const state: Report = {
    ...report,
    status: 'replied',
    replies,
    endedAt: null,
    endedBy: null,
    endReason: null,
    // Its own ending is undone, and its primary has gone on meanwhile: so does this one, alone.
    mergedInto: isReopened && !report.isConfidential ? null : report.mergedInto,
    clocks: [...clocks, newClock('reply_answer', report.lead.id, ruling)],
  }
  return {
    ok: true,
    state,
    events: [happened('report.replied', ruling, { number: replies, reopened: isReopened, files })],
  }
}
