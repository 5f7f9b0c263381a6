import { describe, expect, test } from 'vitest'
import { aCalendar, aPolicy } from '#test/calendars.ts'
import type { AgencyId, Day } from '#core/ids.ts'
import {
  CLOCK_KINDS,
  type Clock,
  type ClockKind,
  type Limit,
  canPause,
  isOpen,
  isPausedByAsking,
  pausedSince,
} from './clock.ts'
import {
  changeLimit,
  dueAt,
  dueOn,
  extend,
  followLead,
  pauseClock,
  recompute,
  reopenClock,
  resumeClock,
  setDueDay,
  startClock,
  stopClock,
} from './clocks.ts'
import { followUpLimit, limitOf } from './policy.ts'

const calendar = aCalendar()
const policy = aPolicy()
const at = (local: string) => new Date(`2026-11-${local}:00+07:00`)
const working = (value: number): Limit => ({ value, unit: 'working_day' })
const monday = at('16T09:00')
const PART = 8 as AgencyId

const aClock = (limit = working(5), kind: ClockKind = 'follow_up'): Clock =>
  startClock(kind, limit, { at: monday, agencyId: 7 as AgencyId, calendar, policy })
const due = (clock: Clock) => dueOn(clock, calendar)
const later = aCalendar({ version: 2, days: { '2026-11-18': { kind: 'holiday', name: 'Hari libur baru' } } })

describe('a clock', () => {
  test('keeps the policy in force when it started and the calendar it was counted with', () => {
    expect(aClock()).toMatchObject({ policyId: policy.id, calendarVersion: 1, provisional: false, pauses: [] })
    expect(aClock().dueAt).toEqual(at('24T00:00'))
  })

  test('is a plain value: what comes back from storage counts the same', () => {
    const clock = pauseClock(aClock(), at('18T09:00'))
    expect(structuredClone(clock)).toEqual(clock)
    expect(dueAt(structuredClone(clock), calendar)).toEqual(clock.dueAt)
  })

  test('that stands still keeps its due moment, and says since when, so that sweeps leave it alone', () => {
    const clock = pauseClock(aClock(), at('18T09:00'))
    expect([clock.dueAt, pausedSince(clock)]).toEqual([aClock().dueAt, at('18T09:00')])
  })

  test('is paused, resumed and stopped once, however often that is asked', () => {
    const paused = pauseClock(aClock(), at('18T09:00'))
    expect(pauseClock(paused, at('19T09:00'))).toBe(paused)
    const resuming = { at: at('19T09:00'), atLeastOneWorkingDayLeft: true }
    expect(resumeClock(aClock(), calendar, resuming)).toEqual(aClock())
    const stopped = stopClock(aClock(), at('17T09:00'))
    expect(stopClock(stopped, at('18T09:00'))).toBe(stopped)
    expect(pauseClock(stopped, at('18T09:00'))).toBe(stopped)
    expect([isOpen(stopped), isOpen(paused)]).toEqual([false, true])
  })
})

describe('a clock that has been interrupted', () => {
  test('goes on after an answer was sent back, without the days that the answer stood', () => {
    const answered = stopClock(aClock(), at('19T15:00')) // 17 and 18 are used, 19 ended stopped
    const reopened = reopenClock(answered, calendar, at('25T10:00'))
    expect([due(reopened), reopened.stoppedAt]).toEqual(['2026-11-27', null])
    expect(reopenClock(aClock(), calendar, at('25T10:00'))).toEqual(aClock())
  })

  test('stopped while it stood still goes on as if it had stood still all the time', () => {
    const stopped = stopClock(pauseClock(aClock(), at('18T09:00')), at('20T09:00'))
    expect(due(reopenClock(stopped, calendar, at('25T10:00')))).toBe('2026-11-30')
  })
})

describe('a clock that was set too short', () => {
  test('can be given more days, or another limit from its original start', () => {
    expect(due(extend(aClock(), calendar, 5))).toBe('2026-11-30')
    expect(due(changeLimit(aClock(), calendar, working(14)))).toBe('2026-12-04')
  })

  test('can be given a due day, which moves on to a day that counts and still moves with later pauses', () => {
    expect(due(setDueDay(aClock(), calendar, '2026-12-02' as Day))).toBe('2026-12-02')
    expect(due(setDueDay(aClock(), calendar, '2026-12-05' as Day))).toBe('2026-12-07')
    expect(due(setDueDay(aClock(), calendar, '2026-11-01' as Day))).toBe('2026-11-17')
    const paused = pauseClock(setDueDay(aClock(), calendar, '2026-12-02' as Day), at('18T09:00'))
    expect(due(resumeClock(paused, calendar, { at: at('19T09:00'), atLeastOneWorkingDayLeft: false }))).toBe(
      '2026-12-03',
    )
  })

  test('is counted again when the calendar is revised, unless it is over', () => {
    expect(recompute(aClock(), later)).toMatchObject({ dueAt: at('25T00:00'), calendarVersion: 2 })
    const stopped = stopClock(aClock(), at('17T09:00'))
    expect(recompute(stopped, later)).toBe(stopped)
    expect(recompute(aClock(), calendar)).toEqual(aClock())
  })
})

