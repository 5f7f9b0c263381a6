/** Whatever lawful things people do to a report, in whatever order: what is always true of it. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  aForwarding,
  aRuling,
  aSubmission,
  dishub,
  disdukcapil,
  indramayu,
  kemensos,
  nasional,
  openClocks,
  placesOf,
  pln,
  terminal,
  TREE,
  wib,
} from '#test/given.ts'
import { type Decision, refuse } from '#core/decision.ts'
import type { MessageId, ReportId } from '#core/ids.ts'
import { ask, complete, expire } from './ask.ts'
import { archive, closeOnStatement, closeSatisfied, closeUnanswered, withdraw } from './close.ts'
import { escalate, extendWindow } from './escalate.ts'
import { forward } from './forward.ts'
import { answer, note, sendBack, start } from './handle.ts'
import { forwardOn, redirect, returnReport } from './hand-over.ts'
import { changePrivacy, redact } from './privacy.ts'
import { RELATIONS } from './relations.ts'
import { type Report, type Ruling, isAtOrBelow, isOpen } from './report.ts'
import { message, reply } from './reply.ts'
import { submit } from './submit.ts'
import { type Classification, VISIBILITIES } from './terms.ts'
import { isPublic } from './visibility.ts'

type Step = { readonly pick: number; readonly hours: number; readonly which: number; readonly flag: boolean }
type Act = (report: Report, step: Step, ruling: Ruling) => Decision<Report, unknown, string>

const LEADS = [indramayu, dishub, terminal, disdukcapil, kemensos, pln]
const leadOf = ({ which }: Step) => LEADS[which % LEADS.length] ?? dishub
const otherThan = (report: Report, step: Step) => (leadOf(step).id === report.lead?.id ? nasional : leadOf(step))
const officers = (ruling: Ruling): Ruling => ({
  ...ruling,
  relations: new Set([...ruling.relations].filter(one => one !== 'reporter')),
})

/** What changes little or ends everything would leave no room for the rest. */
function seldom(perCent: number, act: Act): Act {
  return (report, step, ruling) => (step.which < perCent ? act(report, step, ruling) : refuse('not-now'))
}

const ACTS: Record<string, Act> = {
  redirect: (report, step, ruling) => redirect(report, { root: nasional, competent: otherThan(report, step) }, ruling),
  ask: (report, _, ruling) => ask(report, ruling),
  complete: (report, _, ruling) => complete(report, ruling),
  expire: (report, _, ruling) => expire(report, ruling),
  message: seldom(20, (report, _, ruling) => message(report, ruling)),
  forward: (report, step, ruling) => {
    const accusedAgencyId = step.which % 4 === 0 ? disdukcapil.id : null
    const classification: Classification = step.which % 5 === 0 ? 'whistleblowing' : 'complaint_service'
    const given = {
      lead: leadOf(step),
      connection: null,
      accusedAgencyId,
      classification,
      confidential: step.which % 7 === 0,
    }
    return forward(report, aForwarding({ ...given, copies: step.which % 3 === 0 ? [disdukcapil] : [] }), ruling)
  },
  forwardOn: (report, step, ruling) => forwardOn(report, leadOf(step), ruling),
  return: (report, step, ruling) =>
    returnReport(report, { competent: otherThan(report, step), root: nasional, places: placesOf(TREE) }, ruling),
  start: (report, _, ruling) => start(report, ruling),
  note: seldom(20, (report, { which }, ruling) => note(report, VISIBILITIES[which % 3] ?? 'public', ruling)),
  answer: (report, _, ruling) => answer(report, 'resolved', ruling),
  sendBack: (report, _, ruling) => sendBack(report, ruling),
  reply: (report, { hours }, ruling) => reply(report, new Date(ruling.at.getTime() - (hours * 3_600_000) / 2), ruling),
  closeSatisfied: (report, _, ruling) => closeSatisfied(report, 3, ruling),
  closeOnStatement: (report, _, ruling) => closeOnStatement(report, 1 as MessageId, ruling),
  closeUnanswered: (report, _, ruling) => closeUnanswered(report, ruling),
  archive: seldom(4, (report, _, ruling) =>
    archive(report, { key: 'unclear', setBy: 'verifier', askFirst: true }, ruling),
  ),
  withdraw: seldom(4, (report, _, ruling) => withdraw(report, ruling)),
  escalate: (report, _, ruling) => escalate(report, ruling),
  extendWindow: (report, _, ruling) => extendWindow(report, ruling),
  changePrivacy: seldom(30, (report, { which, flag }, ruling) =>
    changePrivacy(report, { anonymous: flag, confidential: which % 2 === 0 }, flag ? ruling : officers(ruling)),
  ),
  redact: seldom(20, (report, _, ruling) => redact(report, [], ruling)),
}

