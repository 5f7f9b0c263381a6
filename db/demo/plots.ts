/**
 * How each report's story goes: who does what, and how many working days after it was filed. The fraction is the time of the
 * day. Closing by the system, expiry and escalation are not written here: they happen when their time has come.
 */
import type { Chance } from './chance.ts'
import * as phrases from './phrases.ts'
import type { Act, Step } from './step.ts'
import { REFUSED } from './stories/sensitive.ts'
import { type Story, isOnSite } from './story.ts'
import { type Filled, fitting } from './wording.ts'

/** All that a plot may speak of. */
export type Telling = {
  readonly story: Story
  readonly chance: Chance
  readonly fill: Filled
  /** Null: it has ended long ago. */
  readonly age: number | null
  /** A unit below the one it is first forwarded to. */
  readonly onward: string | null
  /** Whom an agency names that says it is not competent, and whom the national level then tries. */
  readonly competent: string
  readonly turn: number
}

const step = (after: number, act: Act): Step => ({ after, act })

function forwarded({ onward }: Telling, at = 0.8): Step[] {
  return [step(at, { verb: 'forward' }), ...(onward ? [step(at + 0.7, { verb: 'forward_on', to: onward })] : [])]
}

const started = (t: Telling, at = 2.2): Step[] => [...forwarded(t), step(at, { verb: 'start' })]

function noted(t: Telling, at: number): Step {
  const { story, chance, fill } = t
  const text = fill(story.note ?? fitting(t, phrases.PROGRESS))
  return step(at, { verb: 'note', text, visibility: chance.isIn(0.8) ? 'public' : 'reporter' })
}

const internal = (t: Telling, at: number): Step =>
  step(at, { verb: 'note', text: fitting(t, phrases.INTERNAL_NOTES), visibility: 'internal' })

function handled(t: Telling): Step[] {
  const isNoted = t.age !== null || t.chance.isIn(0.6)
  const isDiscussed = t.chance.isIn(0.25)
  return [...started(t), ...(isNoted ? [noted(t, 3.4)] : []), ...(isDiscussed ? [internal(t, 3.9)] : [])]
}

const answered = ({ story, fill, chance }: Telling, at: number): Step =>
  step(at, {
    verb: 'answer',
    text: fill(story.answer),
    outcome: story.outcome ?? 'resolved',
    proof: story.proof && (/foto/i.test(story.answer) || chance.isIn(0.7)) ? story.proof : null,
  })

const replied = (t: Telling, at: number): Step =>
  step(at, { verb: 'reply', text: t.fill(t.story.reply ?? fitting(t, phrases.REPLIES)) })

const answeredAgain = (t: Telling, at: number): Step => {
  const { story, fill } = t
  const text = (story.reply && story.again) ?? fitting(t, phrases.SECOND_ANSWERS)
  return step(at, { verb: 'answer', text: fill(text), outcome: 'resolved', proof: null })
}

const asked = (t: Telling, at: number): Step =>
  step(at, { verb: 'ask', text: t.fill(t.story.ask ?? fitting(t, phrases.ASKS)) })

const completed = (t: Telling, at: number): Step =>
  step(at, { verb: 'complete', text: t.fill((t.story.ask && t.story.completed) ?? fitting(t, phrases.COMPLETED)) })

const messaged = (t: Telling, at: number): Step => step(at, { verb: 'message', text: fitting(t, phrases.MESSAGES) })

const returned = (t: Telling, at: number): Step =>
  step(at, { verb: 'return', reason: fitting(t, phrases.RETURNS), competent: t.competent })

function closed({ chance }: Telling, at: number): Step {
  const stars = ([5, 5, 4, 4, 4, 3, 3, 5, 2, 1] as const)[chance.between(0, 9)] ?? 4
  const rating = chance.isIn(0.85) ? stars : null
  return step(at, {
    verb: 'close',
    rating,
    text: rating && chance.isIn(0.7) ? chance.pick(phrases.COMMENTS[stars]) : null,
  })
}

