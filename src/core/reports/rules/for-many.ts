/**
 * Whether an act over many reports may be tried on one of them: what the rules say before its form is filled. docs/domain.md §4;
 * docs/decisions/0086.
 */
import type { Policy } from '#core/calendars/rules/policy.ts'
import { permit } from './permit.ts'
import type { Refusal } from './refusals.ts'
import type { Relation } from './relations.ts'
import type { Report } from './report.ts'
import { needsOwnLook } from './usual.ts'

export type ChangeOfMany = 'forward' | 'ask' | 'archive'

/** Null when it may be tried, else why not. */
export function refusalForMany(
  act: ChangeOfMany,
  report: Report,
  relations: ReadonlySet<Relation>,
  policy: Policy,
): Refusal | null {
  if (act !== 'forward') return permit(act, report, relations, policy)
  if (report.lead) return permit('forward_on', report, relations, policy)
  return permit('forward', report, relations, policy) ?? (needsOwnLook(report) ? 'needs-own-look' : null)
}