const NAMES = Object.keys(ACTS)
const done = new Map<string, number>()

/** The first lawful action from the one picked; nothing when no action is lawful. */
function next(report: Report, step: Step, at: Date): Report | null {
  for (let turn = 0; turn < NAMES.length; turn++) {
    const name = NAMES[(step.pick + 5 * turn) % NAMES.length] ?? ''
    const decision = ACTS[name]?.(report, step, aRuling(at, RELATIONS))
    if (!decision?.ok) continue
    done.set(name, (done.get(name) ?? 0) + 1)
    return decision.state
  }
  return null
}

/** Which of its open clocks makes somebody act. */
const OWED: Record<string, readonly string[]> = {
  received: ['verification'],
  awaiting_information: ['completion'],
  forwarded: ['follow_up', 'reply_answer'],
  in_progress: ['follow_up', 'reply_answer'],
  answered: ['reporter_window'],
  replied: ['reply_answer'],
}

function alwaysTrue(report: Report): void {
  const clocks = openClocks(report)
  if (isOpen(report)) {
    expect(OWED[report.status]?.some(kind => clocks.includes(kind))).toBe(true)
    expect(clocks).toContain('ombudsman')
    expect([report.endedAt, report.endedBy, report.endReason]).toEqual([null, null, null])
    const isUnverified = report.status === 'received' || report.statusBefore === 'received'
    expect(report.lead === null).toBe(isUnverified)
  } else {
    expect([clocks, report.endedAt === null, report.endedBy === null]).toEqual([[], false, false])
  }
  expect(report.chain.at(-1) ?? null).toBe(report.lead?.id ?? null)
  expect(new Set(clocks).size).toBe(clocks.length)
  expect(isPublic(report) && report.isConfidential).toBe(false)
  if (report.chain.length > 0) expect(report.publishedAt !== null || report.isConfidential).toBe(true)
  expect(report.outerReturns).toBeLessThanOrEqual(2)
  expect(report.sentBackAnswer).toBeLessThanOrEqual(report.answers)
  const { accusedAgencyId, lead, supporting, copies } = report
  const given = [...(lead ? [lead] : []), ...supporting, ...copies]
  expect(accusedAgencyId !== null && given.some(place => isAtOrBelow(place, accusedAgencyId))).toBe(false)
}

const COUNTERS = ['asksByVerifier', 'asksByHolder', 'answers', 'replies', 'outerReturns'] as const

function neverGoesBack(before: Report, after: Report): void {
  for (const counter of COUNTERS) expect(after[counter]).toBeGreaterThanOrEqual(before[counter])
  if (before.publishedAt) expect(after.publishedAt).toBe(before.publishedAt)
  else if (after.publishedAt) expect(after.isConfidential).toBe(false)
  if (before.escalatedAt) expect(after.escalatedAt).toBe(before.escalatedAt)
  if (before.accusedAgencyId) expect(after.accusedAgencyId).toBe(before.accusedAgencyId)
  const followUps = ({ clocks }: Report) =>
    clocks.filter(({ kind }) => kind === 'follow_up').map(({ startedAt }) => startedAt)
  if (before.lead) expect(followUps(after)).toEqual(followUps(before))
}

const steps = fc.noBias(
  fc.array(
    fc.record({
      pick: fc.nat(NAMES.length - 1),
      hours: fc.integer({ min: 1, max: 700 }),
      which: fc.nat(99),
      flag: fc.boolean(),
    }),
    { minLength: 10, maxLength: 40, size: 'max' },
  ),
)
const submission = fc.record({
  verifier: fc.constantFrom(nasional, indramayu),
  isAnonymous: fc.boolean(),
  isConfidential: fc.boolean(),
  isAboutStaff: fc.boolean(),
})

test('an open report always has someone who holds it and a clock that makes them act; what is over, owes nothing', () => {
  fc.assert(
    fc.property(submission, steps, (given, taken) => {
      let at = wib('2026-11-02T09:00')
      const filed = submit(aSubmission(given), aRuling(at, 'reporter')).state
      let report: Report = { ...filed, id: 5 as ReportId, version: 1 }
      alwaysTrue(report)
      for (const step of taken) {
        at = new Date(at.getTime() + step.hours * 3_600_000)
        const after = next(report, step, at)
        if (!after) return
        alwaysTrue(after)
        neverGoesBack(report, after)
        report = after
      }
    }),
    { numRuns: 1500, seed: 17081945 },
  )
  expect(NAMES.filter(name => (done.get(name) ?? 0) < 20)).toEqual([])
})
