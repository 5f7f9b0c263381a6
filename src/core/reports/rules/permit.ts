/**
 * May this be done at all, before asking how? The lifecycle table, and the limits that the report's own state sets. Buttons
 * ask the same question, so that nobody is offered what would be refused.
 */
import type { Policy } from '#core/calendars/rules/policy.ts'
import { unobjectionable } from './ending.ts'
import { type Action, LIFECYCLE, type Transition, transitions } from './lifecycle.ts'
import { openParts } from './parts.ts'
import type { Refusal } from './refusals.ts'
import type { Relation } from './relations.ts'
import { type Report, isFollowing, isOpen, isRoot, rootOf } from './report.ts'

type Guard = (report: Report, policy: Policy) => Refusal | null

const GUARDS: Partial<Record<Action, Guard>> = {
  redirect: report => (isRoot(report.verifier) ? 'already-verified-nationally' : null),
  pass_up: report => (isRoot(report.verifier) ? 'already-verified-nationally' : null),
  ask: (report, { maximumAsksPerSide }) => {
    if (report.arbitrationAt) return 'arbitration-owed'
    const asks = report.status === 'received' ? report.asksByVerifier : report.asksByHolder
    return asks >= maximumAsksPerSide ? 'asked-enough' : null
  },
  return: (report, { returnsBeforeArbitration }) =>
    isLastResort(report) ? 'not-now' : isBound(report, returnsBeforeArbitration) ? 'bound' : null,
  send_back: report => (report.sentBackAnswer >= report.answers ? 'sent-back-already' : null),
  archive: report => (report.status === 'awaiting_information' && report.askedBy !== 'verifier' ? 'not-now' : null),
  reply: report => (report.status === 'closed' && report.endReason !== 'no_response' ? 'not-now' : null),
  start: report => (report.arbitrationAt ? 'arbitration-owed' : null),
  propose_dispute: (report, { repliesBeforeUnfoundedDispute }) =>
    report.dispute ? 'proposed-already' : report.replies < repliesBeforeUnfoundedDispute ? 'too-few-replies' : null,
  confirm_dispute: report => (report.dispute ? null : 'no-proposal'),
  lapse_dispute: report => (report.dispute ? null : 'not-now'),
  object: unobjectionable,
  decide_objection: report => (report.objection ? null : 'no-objection'),
  escalate: report => (isOpen(report) || report.objection ? null : 'not-now'),
  merge: report => (report.mergedInto ? 'merged-already' : null),
  unmerge: report => (report.mergedInto ? null : 'not-merged'),
  arbitrate: report => (report.arbitrationAt ? null : 'no-arbitration'),
  forward_on: report => (report.arbitrationAt ? 'arbitration-owed' : null),
  enlist: report => (report.arbitrationAt ? 'arbitration-owed' : null),
  answer: report => (report.arbitrationAt ? 'arbitration-owed' : openParts(report).length > 0 ? 'part-open' : null),
  waive: report => (openParts(report).length > 0 ? null : 'part-settled'),
  request_reveal: report => (report.isAnonymous ? null : 'not-anonymous'),
  decide_reveal: report => (report.isAnonymous ? null : 'not-anonymous'),
  consent: report => (report.ombudsmanConsentAt ? 'consented-already' : report.escalatedAt ? null : 'not-now'),
}

/** What the status alone rules out, said in words of its own where more can be said than that it cannot be done now. */
const OUT_OF_TIME: Partial<Record<Action, (report: Report) => Refusal>> = {
  confirm_dispute: report => (report.dispute ? 'not-now' : 'no-proposal'),
  arbitrate: report => (report.arbitrationAt ? 'not-now' : 'no-arbitration'),
  unmerge: report => (report.mergedInto ? 'unmerge-not-now' : 'not-merged'),
}

/** What may be done to a merged report itself; all else is done to its primary. */
const WHILE_MERGED: readonly Action[] = [
  'message',
  'reply',
  'close_satisfied',
  'close_unanswered',
  'withdraw',
  'object',
  'decide_objection',
  'block',
  'merge',
  'unmerge',
  'redact',
  'request_reveal',
  'decide_reveal',
  'consent',
  'escalate',
  'tighten_privacy',
  'loosen_privacy',
]

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
  const mayNow = transitions(action, report.status, relations).length > 0
  if (!mayNow && !isEverTheirs(action, relations)) return 'not-yours'
  if (isFollowing(report) && !WHILE_MERGED.includes(action)) return 'merged'
  if (!mayNow) return OUT_OF_TIME[action]?.(report) ?? 'not-now'
  return GUARDS[action]?.(report, policy) ?? null
}

function isEverTheirs(action: Action, relations: ReadonlySet<Relation>): boolean {
  const rows: readonly Transition[] = LIFECYCLE
  return rows.some(row => row.action === action && row.by.some(relation => relations.has(relation)))
}
