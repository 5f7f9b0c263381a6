import { findNamedAgency } from '#core/agencies/queries/find-named-agencies.ts'
import { refuse } from '#core/decision.ts'
import type { Deps } from '#core/deps.ts'
import type { Day } from '#core/ids.ts'
import { partyOf } from '#core/people/actor.ts'
import { hasForwarded } from '../queries/has-forwarded.ts'
import { arbitrate } from '../rules/arbitrate.ts'
import { type Change, type Changed, changeReport } from './change-report.ts'

/** @param lead id or slug of the competent agency @param reason for everyone to read */
export async function arbitrateReport(
  deps: Deps,
  change: Change,
  { lead: name, reason, dueOn }: { readonly lead: string; readonly reason: string; readonly dueOn: Day | null },
): Promise<Changed> {
  const lead = await findNamedAgency(deps.db, name)
  if (!lead) return refuse('agency-unknown')

  return changeReport(deps, change, async (report, ruling, tx) => {
    const given = {
      lead,
      connection: lead.connection,
      dueOn,
      hasForwarded: await hasForwarded(tx, report, partyOf(ruling.by)),
    }
    return {
      ...arbitrate(report, given, ruling),
      message: { kind: 'arbitration', visibility: 'public', body: reason },
    }
  })
}