/** Asked before, handled after: some questions come at the beginning of a long life. */
function lived(t: Telling, answerAt: number): Step[] {
  const first = t.story.ask && t.chance.isIn(0.6) ? [asked(t, 0.3), completed(t, 0.6)] : []
  const extra = t.chance.isIn(0.15) ? [messaged(t, 4.6)] : []
  return [...first, ...handled(t), ...extra, answered(t, answerAt)]
}

const soonOrLate = ({ chance }: Telling): number => chance.between(5, chance.isIn(0.2) ? 24 : 11) + 0.3

function refused({ turn }: Telling): Step[] {
  const { reason, explanation } = REFUSED[turn % REFUSED.length] ?? REFUSED[0]
  const asksFirst = reason === 'no-evidence' || reason === 'unclear'
  const end = step(asksFirst ? 4.4 : 1.3, { verb: 'archive', reason, text: explanation })
  if (!asksFirst) return [end]
  return [
    step(0.6, { verb: 'ask', text: phrases.ASKS.onSite[0] }),
    step(2.8, { verb: 'complete', text: 'pokoknya disini semua pak, masa tidak tahu' }),
    end,
  ]
}

const objectionOf = ({ story }: Telling) => phrases.OBJECTED[isOnSite(story) ? 'onSite' : 'anywhere']

/** Archived because another authority is said to be at it, which its reporter contests. */
const objected = (t: Telling): Step[] => [
  ...forwarded(t),
  step(2.6, { verb: 'archive', reason: 'other-authority', text: objectionOf(t).archived }),
  step(4.3, { verb: 'object', text: t.chance.pick(objectionOf(t).objections) }),
]

const decided = (t: Telling, isUpheld: boolean): Step[] => [
  ...objected(t),
  step(6.2, { verb: 'decide_objection', isUpheld, text: objectionOf(t)[isUpheld ? 'upheld' : 'rejected'] }),
]

/** Answered twice, and rebutted twice without anything new. */
const disputed = (t: Telling): Step[] => [
  ...handled(t),
  answered(t, 5.3),
  replied(t, 7.6),
  answeredAgain(t, 9.4),
  step(11.2, { verb: 'reply', text: t.chance.pick(phrases.REBUTTALS) }),
  step(12.3, { verb: 'propose_dispute', turn: t.turn, text: phrases.PROPOSAL }),
]

const revealAsked = (t: Telling): Step[] => [...started(t), step(3.6, { verb: 'ask_identity', text: phrases.REVEAL })]

/** What the agencies beside the lead make of their parts, before it answers. */
const partSettled = (at: number, verb: keyof typeof phrases.PARTS): Step =>
  step(at, { verb, text: phrases.PARTS[verb] })

/** Returned to the national level, which takes it up itself. */
const national = (t: Telling): Step[] => [...forwarded(t), returned(t, 2.4), step(3.3, { verb: 'start' })]

