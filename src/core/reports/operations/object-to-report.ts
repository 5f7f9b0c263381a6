import { refuse } from '#core/decision.ts'
import type { Deps, Tx } from '#core/deps.ts'
import { findObjectionWindow } from '../queries/find-objection-window.ts'
import { hasFreeCoordinator } from '../queries/free-judge.ts'
import { findPlaces, findReport } from '../queries/load-report.ts'
import { endingOf } from '../rules/ending.ts'
import { nationalLevel, parentToAsk } from '../rules/judge.ts'
import { object } from '../rules/object.ts'
import type { Place, Report } from '../rules/report.ts'
import type { Ending } from '../rules/terms.ts'
import { type Change, type Changed, changeReport } from './change-report.ts'

/** @param reason for whoever decides to read; neither the public nor the agency's unit answers for it */
export async function objectToReport(
  deps: Deps,
  change: Change,
  { reason }: { readonly reason: string },
): Promise<Changed> {
  const known = await findReport(deps.db, change.report)
  if (!known) return refuse('not-found')
  const window = await findObjectionWindow(deps.db, known)
  const above = (known.lead ?? known.verifier).path

  return changeReport(deps, { ...change, agencies: above }, async (report, ruling, tx) => {
    const against = endingOf(report)?.against
    const judge = against && (await findJudge(tx, report, against))
    if (!judge) return refuse('not-now')
    const decision = object(report, { window, judge }, ruling)
    return { ...decision, message: { kind: 'objection', visibility: 'reporter', body: reason } }
  })
}

/** A coordinator above who has had no part in it, else the national level. */
async function findJudge(tx: Tx, report: Report, against: Ending): Promise<Place | undefined> {
  const parent = parentToAsk(report, against)
  const isFree = parent !== null && (await hasFreeCoordinator(tx, report, parent))
  const id = isFree ? parent : nationalLevel(report)
  return (await findPlaces(tx, [id])).get(id)
}
