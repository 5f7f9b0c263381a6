/** Every rule asks the lifecycle first, and asks it about itself: nothing is done that no button would offer. */
import { describe, expect, test } from 'vitest'
import {
  aForwarding,
  aReport,
  aRuling,
  indramayu,
  kemensos,
  nasional,
  placesOf,
  stateOf,
  TREE,
  wib,
} from '#test/given.ts'
import type { Decision } from '#core/decision.ts'
import type { MessageId } from '#core/ids.ts'
import { ask, complete, expire } from './ask.ts'
import { block, unblock } from './block.ts'
import { archive, closeOnStatement, closeSatisfied, closeUnanswered, withdraw } from './close.ts'
import { escalate } from './escalate.ts'
import { forward } from './forward.ts'
import { answer, note, sendBack, start } from './handle.ts'
import { forwardOn, redirect, returnReport } from './hand-over.ts'
import type { Action } from './lifecycle.ts'
import { permit } from './permit.ts'
import { changePrivacy, redact } from './privacy.ts'
import { RELATIONS } from './relations.ts'
import { OPEN_STATUSES, type Report, type Ruling } from './report.ts'
import { message, reply } from './reply.ts'
import { STATUSES } from './terms.ts'

type Rule = (report: Report, ruling: Ruling) => Decision<Report, unknown, string>

const to = { competent: kemensos, root: nasional, places: placesOf(TREE) }
const spam = { key: 'test-spam', setBy: 'verifier', askFirst: false }

const RULES: readonly (readonly [Action, Rule])[] = [
  ['redirect', (report, ruling) => redirect(report, to, ruling)],
  ['ask', ask],
  ['complete', complete],
  ['expire', expire],
  ['message', message],
  ['forward', (report, ruling) => forward(report, aForwarding(), ruling)],
  ['forward_on', (report, ruling) => forwardOn(report, indramayu, ruling)],
  ['return', (report, ruling) => returnReport(report, to, ruling)],
  ['start', start],
  ['note', (report, ruling) => note(report, 'public', ruling)],
  ['answer', (report, ruling) => answer(report, 'resolved', ruling)],
  ['send_back', sendBack],
  ['reply', (report, ruling) => reply(report, wib('2026-11-09T09:00'), ruling)],
  ['close_satisfied', (report, ruling) => closeSatisfied(report, null, ruling)],
  ['close_on_statement', (report, ruling) => closeOnStatement(report, 1 as MessageId, ruling)],
  ['close_unanswered', closeUnanswered],
  ['archive', (report, ruling) => archive(report, spam, ruling)],
  ['withdraw', withdraw],
  ['escalate', escalate],
  ['block', block],
  ['unblock', unblock],
  ['redact', (report, ruling) => redact(report, [], ruling)],
  ['tighten_privacy', (report, ruling) => changePrivacy(report, { anonymous: true, confidential: true }, ruling)],
]

describe.each(RULES)('%s', (action, rule) => {
  test('is refused to whom, and when, the lifecycle says, and to nobody else for that', () => {
    for (const status of STATUSES) {
      for (const relation of RELATIONS) {
        const report = aReport({ status })
        const ruling = aRuling('2027-03-01T09:00', relation)
        const decision = rule(report, ruling)
        const refusal = decision.ok ? null : decision.refusal
        const no = permit(action, report, ruling.relations, ruling.policy)
        if (no) expect([status, relation, refusal]).toEqual([status, relation, no])
        else expect([status, relation, refusal]).not.toEqual([status, relation, 'not-yours'])
      }
    }
  })

  test('tells with each change what happened, when, by whom and for which agency', () => {
    for (const status of STATUSES) {
      for (const relation of RELATIONS) {
        const ruling = aRuling('2027-03-01T09:00', relation)
        const decision = rule(aReport({ status }), ruling)
        if (!decision.ok) continue
        const { by, at } = ruling
        const party = by.kind === 'officer' ? `officer:${by.id}` : by.kind
        const agencyId = by.kind === 'officer' ? by.agencyId : null
        for (const event of decision.events) expect(event).toMatchObject({ at, party, agencyId })
        expect(decision.events.length).toBeGreaterThan(0)
      }
    }
  })
})

test.each(['forwarded', 'in_progress', 'replied'] as const)(
  'a holder’s question answered leaves a report %s as before',
  status => {
    const asked = stateOf(ask(aReport({ status }), aRuling('2026-11-09T09:00', 'holder')))
    expect(stateOf(complete(asked, aRuling('2026-11-10T09:00', 'reporter'))).status).toBe(status)
    expect(stateOf(expire(asked, aRuling('2026-12-10T09:00', 'system'))).status).toBe(status)
  },
)

test('every open status has something that each of reporter and officers may still do', () => {
  const policy = aRuling('2026-11-09T09:00', 'reporter').policy
  for (const status of OPEN_STATUSES) {
    expect(permit('withdraw', aReport({ status }), new Set(['reporter']), policy)).toBe(null)
    expect(permit('note', aReport({ status }), new Set(['holder']), policy)).toBe(null)
  }
})
