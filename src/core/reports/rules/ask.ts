/**
 * Asking the reporter for more (tunda), their completing it, and what happens when they do not. docs/domain.md §4: at most
 * two asks a side (P), ten working days to complete (P); verification, first response and follow-up stand still meanwhile.
 */
import { type Decision, refuse } from '#core/decision.ts'
import { type ReportEvent, happened } from './events.ts'
import { permit } from './permit.ts'
import type { Refusal } from './refusals.ts'
import type { Report, Ruling } from './report.ts'
import { allStopped, newClock, pausedForReporter, resumed, runningClock, stopped } from './report-clocks.ts'

type Decided = Decision<Report, ReportEvent, Refusal>

const REMINDED = { isUnreminded: false }

/** Why a report ends whose reporter did not complete it. */
const NOT_COMPLETED = 'no-completion'

export function ask(report: Report, ruling: Ruling): Decided {
  const no = permit('ask', report, ruling.relations, ruling.policy)
  if (no) return refuse(no)

  const side = report.status === 'received' ? 'verifier' : 'holder'
  const asker = side === 'verifier' ? report.verifier : (report.lead ?? report.verifier)
  const state: Report = {
    ...report,
    status: 'awaiting_information',
    statusBefore: report.status,
    askedBy: side,
    asksByVerifier: report.asksByVerifier + (side === 'verifier' ? 1 : 0),
    asksByHolder: report.asksByHolder + (side === 'holder' ? 1 : 0),
    clocks: [...pausedForReporter(report.clocks, ruling.at), newClock('completion', asker.id, ruling)],
  }
  return { ok: true, state, events: [happened('report.asked', ruling, { side, before: report.status })] }
}

/** @param files how many came with it */
export function complete(report: Report, ruling: Ruling, files = 0): Decided {
  const no = permit('complete', report, ruling.relations, ruling.policy)
  if (no) return refuse(no)
  const back = report.statusBefore ?? 'received'
  const events = [happened('report.completed', ruling, { back, files })]
  return { ok: true, state: goOn(report, ruling, true), events }
}

/**
 * The reporter did not complete in time: a report that nobody has taken on yet is archived, any other goes on. So does one whose
 * reporter no reminder reached: nobody is archived for not answering what they never heard (docs/decisions/0073).
 */
export function expire(
  report: Report,
  ruling: Ruling,
  { isUnreminded }: { isUnreminded: boolean } = REMINDED,
): Decided {
  const no = permit('expire', report, ruling.relations, ruling.policy)
  if (no) return refuse(no)
  const completion = runningClock(report.clocks, 'completion')
  if (!completion || completion.dueAt > ruling.at) return refuse('not-now')

  if (report.statusBefore !== 'received' || isUnreminded) {
    const events = [happened('report.expired', ruling, { back: report.statusBefore })]
    return { ok: true, state: goOn(report, ruling, false), events }
  }
  const state: Report = {
    ...report,
    status: 'archived',
    statusBefore: null,
    askedBy: null,
    endedAt: ruling.at,
    endedBy: 'system',
    endReason: NOT_COMPLETED,
    clocks: allStopped(report.clocks, ruling.at),
  }
  const events = [
    happened('report.expired', ruling, { back: null }),
    happened('report.archived', ruling, { reason: NOT_COMPLETED }),
  ]
  return { ok: true, state, events }
}

function goOn(report: Report, ruling: Ruling, wasCompleted: boolean): Report {
  return {
    ...report,
    status: report.statusBefore ?? 'received',
    statusBefore: null,
    askedBy: null,
    clocks: resumed(stopped(report.clocks, ['completion'], ruling.at), ruling, wasCompleted),
  }
}
