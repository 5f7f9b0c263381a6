/**
 * What a report's page offers an officer at this moment: exactly what the rules would grant, and no more. docs/domain.md §4.
 * Declining a part stands on the page on which it is given.
 */
import type { Policy } from '#core/calendars/rules/policy.ts'
import type { Action } from './lifecycle.ts'
import { permit } from './permit.ts'
import type { Refusal } from './refusals.ts'
import type { Relation } from './relations.ts'
import type { Report } from './report.ts'

/** In the order in which one would reach for them. */
export const OFFICER_ACTIONS = [
  'forward',
  'arbitrate',
  'decide_objection',
  'confirm_dispute',
  'decide_reveal',
  'part',
  'start',
  'answer',
  'forward_on',
  'ask',
  'note',
  'return',
  'enlist',
  'waive',
  'reclassify',
  'redirect',
  'send_back',
  'close_on_statement',
  'propose_dispute',
  'archive',
  'merge',
  'unmerge',
  'unblock',
  'redact',
  'tighten_privacy',
  'request_reveal',
  'block',
] as const satisfies readonly Action[]
export type OfficerAction = (typeof OFFICER_ACTIONS)[number]

/** How the officer who asks stands to the report. */
export type OfficerStanding = {
  readonly relations: ReadonlySet<Relation>
  /** They handed the report to somebody before, and would arbitrate in their own cause. */
  readonly hasForwarded: boolean
  /** They proposed the closing that waits for its second signature. */
  readonly hasProposed: boolean
  /** Their agency supports the report, and its part is awaited. */
  readonly owesPart: boolean
  /** Why they may not decide the objection that waits, though their office might. */
  readonly judgeRefusal?: Refusal | null
  /** Why they may not ask, or decide, who filed an anonymous report. */
  readonly requestRefusal?: Refusal | null
  readonly decisionRefusal?: Refusal | null
}

/** Null when the action may be taken, else why not. */
export function officerRefusal(
  action: OfficerAction,
  report: Report,
  { relations, hasForwarded, hasProposed, owesPart, judgeRefusal = null, ...revealing }: OfficerStanding,
  policy: Policy,
): Refusal | null {
  const no = permit(action, report, relations, policy)
  if (no) return no
  if (action === 'arbitrate' && hasForwarded) return 'acted-before'
  if (action === 'part' && !owesPart) return 'part-settled'
  if (action === 'decide_objection') return judgeRefusal
  if (action === 'request_reveal') return revealing.requestRefusal ?? null
  if (action === 'decide_reveal') return revealing.decisionRefusal ?? null
  return action === 'confirm_dispute' && hasProposed ? 'own-proposal' : null
}

export function officerActions(report: Report, standing: OfficerStanding, policy: Policy): readonly OfficerAction[] {
  return OFFICER_ACTIONS.filter(
    action =>
      officerRefusal(action, report, standing, policy) === null && (action !== 'tighten_privacy' || canTighten(report)),
  )
}

const canTighten = ({ isAnonymous, isConfidential }: Report) => !isAnonymous || !isConfidential

/**
 * The one that stands out: the first that is offered, if it brings the report on. A coordinator to whom a report comes hands it
 * down. None where nobody here owes the next step, nor while the answer only waits for the parts of others: taking the report
 * from the unit that has it is not what it needs.
 */
export function mainAction(
  actions: readonly OfficerAction[],
  { status }: Pick<Report, 'status'>,
): OfficerAction | null {
  const first = actions[0]
  if (first === undefined || !BRINGS_ON.includes(first)) return null
  return first === 'start' && status === 'forwarded' && actions.includes('forward_on') ? 'forward_on' : first
}

const BRINGS_ON: readonly OfficerAction[] = OFFICER_ACTIONS.slice(0, OFFICER_ACTIONS.indexOf('answer') + 1)
