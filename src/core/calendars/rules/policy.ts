/**
 * How many days each promise allows, and the other numbers of the service. A policy is data: national admins put a new
 * version into force, and a report keeps for each clock the version in force when that clock started.
 *
 * `lapor-2018` gives what LAPOR! has promised the public since 2018; `permenpanrb-62-2018` the limits by classification of
 * Permen PANRB 62/2018. Numbers that neither source gives are choices of this project, named in `ownChoices`. docs/domain.md
 * §4 and §5; docs/decisions/0013-policies-are-data.md.
 */
import type { Classification, Weight } from '#core/reports/rules/terms.ts'
import type { PolicyId } from '#core/ids.ts'
import type { ClockKind, Limit } from './clock.ts'

/** Two clocks have no limit of their own: follow-up depends on the report, a supporting part on its lead's due day. */
export type LimitedKind = Exclude<ClockKind, 'follow_up' | 'supporting_part'>

export type FollowUpLimits =
  | { readonly by: 'weight'; readonly limits: Readonly<Record<Weight, Limit>> }
  | { readonly by: 'classification'; readonly limits: Readonly<Record<Classification, Limit>> }

export type Rung = { readonly role: 'coordinator' | 'leader' | 'overseer'; readonly afterDaysOver: number }

export type PolicyBody = {
  readonly name: string
  readonly source: string
  readonly limits: Readonly<Record<LimitedKind, Limit>>
  readonly followUp: FollowUpLimits
  readonly supportingPartDaysBeforeLead: number
  readonly nearPercent: number
  /** Who is told of a late clock, and after how many days. */
  readonly lateLadder: readonly Rung[]
  readonly maximumAsksPerSide: number
  /** Days before the end of the window for completing. */
  readonly completionRemindersBefore: readonly number[]
  /** Days before the end of the reporter's window. */
  readonly windowRemindersBefore: readonly number[]
  /** Once, if no notice could be delivered. */
  readonly windowExtension: number
  /** Across top-level agencies, this return goes to national arbitration. */
  readonly returnsBeforeArbitration: number
  /** Replies after answers before a closing for debat kusir may be proposed. */
  readonly repliesBeforeUnfoundedDispute: number
  /** Parts of this policy that no law or founding document gives. */
  readonly ownChoices: readonly string[]
}

/** A policy as it was put into force: what every rule reads, with the version that a clock keeps. */
export type Policy = PolicyBody & { readonly id: PolicyId; readonly key: string; readonly version: number }

export const limitOf = (policy: PolicyBody, kind: LimitedKind): Limit => policy.limits[kind]

export function followUpLimit(
  { followUp }: PolicyBody,
  report: { classification: Classification; weight: Weight },
): Limit {
  return followUp.by === 'weight' ? followUp.limits[report.weight] : followUp.limits[report.classification]
}
