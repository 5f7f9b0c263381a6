import { describe, expect, test } from 'vitest'
import { aCalendar, aPolicy } from '#test/calendars.ts'
import type { AgencyId } from '#core/ids.ts'
import { pauseClock, startClock, stopClock } from './clocks.ts'
import { levelAt } from './levels.ts'

const calendar = aCalendar()
const at = (local: string) => new Date(`2026-11-${local}+07:00`)
const aClock = (value = 5) =>
  startClock(
    'follow_up',
    { value, unit: 'working_day' },
    {
      at: at('16T09:00:00'),
      agencyId: 7 as AgencyId,
      calendar,
      policy: aPolicy(),
    },
  )

type Seen = [value: number, when: string, level: string, left: number, over: number]

const seen: Seen[] = [
  [5, '16T09:00:00', 'within', 5, 0],
  [5, '19T12:00:00', 'within', 2, 0],
  [5, '20T23:59:59', 'within', 1, 0],
  [5, '21T00:00:00', 'near', 1, 0], // four of five days are used when Friday ends
  [5, '22T12:00:00', 'near', 1, 0],
  [5, '23T23:59:59', 'near', 0, 0],
  [5, '24T00:00:00', 'late', 0, 1],
  [5, '30T08:00:00', 'late', 0, 5],
  [3, '19T09:35:59', 'within', 0, 0],
  [3, '19T09:36:00', 'near', 0, 0], // 2.4 of three days: two fifths of the third
  [4, '21T12:00:00', 'late', 0, 0], // due on Friday; no working day has begun since
]

describe('how a clock stands', () => {
  test.each(seen)(
    'of %i working days since 16 November, on %s: %s, %i left, %i over',
    (value, when, level, left, over) => {
      expect(levelAt(aClock(value), calendar, at(when))).toEqual({
        level,
        daysLeft: left,
        daysOver: over,
        unit: 'working_day',
        isPaused: false,
      })
    },
  )

  test('is judged when it was stopped, whenever one looks', () => {
    const inTime = stopClock(aClock(), at('23T16:00:00'))
    expect(levelAt(inTime, calendar, at('30T08:00:00'))).toMatchObject({ level: 'near', daysOver: 0 })
    const tooLate = stopClock(aClock(), at('25T16:00:00'))
    expect(levelAt(tooLate, calendar, at('30T08:00:00'))).toMatchObject({ level: 'late', daysOver: 2 })
  })

  test('does not change while it stands still', () => {
    const paused = pauseClock(aClock(), at('19T12:00:00'))
    expect(levelAt(paused, calendar, at('30T08:00:00'))).toMatchObject({ level: 'within', daysLeft: 2, isPaused: true })
  })
})
