/**
 * How a report ends: closed by its reporter, by an administrator on the reporter's statement, by the system when nobody
 * replied; archived by the verifier for a listed reason; withdrawn. The lawful ends are counted apart. docs/domain.md §4.
 */
import { type Decision, refuse } from '#core/decision.ts'
import type { MessageId } from '#core/ids.ts'
import { type ReportEvent, happened } from './events.ts'
import { permit } from './permit.ts'
import type { Refusal } from './refusals.ts'
import type { Report, Ruling } from './report.ts'
import { allStopped, runningClock } from './report-clocks.ts'
import type { EndedBy } from './terms.ts'

type Decided = Decision<Report, ReportEvent, Refusal>

/** @param rating 1–5 stars, or null when the reporter gave none */
export function closeSatisfied(report: Report, rating: number | null, ruling: Ruling): Decided {
  const no = permit('close_satisfied', report, ruling.relations, ruling.policy)
  if (no) return refuse(no)
  const detail = { reason: 'satisfied', rating, statement: null } as const
  const state = { ...ended(report, 'closed', 'reporter', 'satisfied', ruling), rating }
  return { ok: true, state, events: [happened('report.closed', ruling, detail)] }
}

/** @param statement the message in which the reporter says that it is solved */
export function closeOnStatement(report: Report, statement: MessageId, ruling: Ruling): Decided {
  const no = permit('close_on_statement', report, ruling.relations, ruling.policy)
  if (no) return refuse(no)
  const detail = { reason: 'reporter_statement', rating: null, statement } as const
  const state = ended(report, 'closed', 'admin', 'reporter_statement', ruling)
  return { ok: true, state, events: [happened('report.closed', ruling, detail)] }
}

/** The reporter's window ran out. Asked again with the row locked, so that a reply in the last minute wins. */
export function closeUnanswered(report: Report, ruling: Ruling): Decided {
  const no = permit('close_unanswered', report, ruling.relations, ruling.policy)
  if (no) return refuse(no)
  const window = runningClock(report.clocks, 'reporter_window')
  if (!window || window.dueAt > ruling.at) return refuse('not-now')
  const detail = { reason: 'no_response', rating: null, statement: null } as const
  const state = ended(report, 'closed', 'system', 'no_response', ruling)
  return { ok: true, state, events: [happened('report.closed', ruling, detail)] }
}

/** A row of the archive reasons, as reference data gives it. */
export type ArchiveReason = { readonly key: string; readonly setBy: string; readonly askFirst: boolean }

export function archive(report: Report, reason: ArchiveReason | undefined, ruling: Ruling): Decided {
  const no = permit('archive', report, ruling.relations, ruling.policy)
  if (no) return refuse(no)
  if (reason?.setBy !== 'verifier') return refuse('reason-unknown')
  if (reason.askFirst && report.asksByVerifier === 0) return refuse('must-ask-first')
  const state = ended(report, 'archived', 'admin', reason.key, ruling)
  return { ok: true, state, events: [happened('report.archived', ruling, { reason: reason.key })] }
}

export function withdraw(report: Report, ruling: Ruling): Decided {
  const no = permit('withdraw', report, ruling.relations, ruling.policy)
  if (no) return refuse(no)
  const state = ended(report, 'archived', 'reporter', 'withdrawn', ruling)
  return { ok: true, state, events: [happened('report.withdrawn', ruling, {})] }
}

/** What every ending does, whoever ends it; nobody arbitrates any more either. */
export function ended(
  report: Report,
  status: 'closed' | 'archived',
  by: EndedBy,
  reason: string,
  { at }: Ruling,
): Report {
  return {
    ...report,
    status,
    statusBefore: null,
    askedBy: null,
    arbitrationAt: null,
    endedAt: at,
    endedBy: by,
    endReason: reason,
    clocks: allStopped(report.clocks, at),
  }
}
