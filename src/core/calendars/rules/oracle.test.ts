/**
 * The clocks against the most naive reading of the rule that could be written: walk from day to day, ask of each whether it
 * counts, stop at the last. 100,000 random cases in all.
 */
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { aPolicy } from '#test/calendars.ts'
import type { AgencyId, Day } from '#core/ids.ts'
import type { Clock, LimitUnit, Pause } from './clock.ts'
import { pauseClock, recompute, resumeClock, startClock } from './clocks.ts'
import { ZONES, type Zone, dayIn, endOfDay } from './days.ts'
import { explain } from './explain.ts'
import { levelAt } from './levels.ts'
import type { Calendar, DayOff } from './working-days.ts'

const HOUR = 3_600_000
const HOURS_AHEAD: Record<Zone, number> = { 'Asia/Jakarta': 7, 'Asia/Makassar': 8, 'Asia/Jayapura': 9 }
const EPOCH = Date.UTC(2023, 11, 20)

const dayText = (ms: number) => new Date(ms).toISOString().slice(0, 10) as Day

/** Sixty calendars with anything from no to many days off, over years of which some have no decree. */
const calendars: Calendar[] = fc.sample(
  fc.record({
    zone: fc.constantFrom(...ZONES),
    version: fc.integer({ min: 1, max: 9 }),
    years: fc.subarray([2023, 2024, 2025, 2026, 2027, 2028]).map(years => new Set(years)),
    daysOff: fc
      .array(fc.tuple(fc.integer({ min: 0, max: 1500 }), fc.constantFrom('holiday', 'collective_leave', 'regional')), {
        maxLength: 250,
      })
      .map(
        days =>
          new Map(days.map(([day, kind]): [Day, DayOff] => [dayText(EPOCH + day * 24 * HOUR), { kind, name: null }])),
      ),
  }),
  { numRuns: 60, seed: 20261120 },
)

type Case = {
  calendar: Calendar
  start: Date
  limit: number
  unit: LimitUnit
  pauses: Pause[]
  now: Date
}

const minutes = (days: number) => fc.integer({ min: 0, max: days * 1440 })

/** Instants fall on whole minutes, so that some fall exactly on midnight. */
const cases: fc.Arbitrary<Case> = fc
  .tuple(
    fc.nat(calendars.length - 1),
    fc.oneof(
      minutes(1000),
      fc.nat(1000).map(day => day * 1440 - 7 * 60),
    ),
    fc.integer({ min: 1, max: 60 }),
    fc.boolean(),
    fc.array(
      fc.tuple(
        minutes(12),
        fc.oneof(
          minutes(9),
          fc.nat(9).map(day => day * 1440),
        ),
        fc.boolean(),
      ),
      { maxLength: 3 },
    ),
    minutes(120),
  )
  .map(([index, start, limit, isWorking, gaps, later]) => {
    const startMs = EPOCH + start * 60_000
    let at = startMs
    const pauses = gaps.map(([wait, length, leavesOneDay]) => {
      const from = at + wait * 60_000
      at = from + length * 60_000
      return { from: new Date(from), to: new Date(at), leavesOneDay }
    })
    return {
      calendar: calendars[index]!,
      start: new Date(startMs),
      limit,
      unit: isWorking ? 'working_day' : 'calendar_day',
      pauses,
      now: new Date(startMs + later * 60_000),
    }
  })

/** Midnight that begins the local day `days` after the one in which the instant lies, as if clocks showed UTC. */
function localMidnight(zone: Zone, instant: Date, days: number): number {
  const local = new Date(instant.getTime() + HOURS_AHEAD[zone] * HOUR)
  return Date.UTC(local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate() + days)
}

function naivelyWorking({ years, daysOff }: Calendar, midnight: number): boolean {
  const text = dayText(midnight)
  const weekday = new Date(midnight).getUTCDay()
  if (weekday === 0 || weekday === 6 || daysOff.has(text)) return false
  const isFixed = ['01-01', '05-01', '06-01', '08-17', '12-25'].includes(text.slice(5))
  return years.has(Number(text.slice(0, 4))) || !isFixed
}

function naivelyCounts({ calendar, unit, pauses }: Case, midnight: number): boolean {
  if (unit === 'working_day' && !naivelyWorking(calendar, midnight)) return false
  const end = midnight + 24 * HOUR - HOURS_AHEAD[calendar.zone] * HOUR
  return !pauses.some(({ from, to }) => from.getTime() < end && to !== null && end <= to.getTime())
}

/** Midnight of the local day on which the number of days is full, walking on from an instant. */
function walk(one: Case, from: Date, number: number): number {
  let left = number
  for (let days = 1; ; days++) {
    const midnight = localMidnight(one.calendar.zone, from, days)
    if (naivelyCounts(one, midnight) && --left === 0) return midnight
  }
}

function naiveDue(one: Case): Date {
  const promised = one.pauses.filter(pause => pause.leavesOneDay).map(pause => walk(one, pause.to!, 1))
  const last = Math.max(walk(one, one.start, one.limit), ...promised)
  return new Date(last + (24 - HOURS_AHEAD[one.calendar.zone]) * HOUR)
}

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

  test('the zones are those of the time-zone database', () => {
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
