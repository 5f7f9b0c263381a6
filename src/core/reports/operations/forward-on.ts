import { findNamedAgency } from '#core/agencies/queries/find-named-agencies.ts'
import { refuse } from '#core/decision.ts'
import type { Deps } from '#core/deps.ts'
import { type Next, forwardOn } from '../rules/hand-over.ts'
import { type Privacy, changePrivacy, wantedOf } from '../rules/privacy.ts'
import type { Report, Ruling } from '../rules/report.ts'
import { type Change, type Changed, changeReport } from './change-report.ts'

export type ForwardOn = {
  /** Id or slug of the unit that is to handle it */
  readonly lead: string
  /** For officers only */
  readonly note: string | null
  /** What is to be hidden from then on; a flag that is left out stays as it is. */
  readonly privacy?: Partial<Privacy>
}

export async function forwardReportOn(
  deps: Deps,
  change: Change,
  { lead, note, privacy }: ForwardOn,
): Promise<Changed> {
  const agency = await findNamedAgency(deps.db, lead)
  if (!agency) return refuse('agency-unknown')
  return changeReport(deps, change, (report, ruling) => ({
    ...(privacy ? forwardHidden(report, { agency, privacy }, ruling) : forwardOn(report, agency, ruling)),
    ...(note && { message: { kind: 'forwarding', visibility: 'internal', body: note } as const }),
  }))
}

/** Whoever may hand it on may also hide it; both happen, or neither. */
function forwardHidden(
  report: Report,
  { agency, privacy }: { readonly agency: Next; readonly privacy: Partial<Privacy> },
  ruling: Ruling,
) {
  const forwarded = forwardOn(report, agency, ruling)
  if (!forwarded.ok) return forwarded
  const hidden = changePrivacy(forwarded.state, wantedOf(forwarded.state, privacy), ruling)
  return hidden.ok ? { ...hidden, events: [...hidden.events, ...forwarded.events] } : hidden
}
