/**
 * Sixty days have passed without a solution, and the reporter decides whether the Ombudsman is handed the dossier. Law:
 * UU 37/2008 (the Ombudsman examines on a report, and keeps who reported to itself where that is asked); that handing over
 * needs the reporter's consent: docs/domain.md §4. What was handed over cannot be taken back: docs/decisions/0070.
 */
import { type Decision, refuse } from '#core/decision.ts'
import { type ReportEvent, happened } from './events.ts'
import { permit } from './permit.ts'
import type { Refusal } from './refusals.ts'
import type { Report, Ruling } from './report.ts'
import { hasDossier } from './visibility.ts'

type Decided = Decision<Report, ReportEvent, Refusal>

/** @param identity the dossier is to say who they are and how they are reached */
export function consent(report: Report, { identity }: { readonly identity: boolean }, ruling: Ruling): Decided {
  const no = permit('consent', report, ruling.relations, ruling.policy)
  if (no) return refuse(no)
  const state = { ...report, ombudsmanConsentAt: ruling.at, ombudsmanIdentity: identity }
  return { ok: true, state, events: [happened('report.consented', ruling, { identity })] }
}

/** Each reading is in the history, where the reporter sees it. */
export function readDossier(report: Report, ruling: Ruling): Decided {
  if (ruling.by.kind !== 'officer' || !hasDossier(report, ruling.by)) return refuse('not-yours')
  return { ok: true, state: report, events: [happened('report.dossier_read', ruling, {})] }
}
