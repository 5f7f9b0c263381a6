/**
 * What a report's page offers an officer at this moment: exactly what the rules would grant, and no more. docs/domain.md §4.
 * What later work adds (parts, arbitration, merging, objections) is offered where its pages are.
 */
import type { Policy } from '#core/calendars/rules/policy.ts'
import type { Action } from './lifecycle.ts'
import { permit } from './permit.ts'
import type { Relation } from './relations.ts'
import type { Report } from './report.ts'

/** In the order in which one would reach for them: the first that is offered is the main one. */
export const OFFICER_ACTIONS = [
  'forward',
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

export function officerActions(
  report: Report,
  relations: ReadonlySet<Relation>,
  policy: Policy,
): readonly OfficerAction[] {
  return OFFICER_ACTIONS.filter(
    action =>
      permit(action, report, relations, policy) === null && (action !== 'tighten_privacy' || canTighten(report)),
  )
}

const canTighten = ({ isAnonymous, isConfidential }: Report) => !isAnonymous || !isConfidential