describe('the clock', () => {
  test('of the Ombudsman never stands still, and asking leaves the clocks of others running', () => {
    const ombudsman = aClock({ value: 60, unit: 'calendar_day' }, 'ombudsman')
    expect(pauseClock(ombudsman, at('18T09:00'))).toBe(ombudsman)
    const reopened = reopenClock(stopClock(ombudsman, at('18T09:00')), calendar, at('25T09:00'))
    expect(reopened).toEqual(ombudsman)
    expect(CLOCK_KINDS.filter(kind => !canPause(kind))).toEqual(['ombudsman'])
    expect(CLOCK_KINDS.filter(isPausedByAsking)).toEqual([
      'verification',
      'first_response',
      'follow_up',
      'supporting_part',
    ])
  })
})

describe('a supporting agency', () => {
  const own = aCalendar({ days: { '2026-12-02': { kind: 'regional', name: 'Hari jadi kota' } } })
  const calendarOf = (agencyId: AgencyId) => (agencyId === PART ? own : calendar)
  const aPart = (from: Date, on = calendar) =>
    startClock('supporting_part', working(1), { at: from, agencyId: PART, calendar: on, policy })
  const follow = (part: Clock, lead: Clock) => followLead(part, lead, { calendarOf: () => calendar, daysBefore: 2 })

  test('has until two working days before its lead, and one day at the least', () => {
    const lead = aClock(working(14))
    expect(due(lead)).toBe('2026-12-04')
    expect(due(follow(aPart(monday), lead))).toBe('2026-12-02')
    expect(due(follow(aPart(at('30T09:00')), lead))).toBe('2026-12-02')
    expect(due(follow(aPart(at('23T09:00')), aClock()))).toBe('2026-11-24')
  })

  test('counts in its own calendar: where the day is none there, the one before is its last', () => {
    const part = followLead(aPart(monday, own), aClock(working(14)), { calendarOf, daysBefore: 2 })
    expect([dueOn(part, own), part.limit]).toEqual(['2026-12-01', working(11)])
  })

  test('moves with its lead, whether that is given more days, another calendar, or a pause', () => {
    const [lead, part] = [aClock(working(5)), follow(aPart(monday), aClock(working(5)))]
    expect(due(part)).toBe('2026-11-19')
    expect(due(follow(part, changeLimit(lead, calendar, working(14))))).toBe('2026-12-02')
    expect(due(follow(changeLimit(part, calendar, working(12)), lead))).toBe('2026-11-19')

    const going = { at: at('19T09:00'), atLeastOneWorkingDayLeft: false }
    const [paused, its] = [lead, part].map(clock => resumeClock(pauseClock(clock, at('17T09:00')), calendar, going))
    if (!paused || !its) throw new Error('Two clocks went in')
    expect([due(paused), due(follow(its, paused))]).toEqual(['2026-11-25', '2026-11-23'])
    expect(follow(its, paused)).toBe(its)

    const revised = followLead(recompute(part, later), recompute(lead, later), {
      calendarOf: () => later,
      daysBefore: 2,
    })
    expect(dueOn(revised, later)).toBe('2026-11-20')
  })

  test('whose part is settled keeps the day it had', () => {
    const part = stopClock(follow(aPart(monday), aClock()), at('17T09:00'))
    expect(follow(part, aClock(working(30)))).toBe(part)
  })
})

describe('the policy', () => {
  test('of LAPOR 2018 gives follow-up by weight, that of Permen PANRB 62/2018 by classification', () => {
    const alternative = aPolicy('permenpanrb-62-2018')
    const days = (
      weight: 'light' | 'medium' | 'heavy',
      classification: 'information_request' | 'aspiration' | 'complaint_service' | 'complaint_oversight',
    ) => [
      followUpLimit(policy, { weight, classification }).value,
      followUpLimit(alternative, { weight, classification }).value,
    ]
    expect(days('light', 'information_request')).toEqual([5, 5])
    expect(days('light', 'aspiration')).toEqual([5, 5])
    expect(days('medium', 'complaint_service')).toEqual([14, 14])
    expect(days('heavy', 'complaint_oversight')).toEqual([30, 60])
  })

  test('gives every other clock its limit', () => {
    const kinds = [
      'verification',
      'first_response',
      'reply_answer',
      'arbitration',
      'objection',
      'second_signature',
      'reporter_window',
    ] as const
    expect(kinds.map(kind => limitOf(policy, kind).value)).toEqual([3, 5, 5, 3, 5, 5, 10])
    expect(limitOf(policy, 'ombudsman')).toEqual({ value: 60, unit: 'calendar_day' })
  })
})
