/** What the holder does with a report: start, note, answer; and an administrator's sending back of an answer. */
import { type Decision, refuse } from '#core/decision.ts'
import { type Evidence, NONE_EXPECTED, lacksEvidence } from './answer-evidence.ts'
import { type ReportEvent, happened } from './events.ts'
import { permit } from './permit.ts'
import type { Refusal } from './refusals.ts'
import type { Report, Ruling } from './report.ts'
import { newClock, reopened, runningClock, stopped } from './report-clocks.ts'
import type { Outcome, Visibility } from './terms.ts'

type Decided = Decision<Report, ReportEvent, Refusal>

export function start(report: Report, ruling: Ruling): Decided {
  const no = permit('start', report, ruling.relations, ruling.policy)
  if (no) return refuse(no)
  return { ok: true, state: { ...report, status: 'in_progress' }, events: [happened('report.started', ruling, {})] }
}

/** The first note that the reporter can read is the first response; an internal one is not. */
export function note(report: Report, visibility: Visibility, ruling: Ruling): Decided {
  const no = permit('note', report, ruling.relations, ruling.policy)
  if (no) return refuse(no)
  const isResponse = visibility !== 'internal' && (ruling.relations.has('holder') || ruling.relations.has('supporting'))
  const first = isResponse && runningClock(report.clocks, 'first_response') !== undefined
  const clocks = first ? stopped(report.clocks, ['first_response'], ruling.at) : report.clocks
  return { ok: true, state: { ...report, clocks }, events: [happened('report.noted', ruling, { visibility, first })] }
}

const STOPPED_BY_ANSWER = ['first_response', 'follow_up', 'reply_answer'] as const

/** The official response: the reporter's window opens. What was mended is shown, where the category asks for it. */
export function answer(report: Report, outcome: Outcome, ruling: Ruling, evidence: Evidence = NONE_EXPECTED): Decided {
  const no = permit('answer', report, ruling.relations, ruling.policy)
  if (no || !report.lead) return refuse(no ?? 'not-now')
  if (lacksEvidence(report, outcome, evidence)) return refuse('evidence-missing')
  const answers = report.answers + 1
  const answeredClocks = stopped(report.clocks, STOPPED_BY_ANSWER, ruling.at)
  const state: Report = {
    ...report,
    status: 'answered',
    answers,
    windowExtended: false,
    clocks: [...answeredClocks, newClock('reporter_window', report.lead.id, ruling)],
  }
  return { ok: true, state, events: [happened('report.answered', ruling, { outcome, number: answers })] }
}

/**
 * An administrator finds that the answer is none. The window closes and the clock that the answer stopped goes on; the days
 * in between are not the agency's. Once per answer.
 */
export function sendBack(report: Report, ruling: Ruling): Decided {
  const no = permit('send_back', report, ruling.relations, ruling.policy)
  if (no) return refuse(no)
  const window = runningClock(report.clocks, 'reporter_window')
  const clocks = stopped(report.clocks, ['reporter_window'], ruling.at)
  const state: Report = {
    ...report,
    status: 'in_progress',
    sentBackAnswer: report.answers,
    clocks: window ? reopened(clocks, ['follow_up', 'reply_answer'], window.startedAt, ruling) : clocks,
  }
  return { ok: true, state, events: [happened('report.sent_back', ruling, { answer: report.answers })] }
}
