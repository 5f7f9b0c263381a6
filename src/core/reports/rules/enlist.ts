/**
 * The holder asks another agency to support it, after the report was forwarded. That agency owes a part from then on, by the day
 * that decision 0060 counts, and sees what supporting agencies see. Policy choice: docs/decisions/0092-asking-another-agency.md.
 */
import type { Agency } from '#core/agencies/rules/agency.ts'
import { type Decision, refuse } from '#core/decision.ts'
import { type ReportEvent, happened } from './events.ts'
import { owesPart, withPartClocks } from './parts.ts'
import { permit } from './permit.ts'
import type { Refusal } from './refusals.ts'
import { type Report, type Ruling, isAtOrBelow, isRoot } from './report.ts'

export function enlist(report: Report, agency: Agency, ruling: Ruling): Decision<Report, ReportEvent, Refusal> {
  const no = permit('enlist', report, ruling.relations, ruling.policy) ?? unfit(report, agency)
  if (no) return refuse(no)
  const { id, path, regionCode, isRegional } = agency
  const state: Report = {
    ...report,
    supporting: [...report.supporting, { id, path, regionCode, isRegional }],
    copies: report.copies.filter(copy => copy.id !== id), // whoever works on it need not read along besides
  }
  return {
    ok: true,
    state: withPartClocks(state, ruling),
    events: [happened('report.enlisted', ruling, { of: agency.id })],
  }
}

/** The same bounds as when a verifier names supporting agencies (forward.ts). */
function unfit(report: Report, agency: Agency): Refusal | null {
  if (!agency.active) return 'agency-closed'
  if (isRoot(agency) || agency.id === report.lead?.id) return 'already-there'
  if (report.accusedAgencyId !== null && isAtOrBelow(agency, report.accusedAgencyId)) return 'agency-accused'
  if (report.supporting.some(({ id }) => id === agency.id)) {
    return owesPart(report, agency.id) ? 'part-awaited' : 'part-settled'
  }
  return isRoot(report.verifier) || isAtOrBelow(agency, report.verifier.id) ? null : 'agency-outside'
}
