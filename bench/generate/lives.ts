/**
 * What happens to reports, and how often: shares of endings after the official export of two regional governments
 * (docs/domain.md, source X), rounded. Half of all reports have 5 to 7 lines of history; the longest here has 11, of which
 * the public sees 10 or more.
 */
import type { ClockKind } from '#core/calendars/rules/clock.ts'
import type { EventName } from '#core/reports/rules/events.ts'
import type { MessageKind, Status, Visibility } from '#core/reports/rules/terms.ts'

export type Step = {
  readonly event: EventName
  readonly status: Status | null
  readonly by: 'reporter' | 'verifier' | 'holder' | 'system'
  /** After the step before, at least and at most. */
  readonly days: readonly [number, number]
  readonly message?: { readonly kind: MessageKind; readonly visibility: Visibility }
  readonly starts?: readonly ClockKind[]
  readonly stops?: readonly ClockKind[]
}

const steps = {
  submitted: {
    event: 'report.submitted',
    status: 'received',
    by: 'reporter',
    days: [0, 0],
    message: { kind: 'report', visibility: 'public' },
    starts: ['verification', 'ombudsman'],
  },
  asked: {
    event: 'report.asked',
    status: 'awaiting_information',
    by: 'verifier',
    days: [0.2, 3],
    message: { kind: 'ask', visibility: 'reporter' },
    starts: ['completion'],
  },
  completed: {
    event: 'report.completed',
    status: 'received',
    by: 'reporter',
    days: [0.5, 6],
    message: { kind: 'completion', visibility: 'reporter' },
    stops: ['completion'],
  },
  archived: {
    event: 'report.archived',
    status: 'archived',
    by: 'verifier',
    days: [0.2, 4],
    message: { kind: 'archive', visibility: 'reporter' },
    stops: ['verification', 'ombudsman', 'completion'],
  },
  forwarded: {
    event: 'report.forwarded',
    status: 'forwarded',
    by: 'verifier',
    days: [0.1, 4],
    starts: ['first_response', 'follow_up'],
    stops: ['verification'],
  },
  forwardedOn: { event: 'report.forwarded_on', status: 'forwarded', by: 'holder', days: [0.1, 4] },
  started: { event: 'report.started', status: 'in_progress', by: 'holder', days: [0.2, 5] },
  noted: {
    event: 'report.noted',
    status: null,
    by: 'holder',
    days: [0.2, 5],
    message: { kind: 'note', visibility: 'public' },
    stops: ['first_response'],
  },
  answered: {
    event: 'report.answered',
    status: 'answered',
    by: 'holder',
    days: [0.5, 12],
    message: { kind: 'answer', visibility: 'public' },
    starts: ['reporter_window'],
    stops: ['first_response', 'follow_up', 'reply_answer'],
  },
  replied: {
    event: 'report.replied',
    status: 'replied',
    by: 'reporter',
    days: [0.1, 8],
    message: { kind: 'reply', visibility: 'public' },
    starts: ['reply_answer'],
    stops: ['reporter_window'],
  },
  satisfied: {
    event: 'report.closed',
    status: 'closed',
    by: 'reporter',
    days: [0.1, 8],
    stops: ['reporter_window', 'reply_answer', 'ombudsman'],
  },
  unanswered: {
    event: 'report.closed',
    status: 'closed',
    by: 'system',
    days: [14, 18],
    stops: ['reporter_window', 'reply_answer', 'ombudsman'],
  },
} as const satisfies Record<string, Step>

type Life = { readonly share: number; readonly isOpen: boolean; readonly steps: readonly Step[] }

function life(share: number, names: string): Life {
  const taken = names.split(' ').map(name => {
    if (!(name in steps)) throw new Error(`There is no step ${name}`)
    return steps[name as keyof typeof steps]
  })
  const last = taken.at(-1)?.status
  return { share, isOpen: last !== 'closed' && last !== 'archived', steps: taken }
}

/** Of every hundred reports. */
export const LIVES: readonly Life[] = [
  life(5, 'submitted'),
  life(3, 'submitted asked'),
  life(9, 'submitted archived'),
  life(5, 'submitted asked archived'),
  life(6, 'submitted forwarded forwardedOn'),
  life(5, 'submitted forwarded forwardedOn started noted'),
  life(4, 'submitted forwarded forwardedOn started noted answered'),
  life(3, 'submitted forwarded started noted answered replied'),
  life(26, 'submitted forwarded forwardedOn started noted answered unanswered'),
  life(12, 'submitted forwarded started noted answered satisfied'),
  life(7, 'submitted forwarded started answered replied answered unanswered'),
  life(15, 'submitted asked completed forwarded forwardedOn started answered replied answered satisfied'),
]
