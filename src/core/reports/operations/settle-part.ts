import { findAgency } from '#core/agencies/queries/find-agency.ts'
import { refuse } from '#core/decision.ts'
import type { Deps } from '#core/deps.ts'
import { declinePart, givePart, waivePart } from '../rules/settle-part.ts'
import type { NewAttachment } from '../thread/message.ts'
import { type Change, type Changed, changeReport } from './change-report.ts'

type Part = { readonly body: string; readonly attachments: readonly NewAttachment[] }

/** A supporting agency's contribution: the lead reads it and speaks to the citizen for all. */
export function giveReportPart(deps: Deps, change: Change, { body, attachments }: Part): Promise<Changed> {
  return changeReport(deps, change, (report, ruling) => ({
    ...givePart(report, ruling),
    message: { kind: 'part', visibility: 'internal', body, attachments },
  }))
}

export function declineReportPart(deps: Deps, change: Change, { reason }: { reason: string }): Promise<Changed> {
  return changeReport(deps, change, (report, ruling) => ({
    ...declinePart(report, ruling),
    message: { kind: 'decline', visibility: 'internal', body: reason },
  }))
}

/** @param of id or slug of the supporting agency */
export async function waiveReportPart(
  deps: Deps,
  change: Change,
  { of, reason }: { readonly of: string; readonly reason: string },
): Promise<Changed> {
  const agency = await findAgency(deps.db, of)
  if (!agency) return refuse('not-found')
  return changeReport(deps, change, (report, ruling) => ({
    ...waivePart(report, agency.id, ruling),
    message: { kind: 'waiver', visibility: 'internal', body: reason },
  }))
}
