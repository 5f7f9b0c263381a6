/** What each action does to status, clocks, counters, holder and publication. Dates were counted on the calendar of 2026. */
import { describe, expect, test } from 'vitest'
import { aFiledReport, aForwarding, aReport, aRuling, due, openClocks, refusalOf, stateOf, wib } from '#test/given.ts'
import { ask, complete, expire } from './ask.ts'
import { closeUnanswered } from './close.ts'
import { forward } from './forward.ts'
import { answer, note, sendBack, start } from './handle.ts'
import { message, reply } from './reply.ts'

describe('filing', () => {
  test('on Monday 2 November starts three working days to verify, and sixty calendar days to the Ombudsman', () => {
    const report = aFiledReport()
    expect([report.status, report.chain, report.publishedAt]).toEqual(['received', [], null])
    expect(openClocks(report)).toEqual(['ombudsman', 'verification'])
    expect([due(report, 'verification'), due(report, 'ombudsman')]).toEqual(['2026-11-05', '2027-01-01'])
  })
})

describe('forwarding', () => {
  const onTuesday = aRuling('2026-11-03T09:00', 'verifier')

  test('ends verification, publishes, and starts first response and follow-up for the lead', () => {
    const report = stateOf(forward(aFiledReport(), aForwarding(), onTuesday))
    expect([report.status, report.chain, report.publishedAt]).toEqual(['forwarded', [10, 11], wib('2026-11-03T09:00')])
    expect(openClocks(report)).toEqual(['first_response', 'follow_up', 'ombudsman'])
    expect([due(report, 'first_response'), due(report, 'follow_up')]).toEqual(['2026-11-10', '2026-11-23'])
    expect(report.clocks.filter(({ kind }) => kind !== 'ombudsman').map(({ agencyId }) => agencyId)).toEqual([
      10, 11, 11,
    ])
  })

  test.each([
    ['light', '2026-11-10'],
    ['medium', '2026-11-23'],
    ['heavy', '2026-12-15'],
  ] as const)('with weight %s wants an answer by %s', (weight, day) => {
    expect(due(stateOf(forward(aFiledReport(), aForwarding({ weight }), onTuesday)), 'follow_up')).toBe(day)
  })
})

