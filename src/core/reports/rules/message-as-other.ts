/**
 * A reporter whose report was merged adds something: those in charge of the primary have to learn of it, as they work on both. It is
 * for officers only, and so not for the reporter of the primary either. docs/decisions/0066.
 */
import { type Decision, refuse } from '#core/decision.ts'
import { type ReportEvent, happened } from './events.ts'
import { permit } from './permit.ts'
import type { Refusal } from './refusals.ts'
import type { Report, Ruling } from './report.ts'

type Decided = Decision<Report, ReportEvent, Refusal>

/** For the report whose reporter adds something; the primary follows by `messagedByOther`. */
export function messageToPrimary(report: Report, ruling: Ruling, files = 0): Decided {
  const no = permit('message', report, ruling.relations, ruling.policy)
  if (no) return refuse(no)
  return { ok: true, state: report, events: [happened('report.messaged', ruling, { files })] }
}

export const messagedByOther = (primary: Report, ruling: Ruling): Decided => ({
  ok: true,
  state: primary,
  events: [happened('report.messaged_by_other', ruling, {})],
})
