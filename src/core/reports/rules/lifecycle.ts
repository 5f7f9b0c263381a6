/**
 * The life of a report: which action leads from which status to which, and who may take it. docs/domain.md §4.
 *
 * This table is the only statement of the lifecycle; rules, buttons, the permission table and docs/lifecycle.md are read
 * from it. Law: Permen PANRB 62/2018 (verification, follow-up, reply, closing); rows marked P there are policy choices.
 */
import type { Relation } from './relations.ts'
import { OPEN_STATUSES } from './report.ts'
import { STATUSES, type Status } from './terms.ts'

/** `same`: the status stays. `before`: the status that an ask or a block interrupted comes back. */
export type Target = Status | 'same' | 'before'

export type Transition = {
  readonly action: string
  readonly from: readonly Status[]
  readonly to: readonly Target[]
  readonly by: readonly Relation[]
}

/** Held by an agency that has yet to answer. */
const HELD = ['forwarded', 'in_progress', 'replied'] as const

export const LIFECYCLE = [
  { action: 'submit', from: [], to: ['received'], by: ['reporter', 'filing_officer'] },
  { action: 'redirect', from: ['received'], to: ['received'], by: ['verifier'] },
  { action: 'pass_up', from: ['received'], to: ['same'], by: ['system'] },
  { action: 'ask', from: ['received'], to: ['awaiting_information'], by: ['verifier'] },
  { action: 'ask', from: HELD, to: ['awaiting_information'], by: ['holder'] },
  { action: 'complete', from: ['awaiting_information'], to: ['before'], by: ['reporter'] },
  { action: 'expire', from: ['awaiting_information'], to: ['archived', 'before'], by: ['system'] },
  { action: 'message', from: OPEN_STATUSES, to: ['same'], by: ['reporter'] },
  { action: 'forward', from: ['received'], to: ['forwarded'], by: ['verifier'] },
  { action: 'forward_on', from: HELD, to: ['forwarded'], by: ['holding_coordinator', 'above'] },
  { action: 'return', from: HELD, to: ['forwarded'], by: ['holder'] },
  { action: 'arbitrate', from: ['forwarded'], to: ['forwarded'], by: ['national'] },
  { action: 'reclassify', from: HELD, to: ['same'], by: ['above', 'national'] },
  { action: 'start', from: ['forwarded', 'replied'], to: ['in_progress'], by: ['holder'] },
  { action: 'note', from: OPEN_STATUSES, to: ['same'], by: ['verifier', 'holder', 'supporting'] },
  { action: 'part', from: HELD, to: ['same'], by: ['supporting'] },
  { action: 'decline', from: HELD, to: ['same'], by: ['supporting'] },
  { action: 'enlist', from: HELD, to: ['same'], by: ['holder'] },
  { action: 'waive', from: HELD, to: ['same'], by: ['holder'] },
  { action: 'answer', from: HELD, to: ['answered'], by: ['holder'] },
  { action: 'send_back', from: ['answered'], to: ['in_progress'], by: ['above', 'national'] },
  { action: 'reply', from: ['answered', 'closed'], to: ['replied'], by: ['reporter'] },
  { action: 'close_satisfied', from: ['answered', 'replied'], to: ['closed'], by: ['reporter'] },
  {
    action: 'close_on_statement',
    from: ['answered', 'replied'],
    to: ['closed'],
    by: ['holding_coordinator', 'above', 'national'],
  },
  { action: 'close_unanswered', from: ['answered'], to: ['closed'], by: ['system'] },
  { action: 'propose_dispute', from: ['replied'], to: ['same'], by: ['holding_coordinator', 'above'] },
  { action: 'confirm_dispute', from: ['replied'], to: ['closed', 'same'], by: ['parent', 'national'] },
  { action: 'lapse_dispute', from: ['replied'], to: ['same'], by: ['system'] },
  { action: 'archive', from: ['received', 'awaiting_information', 'forwarded'], to: ['archived'], by: ['verifier'] },
  { action: 'withdraw', from: OPEN_STATUSES, to: ['archived'], by: ['reporter'] },
  { action: 'object', from: ['closed', 'archived', 'blocked'], to: ['same'], by: ['reporter'] },
  { action: 'decide_objection', from: ['closed', 'archived'], to: ['forwarded', 'received', 'same'], by: ['judge'] },
  {
    action: 'decide_objection',
    from: ['blocked'],
    to: ['forwarded', 'received', 'closed', 'archived', 'same'],
    by: ['judge'],
  },
  // Merged into another, a report shows the status of that one.
  { action: 'object', from: OPEN_STATUSES, to: ['same'], by: ['reporter'] },
  { action: 'decide_objection', from: OPEN_STATUSES, to: ['forwarded', 'received', 'same'], by: ['judge'] },
  { action: 'block', from: STATUSES.filter(status => status !== 'blocked'), to: ['blocked'], by: ['national'] },
  { action: 'unblock', from: ['blocked'], to: ['before'], by: ['national'] },
  { action: 'merge', from: ['received', 'forwarded', 'in_progress'], to: ['same'], by: ['verifier'] },
  { action: 'unmerge', from: ['received', 'forwarded', 'in_progress'], to: ['same'], by: ['verifier'] },
  { action: 'redact', from: STATUSES, to: ['same'], by: ['verifier', 'holder', 'national'] },
  { action: 'request_reveal', from: STATUSES, to: ['same'], by: ['verifier', 'holder', 'national'] },
  { action: 'decide_reveal', from: STATUSES, to: ['same'], by: ['national'] },
  { action: 'consent', from: STATUSES, to: ['same'], by: ['reporter'] },
  { action: 'escalate', from: STATUSES, to: ['same'], by: ['system'] },
  {
    action: 'tighten_privacy',
    from: STATUSES,
    to: ['same'],
    by: ['reporter', 'verifier', 'holder', 'above', 'national'],
  },
  { action: 'loosen_privacy', from: STATUSES, to: ['same'], by: ['reporter'] },
] as const satisfies readonly Transition[]

export type Action = (typeof LIFECYCLE)[number]['action']

export const ACTIONS: readonly Action[] = [...new Set(LIFECYCLE.map(({ action }) => action))]

/** The rows of the table by which one of these relations may take the action in this status. */
export function transitions(action: Action, status: Status, relations: ReadonlySet<Relation>): readonly Transition[] {
  const rows: readonly Transition[] = LIFECYCLE
  return rows.filter(
    row => row.action === action && row.from.includes(status) && row.by.some(relation => relations.has(relation)),
  )
}
