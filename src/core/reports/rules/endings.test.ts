/** How reports end, and what only time does to them. Dates were counted on the calendar of 2026. */
import { describe, expect, test } from 'vitest'
import { aReport, aRuling, due, openClocks, refusalOf, stateOf, wib } from '#test/given.ts'
import type { MessageId } from '#core/ids.ts'
import { ask } from './ask.ts'
import { archive, closeOnStatement, closeSatisfied, closeUnanswered, withdraw } from './close.ts'
import { escalate, extendWindow } from './escalate.ts'
import { answer } from './handle.ts'
import type { Report } from './report.ts'

describe('an end', () => {
  const onNovember6 = (relation: 'reporter' | 'verifier' | 'above') => aRuling('2026-11-06T09:00', relation)
  const spam = { key: 'test-spam', setBy: 'verifier', askFirst: false }
  const unclear = { key: 'unclear', setBy: 'verifier', askFirst: true }

  test.each([
    [
      'the reporter is satisfied',
      closeSatisfied(aReport({ status: 'answered' }), 4, onNovember6('reporter')),
      'closed',
      'reporter',
      'satisfied',
    ],
    [
      'the reporter says so',
      closeOnStatement(aReport({ status: 'replied' }), 3 as MessageId, onNovember6('above')),
      'closed',
      'admin',
      'reporter_statement',
    ],
    [
      'nobody replied',
      closeUnanswered(aReport({ status: 'answered' }), aRuling('2026-11-20T00:00', 'system')),
      'closed',
      'system',
      'no_response',
    ],
    [
      'the verifier archives',
      archive(aReport({ status: 'forwarded' }), spam, onNovember6('verifier')),
      'archived',
      'admin',
      'test-spam',
    ],
    [
      'the reporter withdraws',
      withdraw(aReport({ status: 'replied' }), onNovember6('reporter')),
      'archived',
      'reporter',
      'withdrawn',
    ],
  ] as const)('because %s stops every clock and says who ended it', (_, decision, status, by, reason) => {
    const ended = stateOf(decision)
    expect([ended.status, ended.endedBy, ended.endReason, openClocks(ended)]).toEqual([status, by, reason, []])
    expect(ended.endedAt).not.toBe(null)
  })

  test('keeps the rating, and the lead with what was published', () => {
    const closed = stateOf(closeSatisfied(aReport({ status: 'answered' }), 4, onNovember6('reporter')))
    expect([closed.rating, closed.lead?.id, closed.publishedAt]).toEqual([4, 11, wib('2026-11-03T09:00')])
    expect(stateOf(closeSatisfied(aReport({ status: 'answered' }), null, onNovember6('reporter'))).rating).toBe(null)
  })

  test('for want of a reply comes at 24:00 of the tenth working day, not a minute before', () => {
    const answered = aReport({ status: 'answered' })
    expect(refusalOf(closeUnanswered(answered, aRuling('2026-11-19T23:59', 'system')))).toBe('not-now')
    expect(refusalOf(closeUnanswered({ ...answered, clocks: [] }, aRuling('2026-12-19T23:59', 'system')))).toBe(
      'not-now',
    )
  })

  test('by the archive needs a reason of the verifier’s list, and for some that the reporter was asked', () => {
    const received = aReport()
    expect(refusalOf(archive(received, undefined, onNovember6('verifier')))).toBe('reason-unknown')
    expect(refusalOf(archive(received, { ...spam, setBy: 'system' }, onNovember6('verifier')))).toBe('reason-unknown')
    expect(refusalOf(archive(received, unclear, onNovember6('verifier')))).toBe('must-ask-first')
    expect(stateOf(archive({ ...received, asksByVerifier: 1 }, unclear, onNovember6('verifier'))).endReason).toBe(
      'unclear',
    )
    const askedByHolder = stateOf(ask(aReport({ status: 'in_progress' }), aRuling('2026-11-05T09:00', 'holder')))
    expect(refusalOf(archive(askedByHolder, spam, onNovember6('verifier')))).toBe('not-now')
  })
})

describe('sixty days', () => {
  const held = aReport({ status: 'in_progress' })
  const mark = (report: Report, at: string) => escalate(report, aRuling(at, 'system'))

  test('after filing a report is marked for the Ombudsman, once', () => {
    expect(refusalOf(mark(held, '2027-01-01T23:59'))).toBe('not-now')
    const marked = stateOf(mark(held, '2027-01-02T00:00'))
    expect([marked.escalatedAt, marked.status]).toEqual([wib('2027-01-02T00:00'), 'in_progress'])
    expect(refusalOf(mark(marked, '2027-01-03T00:00'))).toBe('not-now')
  })

  test('do not count against an answer that waits for the reporter, or a report that ended', () => {
    expect(refusalOf(mark(aReport({ status: 'answered' }), '2027-02-01T00:00'))).toBe('not-now')
    expect(refusalOf(mark(aReport({ status: 'closed' }), '2027-02-01T00:00'))).toBe('not-now')
  })
})

describe('a reporter whom no notice reached', () => {
  test('has five working days more, once an answer', () => {
    const answered = aReport({ status: 'answered' })
    const longer = stateOf(extendWindow(answered, aRuling('2026-11-19T09:00', 'system')))
    expect([due(longer, 'reporter_window'), longer.windowExtended]).toEqual(['2026-11-26', true])
    expect(refusalOf(extendWindow(longer, aRuling('2026-11-26T09:00', 'system')))).toBe('not-now')
    const next = stateOf(answer({ ...longer, status: 'replied' }, 'resolved', aRuling('2026-11-20T09:00', 'holder')))
    expect([next.windowExtended, due(next, 'reporter_window')]).toEqual([false, '2026-12-04'])
    expect(refusalOf(extendWindow(aReport({ status: 'replied' }), aRuling('2026-11-26T09:00', 'system')))).toBe(
      'not-now',
    )
  })
})
