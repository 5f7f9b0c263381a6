/**
 * The most naive reading of how days are counted that could be written, to judge the real one by: walk from day to day, ask
 * of each whether it counts, stop at the last. It shares nothing with the rules but their types.
 */
import fc from 'fast-check'
import type { Day } from '#core/ids.ts'
import type { LimitUnit, Pause } from '#core/calendars/rules/clock.ts'
import { ZONES, type Zone } from '#core/calendars/rules/days.ts'
import type { Calendar, DayOff } from '#core/calendars/rules/working-days.ts'

export const HOUR = 3_600_000
const HOURS_AHEAD: Record<Zone, number> = { 'Asia/Jakarta': 7, 'Asia/Makassar': 8, 'Asia/Jayapura': 9 }
const EPOCH = Date.UTC(2023, 11, 20)

const dayText = (ms: number) => new Date(ms).toISOString().slice(0, 10) as Day

/** Sixty calendars with anything from no to many days off, over years of which some have no decree. */
export const calendars: Calendar[] = fc.sample(
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

export type Case = {
  calendar: Calendar
  start: Date
  limit: number
  unit: LimitUnit
  pauses: Pause[]
  now: Date
}

const minutes = (days: number) => fc.integer({ min: 0, max: days * 1440 })

/** Instants fall on whole minutes, so that some fall exactly on midnight. */
export const cases: fc.Arbitrary<Case> = fc
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
export function localMidnight(zone: Zone, instant: Date, days: number): number {
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

export function naivelyCounts({ calendar, unit, pauses }: Case, midnight: number): boolean {
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

export function naiveDue(one: Case): Date {
  const promised = one.pauses.filter(pause => pause.leavesOneDay).map(pause => walk(one, pause.to!, 1))
  const last = Math.max(walk(one, one.start, one.limit), ...promised)
  return new Date(last + (24 - HOURS_AHEAD[one.calendar.zone]) * HOUR)
}
