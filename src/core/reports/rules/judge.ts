/**
 * Who decides an objection: one tier up from whoever held the report, and nobody who acted on it before. docs/domain.md §4
 * "decide objection"; docs/decisions/0062-who-decides-objections.md.
 */
import type { AgencyId } from '#core/ids.ts'
import type { Officer } from '#core/people/actor.ts'
import type { Refusal } from './refusals.ts'
import { type Report, rootOf } from './report.ts'
import type { Ending } from './terms.ts'

/** The agency whose coordinators may decide, or null where only the national level can: it blocks, and it stands at the top. */
export function parentToAsk(
  report: Pick<Report, 'lead' | 'verifier' | 'accusedAgencyId'>,
  against: Ending,
): AgencyId | null {
  const { path } = report.lead ?? report.verifier
  const above = path.slice(0, -1)
  const parent = above.at(-1)
  if (parent === undefined || above.length === 1 || against === 'blocked') return null
  return report.accusedAgencyId !== null && above.includes(report.accusedAgencyId) ? null : parent
}

export const nationalLevel = ({ lead, verifier }: Pick<Report, 'lead' | 'verifier'>): AgencyId =>
  rootOf(lead ?? verifier)

/** What must be known of the people besides their standing. */
export type Judging = {
  /** This officer has a line in the report's history, in whatever capacity. */
  readonly hasActed: boolean
  /** A coordinator of the agency that was named to decide is active and has not acted on the report. */
  readonly judgeIsFree: boolean
}

/** The national admins decide where nobody at the named agency can any more; whoever may not is told who does. */
export function judgeRefusal(
  { objection }: Pick<Report, 'objection'>,
  { agencyId }: Pick<Officer, 'agencyId'>,
  { hasActed, judgeIsFree }: Judging,
): Refusal | null {
  if (!objection) return 'no-objection'
  if (objection.judge.id !== agencyId && judgeIsFree) return 'judged-elsewhere'
  if (!hasActed) return null
  if (objection.judge.id !== agencyId || rootOf(objection.judge) === agencyId) return 'acted-before'
  return judgeIsFree ? 'colleague-decides' : 'national-decides'
}
