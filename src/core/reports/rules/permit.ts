/**
 * May this be done at all, before asking how? The lifecycle table, and the limits that the report's own state sets. Buttons
 * ask the same question, so that nobody is offered what would be refused.
 */
import type { Policy } from '#core/calendars/rules/policy.ts'
import { type Action, LIFECYCLE, type Transition, transitions } from './lifecycle.ts'
import type { Refusal } from './refusals.ts'
import type { Relation } from './relations.ts'
import { type Report, isRoot, rootOf } from './report.ts'

type Guard = (report: Report, policy: Policy) => Refusal | null

const GUARDS: Partial<Record<Action, Guard>> = {
  redirect: report => (isRoot(report.verifier) ? 'already-verified-nationally' : null),
  ask: (report, { maximumAsksPerSide }) =>
    (report.status === 'received' ? report.asksByVerifier : report.asksByHolder) >= maximumAsksPerSide
      ? 'asked-enough'
      : null,
  return: (report, { returnsBeforeArbitration }) =>
    isLastResort(report) ? 'not-now' : isBound(report, returnsBeforeArbitration) ? 'bound' : null,
  send_back: report => (report.sentBackAnswer >= report.answers ? 'sent-back-already' : null),
  archive: report => (report.status === 'awaiting_information' && report.askedBy !== 'verifier' ? 'not-now' : null),
  reply: report => (report.status === 'closed' && report.endReason !== 'no_response' ? 'not-now' : null),
  arbitrate: report => (report.arbitrationAt ? null : 'not-now'),
  forward_on: report => (report.arbitrationAt ? 'not-now' : null),
}

/** The root has nobody to hand a report back to. */
const isLastResort = (report: Report) => report.lead !== null && isRoot(report.lead)

/**
 * Named by a decision that binds; or it came from the national level, which decided after as many returns as bring a report
 * there: a target cannot slip out of that by sending the report down to a unit and having it back.
 */
function isBound({ isBound: bound, chain, lead, outerReturns }: Report, returnsBeforeArbitration: number): boolean {
  const forwarder = chain.at(-2)
  const isFromNational = lead !== null && (forwarder === undefined || forwarder === rootOf(lead))
  return bound || (isFromNational && outerReturns >= returnsBeforeArbitration)
}

/** Null when the action may be taken, else why not. */
export function permit(
  action: Action,
  report: Report,
  relations: ReadonlySet<Relation>,
  policy: Policy,
): Refusal | null {
  if (transitions(action, report.status, relations).length === 0) {
    const rows: readonly Transition[] = LIFECYCLE
    const isTheirs = rows.some(row => row.action === action && row.by.some(relation => relations.has(relation)))
    return isTheirs ? 'not-now' : 'not-yours'
  }
  return GUARDS[action]?.(report, policy) ?? null
}
