/**
 * A year in which people do whatever they lawfully may, with as many reports as one likes: filed day by day, moved at any hour,
 * and each night time passes, except when the service is down. The calendar is revised while it runs, and the second half of
 * the year has no decree until late. The same seed gives the same year.
 */
import { chanceOf } from '../../db/demo/chance.ts'
import { wib } from '#test/given.ts'
import type { ReportId } from '#core/ids.ts'
import { type Report, isOpen } from '#core/reports/rules/report.ts'
import { aCountry } from './country.ts'
import { fileReport } from './filing.ts'
import { leftUndone, wrongWith } from './soundness.ts'
import { sweep } from './sweep.ts'
import { takeTurn } from './turn.ts'
import { type Almanac, type World, aWorld, calendarsOf } from './world.ts'

const DAY_MS = 86_400_000
const FIRST_DAY = wib('2026-07-01T00:00')
const DAYS = 365

/** Nights on which nothing ran: a few, a fortnight over the new year, and again. By day of this year. */
const DOWN: readonly (readonly [number, number])[] = [
  [40, 42],
  [118, 118],
  [178, 192],
  [260, 267],
]

/** A day off that is decreed late, and the decree for 2027 that comes in February only. */
const REVISIONS: ReadonlyMap<number, Almanac> = new Map([
  [150, { version: 2, days: { '2026-12-21': { kind: 'collective_leave', name: 'Cuti bersama tambahan' } } }],
  [
    230,
    {
      version: 3,
      years: [2024, 2025, 2026, 2027],
      days: {
        '2026-12-21': { kind: 'collective_leave', name: 'Cuti bersama tambahan' },
        '2027-03-09': { kind: 'holiday', name: 'Nyepi' },
        '2027-03-10': { kind: 'holiday', name: 'Idulfitri' },
        '2027-03-11': { kind: 'holiday', name: 'Idulfitri' },
        '2027-03-12': { kind: 'collective_leave', name: 'Idulfitri' },
      },
    },
  ],
])

export type Year = {
  readonly world: World
  /** Each fault with the report and the day on which it was seen. */
  readonly faults: readonly string[]
  readonly done: ReadonlyMap<string, number>
}

export function liveAYear(seed: string, reports: number): Year {
  const chance = chanceOf('year', seed)
  const world = aWorld(aCountry(chance, { tops: 6, units: 16 }), chance)
  const faults: string[] = []
  const done = new Map<string, number>()
  const count = (what: string, times = 1) => void done.set(what, (done.get(what) ?? 0) + times)
  const turns: ReportId[][] = Array.from({ length: DAYS + 1 }, () => [])
  const onSomeDay = (day: number, id: ReportId) => turns[day]?.push(id)

  for (let day = 0; day < DAYS; day++) {
    const morning = new Date(FIRST_DAY.getTime() + day * DAY_MS)
    const revision = REVISIONS.get(day)
    if (revision) world.calendar = calendarsOf(world.country, revision)
    const isDown = DOWN.some(([from, to]) => day >= from && day <= to)
    if (!isDown) {
      for (const [step, times] of sweep(world, morning)) count(step, times)
      for (const life of world.lives.values())
        faults.push(...leftUndone(life, world, morning).map(fault => `${life.report.id} on day ${day}: ${fault}`))
    }
    const until = Math.round(((day + 1) * reports) / DAYS)
    while (world.lives.size < until) onSomeDay(day, fileReport(world, atSomeHour(morning)).report.id)
    for (const id of turns[day] ?? []) {
      const life = world.lives.get(id)
      if (!life) continue
      for (const { action, refusal } of takeTurn(world, life, atSomeHour(morning)))
        count(refusal === null ? action : `${action} refused`)
      faults.push(...wrongWith(life, world).map(fault => `${id} on day ${day}: ${fault}`))
      onSomeDay(day + waitsFor(life.report), id)
    }
  }
  return { world, faults, done }

  /** Between six in the morning and nine at night. */
  function atSomeHour(morning: Date): Date {
    return new Date(morning.getTime() + chance.between(6 * 60, 21 * 60) * 60_000)
  }

  /** Most things are done within days; some lie for months. What waits for a decision is looked at daily, what ended hardly. */
  function waitsFor({ status, dispute, objection, arbitrationAt }: Report): number {
    if (dispute) return chance.between(1, 10)
    if (objection || arbitrationAt) return 1
    const kind = chance.next()
    const days = kind < 0.6 ? chance.between(1, 3) : kind < 0.88 ? chance.between(3, 14) : chance.between(14, 100)
    return isOpen({ status }) ? days : days * 6
  }
}
