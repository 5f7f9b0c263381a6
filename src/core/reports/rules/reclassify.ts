/**
 * A coordinator above, or the national level, corrects what a report was taken for. The limit that follows from it counts from
 * the original start, so that nobody gains or loses days by the mistake; pauses stay. docs/domain.md §4.
 */
import type { Clock } from '#core/calendars/rules/clock.ts'
import { isOpen } from '#core/calendars/rules/clock.ts'
import { changeLimit } from '#core/calendars/rules/clocks.ts'
import { followUpLimit } from '#core/calendars/rules/policy.ts'
import { type Decision, refuse } from '#core/decision.ts'
import { type ReportEvent, happened } from './events.ts'
import { withPartClocks } from './parts.ts'
import { permit } from './permit.ts'
import type { Refusal } from './refusals.ts'
import type { Report, Ruling } from './report.ts'
import { type Found, isNews, isSensitive } from './sensitivity.ts'
import type { Classification, Weight } from './terms.ts'

/** Without a category the old one stays. */
export type Reclassification = Found & { readonly weight: Weight }

type Law = Pick<Ruling, 'policyOf' | 'calendarOf'>

export function reclassify(
  report: Report,
  given: Reclassification,
  ruling: Ruling,
): Decision<Report, ReportEvent, Refusal> {
  const no = permit('reclassify', report, ruling.relations, ruling.policy)
  if (no) return refuse(no)
  const { classification, weight, category } = given
  const categoryId = category?.id ?? report.categoryId
  if (classification === report.classification && weight === report.weight && categoryId === report.categoryId) {
    return refuse('nothing-changed')
  }
  const changed: Report = {
    ...report,
    isSensitive: report.isSensitive || isSensitive(given),
    isConfidential: report.isConfidential || isNews(report, isSensitive(given)),
    classification,
    weight,
    categoryId,
    reclassifications: report.reclassifications + 1,
    clocks: report.clocks.map(clock =>
      clock.kind === 'follow_up' && isOpen(clock) ? recounted(clock, given, ruling) : clock,
    ),
  }
  const before = { classification: report.classification, weight: report.weight }
  const { isAnonymous: anonymous, isConfidential: confidential } = changed
  const events: readonly ReportEvent[] = [
    ...(confidential === report.isConfidential
      ? []
      : [happened('report.tightened', ruling, { anonymous, confidential })]),
    happened('report.reclassified', ruling, { classification, weight, before }),
  ]
  return { ok: true, state: withPartClocks(changed, ruling), events }
}

/** The follow-up clock with the limit that its own policy gives a report of that kind. */
export function recounted(
  clock: Clock,
  as: { readonly classification: Classification; readonly weight: Weight },
  { policyOf, calendarOf }: Law,
): Clock {
  return changeLimit(clock, calendarOf(clock.agencyId), followUpLimit(policyOf(clock.policyId), as))
}
