/**
 * How a supporting agency's part is settled: it gives it, or says that it cannot, or the lead goes on without it. Once each;
 * the answer waits until all are. docs/domain.md §4 (P).
 */
import { type Decision, refuse } from '#core/decision.ts'
import type { AgencyId } from '#core/ids.ts'
import { type ReportEvent, happened } from './events.ts'
import { owesPart, withPartClocks } from './parts.ts'
import { permit } from './permit.ts'
import type { Refusal } from './refusals.ts'
import type { Report, Ruling } from './report.ts'
import type { PartState } from './terms.ts'

type Decided = Decision<Report, ReportEvent, Refusal>

export function givePart(report: Report, ruling: Ruling): Decided {
  const settled = settledByItself('part', report, ruling)
  return settled.ok ? { ...settled, events: [happened('report.part_given', ruling, {})] } : settled
}

export function declinePart(report: Report, ruling: Ruling): Decided {
  const settled = settledByItself('decline', report, ruling)
  return settled.ok ? { ...settled, events: [happened('report.part_declined', ruling, {})] } : settled
}

/** The lead answers without that part, and says why. */
export function waivePart(report: Report, of: AgencyId, ruling: Ruling): Decided {
  if (!report.supporting.some(({ id }) => id === of)) return refuse('not-found')
  const no = permit('waive', report, ruling.relations, ruling.policy)
  if (no) return refuse(no)
  if (!owesPart(report, of)) return refuse('part-settled')
  return {
    ok: true,
    state: settled(report, of, 'waived', ruling),
    events: [happened('report.part_waived', ruling, { of })],
  }
}

function settledByItself(action: 'part' | 'decline', report: Report, ruling: Ruling): Decided {
  const no = permit(action, report, ruling.relations, ruling.policy)
  if (no || ruling.by.kind !== 'officer') return refuse(no ?? 'not-yours')
  const { agencyId } = ruling.by
  if (!owesPart(report, agencyId)) return refuse('part-settled')
  return { ok: true, state: settled(report, agencyId, action === 'part' ? 'given' : 'declined', ruling), events: [] }
}

const settled = (report: Report, agencyId: AgencyId, state: PartState, ruling: Ruling): Report =>
  withPartClocks({ ...report, settledParts: [...report.settledParts, { agencyId, state }] }, ruling)
