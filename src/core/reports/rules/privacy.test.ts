/** Who is told less or more, from filing on. What was published stays a fact; what must stay hidden is never opened. */
import { describe, expect, test } from 'vitest'
import { aFiledReport, aForwarding, aReport, aRuling, refusalOf, stateOf, wib } from '#test/given.ts'
import { forward } from './forward.ts'
import { type Privacy, changePrivacy, redact } from './privacy.ts'
import type { Report } from './report.ts'
import type { CategoryId, MessageId } from '#core/ids.ts'
import { STATUSES } from './terms.ts'
import { isPublic } from './visibility.ts'

const OPEN: Privacy = { anonymous: false, confidential: false }
const HIDDEN: Privacy = { anonymous: true, confidential: true }
const sensitive = { id: 8 as CategoryId, sensitive: true }
const at = '2026-11-10T09:00'
const reporter = aRuling(at, 'reporter')
const verifier = aRuling('2026-11-03T09:00', 'verifier')

const held = (changes: Partial<Report> = {}) => aReport({ status: 'in_progress', ...changes })
const forwarded = (filed: Report, changes: Parameters<typeof aForwarding>[0] = {}) =>
  stateOf(forward(filed, aForwarding(changes), verifier))

describe('a report is confidential from filing', () => {
  test.each([
    [false, {}],
    [true, { isConfidential: true }],
    [true, { isAboutStaff: true }],
    [true, { category: sensitive }],
  ])('%s: %j', (isConfidential, submission) => expect(aFiledReport(submission).isConfidential).toBe(isConfidential))
})

describe('forwarding publishes', () => {
  test.each([
    ['an ordinary report', aFiledReport(), {}, true],
    ['an anonymous report', aFiledReport({ isAnonymous: true }), {}, true],
    ['a report made anonymous by the verifier', aFiledReport(), { anonymous: true }, true],
    ['no confidential report', aFiledReport({ isConfidential: true }), {}, false],
    ['no report that the verifier hides', aFiledReport(), { confidential: true }, false],
    [
      'no report found to be of oversight content',
      aFiledReport(),
      { classification: 'complaint_oversight' as const },
      false,
    ],
    ['no report put into a sensitive category', aFiledReport(), { category: sensitive }, false],
    ['no report about staff', aFiledReport({ isAboutStaff: true }), {}, false],
    [
      'a report about staff that its reporter opened before',
      { ...aFiledReport({ isAboutStaff: true }), isConfidential: false },
      {},
      true,
    ],
    [
      'one that its reporter opened, though it then proves to be of oversight content',
      { ...aFiledReport({ isAboutStaff: true }), isConfidential: false },
      { classification: 'complaint_oversight' as const },
      true,
    ],
  ] as const)('%s', (_, filed, changes, expected) => {
    const report = forwarded(filed, changes)
    expect([isPublic(report), report.publishedAt]).toEqual([expected, expected ? verifier.at : null])
    expect([report.isConfidential, report.isAnonymous]).toEqual([
      !expected,
      filed.isAnonymous || 'anonymous' in changes,
    ])
  })
})

describe('hiding', () => {
  test.each(
    STATUSES.flatMap(status =>
      (['reporter', 'verifier', 'holder', 'above', 'national'] as const).map(who => [status, who] as const),
    ),
  )('a report that is %s is open to the %s, and does not undo its publication', (status, who) => {
    const report = aReport({ status })
    const hidden = stateOf(changePrivacy(report, HIDDEN, aRuling(at, who)))
    expect([hidden.isAnonymous, hidden.isConfidential, isPublic(hidden)]).toEqual([true, true, false])
    expect([hidden.publishedAt, hidden.status, hidden.clocks]).toEqual([
      report.publishedAt,
      report.status,
      report.clocks,
    ])
  })

  test.each(['supporting', 'copy', 'system'] as const)('is not for %s', who => {
    expect(refusalOf(changePrivacy(held(), HIDDEN, aRuling(at, who)))).toBe('not-yours')
  })
})

describe('showing', () => {
  const hidden = () => held({ isAnonymous: true, isConfidential: true, publishedAt: wib('2026-11-03T09:00') })

  test('is the reporter’s alone', () => {
    for (const who of ['verifier', 'holder', 'above', 'national'] as const) {
      for (const wanted of [OPEN, { ...OPEN, anonymous: true }, { ...OPEN, confidential: true }]) {
        expect(refusalOf(changePrivacy(hidden(), wanted, aRuling(at, who)))).toBe('only-tighten')
      }
    }
    const shown = stateOf(changePrivacy(hidden(), OPEN, reporter))
    expect([shown.isAnonymous, shown.isConfidential, shown.publishedAt]).toEqual([
      false,
      false,
      wib('2026-11-03T09:00'),
    ])
  })

  test('what was never published publishes it once it has been forwarded, and not before', () => {
    const kept = forwarded(aFiledReport({ isConfidential: true }))
    expect(stateOf(changePrivacy(kept, OPEN, reporter)).publishedAt).toEqual(reporter.at)
    expect(stateOf(changePrivacy(aFiledReport({ isConfidential: true }), OPEN, reporter)).publishedAt).toBe(null)
  })

  test('a report about staff or of a sensitive kind is possible before it is forwarded, and refused after', () => {
    for (const submission of [{ isAboutStaff: true }, { category: sensitive }]) {
      const filed = aFiledReport(submission)
      expect(stateOf(changePrivacy(filed, OPEN, reporter)).isConfidential).toBe(false)
      expect(refusalOf(changePrivacy(forwarded(filed), OPEN, reporter))).toBe('stays-confidential')
      expect(refusalOf(changePrivacy(forwarded(filed), { anonymous: true, confidential: true }, reporter))).toBe(null)
    }
  })

  test('and hiding at once is told as showing; what changes nothing is not told', () => {
    const names = (from: Partial<Report>, wanted: Privacy) => {
      const decision = changePrivacy(held(from), wanted, reporter)
      return decision.ok && decision.events.map(({ name }) => name)
    }
    expect(names({ isAnonymous: true }, { anonymous: false, confidential: true })).toEqual(['report.loosened'])
    expect(names({}, HIDDEN)).toEqual(['report.tightened'])
    expect(names({}, OPEN)).toEqual([])
  })
})

test('masking what was published changes nothing but the text, and is told by message', () => {
  const report = held()
  const decision = redact(report, [4 as MessageId], aRuling(at, 'holder'))
  expect(stateOf(decision)).toBe(report)
  expect(decision.ok && decision.events.map(({ name, detail }) => [name, detail])).toEqual([
    ['report.redacted', { messages: [4] }],
  ])
})
