import { describe, expect, test } from 'vitest'
import { aCalendar } from '#test/calendars.ts'
import { dayIn, dayOfNumber, endOfDay, numberOfDay, parseDay, startOfDay, yearInWib } from './days.ts'
import { isWorkingDay, kindOfDay, workingDayAfter, workingDaysBetween } from './working-days.ts'

const day = (text: string) => parseDay(text)!

describe('a day', () => {
  test('begins and ends by the clock of its zone', () => {
    expect(startOfDay('Asia/Jayapura', day('2026-11-20')).toISOString()).toBe('2026-11-19T15:00:00.000Z')
    expect(endOfDay('Asia/Jakarta', day('2026-11-20')).toISOString()).toBe('2026-11-20T17:00:00.000Z')
    expect(dayIn('Asia/Makassar', new Date('2026-11-20T15:59:59.999Z'))).toBe('2026-11-20')
    expect(dayIn('Asia/Makassar', new Date('2026-11-20T16:00:00Z'))).toBe('2026-11-21')
  })

  test('of filing is in the new year when it is so in Jakarta', () => {
    expect(yearInWib(new Date('2026-12-31T16:59:59Z'))).toBe(2026)
    expect(yearInWib(new Date('2026-12-31T17:00:00Z'))).toBe(2027)
  })

  test.each(['2026-02-30', '2026-2-3', '0202-01-01', '2026-13-01', '', '2026-11-20T00:00', '20/11/2026'])(
    'is not what %j says',
    text => expect(parseDay(text)).toBeUndefined(),
  )
})

describe('a calendar', () => {
  test('says what a day is and what it is called', () => {
    const calendar = aCalendar()
    const kinds = ['2026-03-18', '2026-03-19', '2026-11-21', '2026-11-20', '2026-03-22', '2027-06-01'].map(text =>
      kindOfDay(calendar, day(text)),
    )
    expect(kinds).toEqual([
      { kind: 'collective_leave', name: 'Cuti bersama Nyepi' },
      { kind: 'holiday', name: 'Hari Suci Nyepi (Tahun Baru Saka 1948)' },
      { kind: 'weekend', name: null },
      { kind: 'working', name: null },
      { kind: 'holiday', name: 'Idulfitri 1447 Hijriah' },
      { kind: 'holiday', name: 'Hari Lahir Pancasila' },
    ])
  })

  test('of a decreed year knows only what the decree lists', () => {
    expect(isWorkingDay(aCalendar({ without: ['2026-06-01'] }), day('2026-06-01'))).toBe(true)
  })

  test('counts back as well as on', () => {
    const calendar = aCalendar()
    const after = (start: string, count: number) =>
      dayOfNumber(workingDayAfter(calendar, numberOfDay(day(start)), count))
    expect(after('2026-11-27', -5)).toBe('2026-11-20')
    expect(after('2026-11-22', -1)).toBe('2026-11-20')
    expect(after('2026-01-02', -1)).toBe('2025-12-31')
    expect(after('2026-11-20', 0)).toBe('2026-11-20')
  })

  test.each([
    [2024, 262 - 14 - 10],
    [2025, 261 - 13 - 11],
    [2026, 261 - 13 - 8],
  ])('has in %i as many working days as weekdays less holidays and collective leave on weekdays: %i', (year, count) => {
    const lastOf = (one: number) => numberOfDay(day(`${one}-12-31`))
    expect(workingDaysBetween(aCalendar(), lastOf(year - 1), lastOf(year))).toBe(count)
  })
})