describe('asking the reporter', () => {
  test('while unverified stops verification, and gives ten working days to complete', () => {
    const asked = stateOf(ask(aFiledReport(), aRuling('2026-11-03T09:00', 'verifier')))
    expect([asked.status, asked.statusBefore, asked.askedBy]).toEqual(['awaiting_information', 'received', 'verifier'])
    expect([asked.asksByVerifier, asked.asksByHolder]).toEqual([1, 0])
    expect(openClocks(asked)).toEqual(['completion', 'ombudsman', 'verification paused'])
    expect(due(asked, 'completion')).toBe('2026-11-17')
  })

  test('once completed goes on where it stood, and the days between are nobody’s', () => {
    const asked = stateOf(ask(aFiledReport(), aRuling('2026-11-03T09:00', 'verifier')))
    const completed = stateOf(complete(asked, aRuling('2026-11-09T09:00', 'reporter')))
    expect([completed.status, completed.statusBefore, completed.askedBy]).toEqual(['received', null, null])
    expect(openClocks(completed)).toEqual(['ombudsman', 'verification'])
    // Tue 3, Wed 4, Thu 5, Fri 6 ended paused; Mon 9, Tue 10, Wed 11 count.
    expect(due(completed, 'verification')).toBe('2026-11-11')
  })

  test('on the last day leaves the verifier one working day after completion', () => {
    const asked = stateOf(ask(aFiledReport(), aRuling('2026-11-06T00:00', 'verifier')))
    const completed = stateOf(complete(asked, aRuling('2026-11-09T09:00', 'reporter')))
    expect(due(completed, 'verification')).toBe('2026-11-10')
  })

  test('by the holder stops first response and follow-up; a reply already owed an answer is not put off', () => {
    const held = stateOf(ask(aReport({ status: 'in_progress' }), aRuling('2026-11-05T09:00', 'holder')))
    expect([held.askedBy, held.asksByHolder]).toEqual(['holder', 1])
    expect(openClocks(held)).toEqual(['completion', 'first_response paused', 'follow_up paused', 'ombudsman'])
    const replied = stateOf(ask(aReport({ status: 'replied' }), aRuling('2026-11-09T09:00', 'holder')))
    expect(openClocks(replied)).toEqual(['completion', 'ombudsman', 'reply_answer'])
  })

  test('is possible twice a side', () => {
    let report = aFiledReport()
    for (const day of ['03', '05']) {
      report = stateOf(ask(report, aRuling(`2026-11-${day}T09:00`, 'verifier')))
      report = stateOf(complete(report, aRuling(`2026-11-${day}T12:00`, 'reporter')))
    }
    expect(refusalOf(ask(report, aRuling('2026-11-06T09:00', 'verifier')))).toBe('asked-enough')
    const forwarded = stateOf(forward(report, aForwarding(), aRuling('2026-11-06T09:00', 'verifier')))
    expect(refusalOf(ask(forwarded, aRuling('2026-11-06T10:00', 'holder')))).toBe(null)
    const asked = { ...forwarded, asksByHolder: 2 }
    expect(refusalOf(ask(asked, aRuling('2026-11-06T10:00', 'holder')))).toBe('asked-enough')
  })

  test('in vain archives what nobody had verified, at 24:00 of 17 November and not before', () => {
    const asked = aReport({ status: 'awaiting_information' })
    expect(refusalOf(expire(asked, aRuling('2026-11-17T23:59', 'system')))).toBe('not-now')
    const expired = stateOf(expire(asked, aRuling('2026-11-18T00:00', 'system')))
    expect([expired.status, expired.endedBy, expired.endReason]).toEqual(['archived', 'system', 'no-completion'])
    expect(openClocks(expired)).toEqual([])
  })

  test('in vain lets a report that is held go on, and promises nobody a day', () => {
    const asked = stateOf(ask(aReport({ status: 'in_progress' }), aRuling('2026-11-05T09:00', 'holder')))
    const expired = stateOf(expire(asked, aRuling('2026-11-20T00:00', 'system')))
    expect([expired.status, openClocks(expired)]).toEqual(['in_progress', ['first_response', 'follow_up', 'ombudsman']])
    // One day (Wed 4) before the pause; the 13 left begin on Fri 20 November.
    expect(due(expired, 'follow_up')).toBe('2026-12-08')
    const onItsLastDay = stateOf(ask(aReport({ status: 'in_progress' }), aRuling('2026-11-23T09:00', 'holder')))
    expect(due(stateOf(expire(onItsLastDay, aRuling('2026-12-08T00:00', 'system'))), 'follow_up')).toBe('2026-12-08')
    expect(due(stateOf(complete(onItsLastDay, aRuling('2026-12-08T00:00', 'reporter'))), 'follow_up')).toBe(
      '2026-12-09',
    )
    expect(refusalOf(expire({ ...asked, clocks: [] }, aRuling('2026-11-20T00:00', 'system')))).toBe('not-now')
  })
})