const PLOTS = {
  received: () => [],
  redirected: t => [step(0.7, { verb: 'redirect', reason: fitting(t, phrases.RETURNS), competent: t.competent })],
  asked_by_verifier: t => [asked(t, 0.7)],
  completed: t => [asked(t, 0.6), completed(t, 1.5)],
  forwarded: t => forwarded(t),
  noted: t => [...forwarded(t), noted(t, 2.5)],
  returned: t => [...forwarded(t), returned(t, 2.4)],
  returned_by_unit: t => [...forwarded(t), returned(t, 2.6)],
  arbitrated: t => [
    ...forwarded(t),
    returned(t, 2.4),
    step(3.3, { verb: 'forward_on', to: t.competent }),
    step(5.6, {
      verb: 'return',
      reason: fitting(t, phrases.RETURNS),
      competent: t.competent === 'kemendagri' ? 'kemendes-pdt' : 'kemendagri',
    }),
  ],
  national_in_progress: t => [...national(t), noted(t, 4.2)],
  national_answered: t => [...national(t), answered(t, 5.2)],
  national_replied: t => [...national(t), answered(t, 5.2), replied(t, 8.4)],
  national_waiting: t => [...national(t), asked(t, 5.2)],
  in_progress: t => handled(t),
  asked_by_holder: t => [...started(t), asked(t, 3.5)],
  unanswered_ask: t => [...started(t), asked(t, 3.2), internal(t, 14.4)],
  sent_back: t => [
    ...handled(t),
    answered(t, 6.2),
    step(7.5, { verb: 'send_back', text: t.chance.pick(phrases.SEND_BACKS) }),
  ],
  answered: t => [...handled(t), answered(t, 6.3)],
  answered_again: t => [...handled(t), answered(t, 6.3), replied(t, 9.2), answeredAgain(t, 12.5)],
  replied: t => [...handled(t), answered(t, 5.3), replied(t, 7.6)],
  disputed: t => disputed(t),
  closed_as_dispute: t => [...disputed(t), step(13.6, { verb: 'confirm_dispute', text: phrases.SECOND_SIGNATURE })],
  long: t => [...handled(t), internal(t, 11.2), messaged(t, 21.5), noted(t, 24.4), messaged(t, 40.2)],
  closed: t => {
    const at = soonOrLate(t)
    return [...lived(t, at), closed(t, at + t.chance.between(0, 6) + 0.4)]
  },
  started_quickly: t => [...forwarded(t, 0.1), step(0.9, { verb: 'start' })],
  answered_quickly: t => [...forwarded(t, 0.1), answered(t, 0.95)],
  closed_quickly: t => [...forwarded(t, 0.1), step(0.9, { verb: 'start' }), answered(t, 1.3), closed(t, 2.4)],
  closed_after_reply: t => [
    ...lived(t, 7.2),
    replied(t, 9.6),
    step(10.4, { verb: 'start' }),
    answeredAgain(t, 12.4),
    closed(t, 15.3),
  ],
  closed_on_statement: t => [
    ...lived(t, 8.2),
    step(10.6, { verb: 'reply', text: t.chance.pick(phrases.SATISFIED) }),
    step(11.5, { verb: 'close_on_statement', text: t.chance.pick(phrases.CLOSINGS) }),
  ],
  lapsed: t => lived(t, soonOrLate(t)),
  lapsed_after_return: t => [
    ...forwarded(t),
    returned(t, 2.4),
    step(3.3, { verb: 'forward_on', to: t.competent }),
    step(4.5, { verb: 'start' }),
    answered(t, 9.3),
  ],
  archived: t => refused(t),
  objected: t => objected(t),
  objection_upheld: t => decided(t, true),
  objection_rejected: t => decided(t, false),
  never_completed: t => [asked(t, 0.7)],
  withdrawn: t => [...handled(t), step(5.4, { verb: 'withdraw', text: fitting(t, phrases.WITHDRAWALS) })],
  withdrawn_early: t => [step(0.9, { verb: 'withdraw', text: fitting(t, phrases.WITHDRAWALS) })],
  part_given: t => [...started(t), partSettled(3.4, 'give_part')],
  part_declined: t => [...started(t), partSettled(3.4, 'decline_part')],
  part_waived: t => [...handled(t), partSettled(4.4, 'give_part'), partSettled(6.2, 'waive_part'), answered(t, 7.3)],
  blocked: t => [...handled(t), step(4.6, { verb: 'block', text: phrases.BLOCK })],
  reveal_asked: t => revealAsked(t),
  revealed: t => [...revealAsked(t), step(4.8, { verb: 'grant_identity', text: phrases.REVEAL_GRANTED })],
  tightened: t => [...handled(t), step(5.2, { verb: 'tighten' }), step(6.1, { verb: 'redact' }), answered(t, 8.3)],
} as const satisfies Record<string, (telling: Telling) => readonly Step[]>

export type PlotName = keyof typeof PLOTS

export const stepsOf = (plot: PlotName, telling: Telling): readonly Step[] => PLOTS[plot](telling)

/** Nobody but its reporter and the verifier ever sees these. */
export const isEarly = (plot: PlotName): boolean =>
  [
    'received',
    'redirected',
    'asked_by_verifier',
    'completed',
    'archived',
    'never_completed',
    'withdrawn_early',
  ].includes(plot)

/** Held by whoever it was first forwarded to, so that their coordinator finds it new, or returns it. */
export const staysAtTop = (plot: PlotName): boolean =>
  ['forwarded', 'noted', 'returned', 'arbitrated', 'lapsed_after_return'].includes(plot) || plot.startsWith('national')
