/** The clocks against walking from day to day (test/naive-clock.ts): 100,000 random cases in all. */
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { aPolicy } from '#test/calendars.ts'
import { type Case, HOUR, calendars, cases, localMidnight, naiveDue, naivelyCounts } from '#test/naive-clock.ts'
import type { AgencyId } from '#core/ids.ts'
import type { Clock } from './clock.ts'
import { pauseClock, recompute, resumeClock, startClock } from './clocks.ts'
import { ZONES, dayIn, endOfDay } from './days.ts'
import { explain } from './explain.ts'
import { levelAt } from './levels.ts'

const agencyId = 1 as AgencyId
const policy = aPolicy()

function clockOf({ calendar, start, limit, unit, pauses }: Case): Clock {
  const started = startClock('follow_up', { value: limit, unit }, { at: start, agencyId, calendar, policy })
  return pauses.reduce(
    (clock, { from, to, leavesOneDay }) =>
      resumeClock(pauseClock(clock, from), calendar, { at: to!, atLeastOneWorkingDayLeft: leavesOneDay === true }),
    started,
  )
}

describe('whatever the start, limit, zone, calendar and pauses', () => {
  test('a clock is due when walking from day to day says so', () => {
    fc.assert(
      fc.property(cases, one => {
        const due = clockOf(one).dueAt.getTime()
        if (due !== naiveDue(one).getTime())
          throw new Error(`${new Date(due).toISOString()} ≠ ${naiveDue(one).toISOString()}`)
      }),
      { numRuns: 80_000 },
    )
  }, 60_000)

  test('the days it names are those that count, the last is the due day, and none is named twice', () => {
    fc.assert(
      fc.property(cases, one => {
        const { days, dueAt, dueOn, limit, daysAdded } = explain(clockOf(one), one.calendar, one.now)
        const counted = days.filter(day => day.number !== null)
        expect(counted.map(day => day.number)).toEqual(counted.map((_, index) => index + 1))
        expect(counted.length).toBe(limit.value + daysAdded)
        expect([counted.at(-1)?.day, dueAt]).toEqual([dueOn, naiveDue(one)])
        for (const [index, { day, number }] of days.entries()) {
          const counts = index > 0 && naivelyCounts(one, Date.parse(day))
          if (counts !== (number !== null)) throw new Error(`${day} is explained wrongly`)
        }
      }),
      { numRuns: 4_000 },
    )
  }, 60_000)
})

describe('whenever one looks', () => {
  test('the days left and over are those one would count on the calendar, and near comes at four fifths', () => {
    fc.assert(
      fc.property(cases, one => {
        const clock = clockOf(one)
        const standing = levelAt(clock, one.calendar, one.now)
        const [today, due] = [
          localMidnight(one.calendar.zone, one.now, 0),
          localMidnight(one.calendar.zone, clock.dueAt, -1),
        ]
        const count = (after: number, through: number) => {
          let number = 0
          for (let day = after + 24 * HOUR; day <= through; day += 24 * HOUR) if (naivelyCounts(one, day)) number++
          return number
        }
        expect([standing.daysLeft, standing.daysOver]).toEqual([count(today, due), count(due, today)])
        const [used, all] = [
          count(localMidnight(one.calendar.zone, one.start, 0), today),
          count(localMidnight(one.calendar.zone, one.start, 0), due),
        ]
        if (standing.level === 'within') expect(used - 1).toBeLessThan(all * 0.8)
        if (standing.level === 'near') expect(used).toBeGreaterThanOrEqual(all * 0.8)
        expect(standing.level === 'late').toBe(one.now >= clock.dueAt)
      }),
      { numRuns: 6_000 },
    )
  }, 60_000)

  test('a revised calendar gives what the clock would have been had it been right from the start', () => {
    fc.assert(
      fc.property(cases, fc.nat(calendars.length - 1), (one, index) => {
        const calendar = { ...calendars[index]!, zone: one.calendar.zone, version: 10 }
        expect(recompute(clockOf(one), calendar)).toEqual(clockOf({ ...one, calendar }))
      }),
      { numRuns: 5_000 },
    )
  }, 60_000)
})

describe('a day', () => {
  test('begins and ends as the time-zone database says', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES),
        fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2100, 0) }),
        (zone, ms) => {
          const local = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone)
          const day = dayIn(zone, new Date(ms))
          expect(day).toBe(local.toPlainDate().toString())
          expect(endOfDay(zone, day).getTime()).toBe(local.startOfDay().add({ days: 1 }).epochMilliseconds)
        },
      ),
      { numRuns: 5_000 },
    )
  }, 60_000)
})
