import { describe, expect, test } from 'vitest'
import { aCalendar, aPolicy } from '#test/calendars.ts'
import type { AgencyId, Day } from '#core/ids.ts'
import { type Start, pauseClock, resumeClock, startClock, stopClock } from './clocks.ts'
import { type Explanation, explain } from './explain.ts'

const calendar = aCalendar()
const started = (local: string): Start => ({
  at: new Date(`${local}:00+07:00`),
  agencyId: 7 as AgencyId,
  calendar,
  policy: aPolicy(),
})
const aClock = (value: number, local: string) =>
  startClock('verification', { value, unit: 'working_day' }, started(local))
const lines = ({ days }: Explanation) => days.map(({ day, number, reason }) => `${day.slice(5)} ${number ?? reason}`)

describe('a clock explains itself', () => {
  test('day by day, with the reason and name of each day that does not count', () => {
    const clock = aClock(3, '2026-03-13T09:00')
    const explanation = explain(clock, calendar, clock.startedAt)
    expect(lines(explanation)).toEqual([
      '03-13 day-zero',
      '03-14 weekend',
      '03-15 weekend',
      '03-16 1',
      '03-17 2',
      '03-18 collective_leave',
      '03-19 holiday',
      '03-20 collective_leave',
      '03-21 holiday',
      '03-22 holiday',
      '03-23 collective_leave',
      '03-24 collective_leave',
      '03-25 3',
    ])
    expect(explanation.days[6]?.name).toBe('Hari Suci Nyepi (Tahun Baru Saka 1948)')
    expect(explanation).toMatchObject({
      startedOn: '2026-03-13',
      dueOn: '2026-03-25',
      dueAt: clock.dueAt,
      daysAdded: 0,
    })
  })

  test('with the days on which it stood still, and the day that was left after the reporter completed', () => {
    const paused = pauseClock(aClock(3, '2026-11-16T09:00'), new Date('2026-11-19T10:00:00+07:00'))
    const resumed = resumeClock(paused, calendar, {
      at: new Date('2026-11-24T10:00:00+07:00'),
      atLeastOneWorkingDayLeft: true,
    })
    const explanation = explain(resumed, calendar, resumed.startedAt)
    expect(lines(explanation).slice(1)).toEqual([
      '11-17 1',
      '11-18 2',
      '11-19 paused',
      '11-20 paused',
      '11-21 weekend',
      '11-22 weekend',
      '11-23 paused',
      '11-24 3',
      '11-25 4',
    ])
    expect([explanation.daysAdded, explanation.isPaused]).toEqual([1, false])
  })
})

test('a clock that has ended names the day by which it was judged, whatever the calendar says since', () => {
  const clock = aClock(3, '2026-11-16T09:00')
  const stopped = stopClock(clock, new Date('2026-11-18T10:00:00+07:00'))
  const daysOff = new Map(calendar.daysOff).set('2026-11-19' as Day, { kind: 'regional', name: 'Hari jadi' })
  const revised = { ...calendar, version: calendar.version + 1, daysOff }
  expect(explain(clock, revised, clock.startedAt).dueOn).toBe('2026-11-20')
  expect(explain(stopped, revised, clock.startedAt)).toMatchObject({ dueOn: '2026-11-19', dueAt: stopped.dueAt })
})

describe('an explanation that may still change', () => {
  test('counts as if a clock that stands still went on now', () => {
    const paused = pauseClock(aClock(3, '2026-11-16T09:00'), new Date('2026-11-19T10:00:00+07:00'))
    const explanation = explain(paused, calendar, new Date('2026-11-23T10:00:00+07:00'))
    expect([explanation.dueOn, explanation.isPaused]).toEqual(['2026-11-23', true])
    expect(paused.dueAt).toEqual(new Date('2026-11-20T00:00:00+07:00'))
  })

  test('marks the days of a year whose decree is not entered', () => {
    const clock = aClock(3, '2026-12-30T09:00')
    const explanation = explain(clock, calendar, clock.startedAt)
    expect(explanation.provisional).toBe(true)
    expect(explanation.days.filter(day => day.provisional).map(day => day.day.slice(5))).toEqual([
      '01-01',
      '01-02',
      '01-03',
      '01-04',
      '01-05',
    ])
  })
})