describe('working on it', () => {
  const started = aReport({ status: 'in_progress' })

  test('starts without being a response', () => {
    const clocks = openClocks(stateOf(start(aReport({ status: 'forwarded' }), aRuling('2026-11-04T09:00', 'holder'))))
    expect(clocks).toEqual(['first_response', 'follow_up', 'ombudsman'])
  })

  test.each([
    ['public', 'holder', false],
    ['reporter', 'holder', false],
    ['reporter', 'supporting', false],
    ['internal', 'holder', true],
    ['public', 'verifier', true],
  ] as const)('a %s note of the %s leaves the first response owed: %s', (visibility, relation, isOwed) => {
    const noted = stateOf(note(started, visibility, aRuling('2026-11-05T09:00', relation)))
    expect([openClocks(noted).includes('first_response'), noted.status]).toEqual([isOwed, 'in_progress'])
  })

  test('a message of the reporter changes nothing', () => {
    expect(stateOf(message(started, aRuling('2026-11-05T09:00', 'reporter')))).toBe(started)
  })

  test('an answer ends what the agency owed, and gives the reporter ten working days', () => {
    const answered = stateOf(answer(started, 'resolved', aRuling('2026-11-05T09:00', 'holder')))
    expect([answered.status, answered.answers, openClocks(answered)]).toEqual([
      'answered',
      1,
      ['ombudsman', 'reporter_window'],
    ])
    expect(due(answered, 'reporter_window')).toBe('2026-11-19')
  })

  test('an answer sent back gives the agency the days it had left, and no second time', () => {
    const ruling = aRuling('2026-11-10T09:00', 'above')
    const back = stateOf(sendBack(aReport({ status: 'answered' }), ruling))
    expect([back.status, back.sentBackAnswer, openClocks(back)]).toEqual(['in_progress', 1, ['follow_up', 'ombudsman']])
    // Wed 4 was used; Thu 5 to Mon 9 were the reporter's; thirteen are left from Tue 10.
    expect(due(back, 'follow_up')).toBe('2026-11-26')
    const again = stateOf(answer(back, 'resolved', aRuling('2026-11-11T09:00', 'holder')))
    expect(refusalOf(sendBack(again, aRuling('2026-11-12T09:00', 'above')))).toBe(null)
    expect(refusalOf(sendBack({ ...again, sentBackAnswer: 2 }, aRuling('2026-11-12T09:00', 'above')))).toBe(
      'sent-back-already',
    )
  })

  test('the second answer, sent back, gives back the days of the reply', () => {
    const second = stateOf(answer(aReport({ status: 'replied' }), 'partly', aRuling('2026-11-09T09:00', 'holder')))
    const back = stateOf(sendBack(second, aRuling('2026-11-11T09:00', 'national')))
    expect(openClocks(back)).toEqual(['ombudsman', 'reply_answer'])
    expect([second.answers, due(back, 'reply_answer')]).toEqual([2, '2026-11-17'])
  })
})

describe('the reporter replies', () => {
  const answered = aReport({ status: 'answered' })
  const closedBySystem = () => stateOf(closeUnanswered(answered, aRuling('2026-11-20T00:05', 'system')))

  test('and the agency owes another answer within five working days', () => {
    const replied = stateOf(reply(answered, wib('2026-11-06T09:00'), aRuling('2026-11-06T09:00', 'reporter')))
    expect([replied.status, replied.replies, openClocks(replied)]).toEqual([
      'replied',
      1,
      ['ombudsman', 'reply_answer'],
    ])
    expect(due(replied, 'reply_answer')).toBe('2026-11-13')
  })

  test('in time but read later, and the closing is undone; the Ombudsman’s days run on as if never stopped', () => {
    const replied = stateOf(reply(closedBySystem(), wib('2026-11-19T23:59'), aRuling('2026-11-20T08:00', 'reporter')))
    expect([replied.status, replied.endedAt, replied.endedBy, replied.endReason]).toEqual(['replied', null, null, null])
    expect(openClocks(replied)).toEqual(['ombudsman', 'reply_answer'])
    expect(due(replied, 'ombudsman')).toBe('2027-01-01')
  })

  test('too late, and the closing stands', () => {
    expect(refusalOf(reply(closedBySystem(), wib('2026-11-20T00:00'), aRuling('2026-11-20T08:00', 'reporter')))).toBe(
      'window-over',
    )
    const satisfied = aReport({ status: 'closed' })
    expect(refusalOf(reply(satisfied, wib('2026-11-06T10:00'), aRuling('2026-11-06T10:00', 'reporter')))).toBe(
      'not-now',
    )
  })
})
