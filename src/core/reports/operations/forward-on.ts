import { findNamedAgency } from '#core/agencies/queries/find-named-agencies.ts'
import { refuse } from '#core/decision.ts'
import type { Deps } from '#core/deps.ts'
import { forwardOn } from '../rules/hand-over.ts'
import { type Change, type Changed, changeReport } from './change-report.ts'

/** @param lead id or slug of the unit that is to handle it @param note for officers only */
export async function forwardReportOn(
  deps: Deps,
  change: Change,
  { lead, note }: { readonly lead: string; readonly note: string | null },
): Promise<Changed> {
  const agency = await findNamedAgency(deps.db, lead)
  if (!agency) return refuse('agency-unknown')
  return changeReport(deps, change, (report, ruling) => ({
    ...forwardOn(report, agency, ruling),
    ...(note && { message: { kind: 'forwarding', visibility: 'internal', body: note } as const }),
  }))
}
