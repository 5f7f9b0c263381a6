/**
 * What a report's page offers an officer at this moment: exactly what the rules would grant, and no more. docs/domain.md §4.
 * What later work adds (parts, merging, objections) is offered where its pages are.
 */
import type { Policy } from '#core/calendars/rules/policy.ts'
import type { Action } from './lifecycle.ts'
import { permit } from './permit.ts'
import type { Refusal } from './refusals.ts'
import type { Relation } from './relations.ts'
import type { Report } from './report.ts'

/** In the order in which one would reach for them: the first that is offered is the main one. */
export const OFFICER_ACTIONS = [
  'forward',
  'arbitrate',
  'start',
  'answer',
  'forward_on',
  'ask',
  'note',
  'return',
  'redirect',
  'send_back',
  'close_on_statement',
  'archive',
  'redact',
  'tighten_privacy',
] as const satisfies readonly Action[]
export type OfficerAction = (typeof OFFICER_ACTIONS)[number]

/** How the officer who asks stands to the report. */
export type OfficerStanding = {
  readonly relations: ReadonlySet<Relation>
  /** They handed the report to somebody before, and would arbitrate in their own cause. */
  readonly hasForwarded: boolean
}

/** Null when the action may be taken, else why not. */
export function officerRefusal(
  action: OfficerAction,
  report: Report,
  { relations, hasForwarded }: OfficerStanding,
  policy: Policy,
): Refusal | null {
  const no = permit(action, report, relations, policy)
  return no ?? (action === 'arbitrate' && hasForwarded ? 'acted-before' : null)
}

export function officerActions(report: Report, standing: OfficerStanding, policy: Policy): readonly OfficerAction[] {
  return OFFICER_ACTIONS.filter(
    action =>
      officerRefusal(action, report, standing, policy) === null && (action !== 'tighten_privacy' || canTighten(report)),
  )
}

const canTighten = ({ isAnonymous, isConfidential }: Report) => !isAnonymous || !isConfidential
