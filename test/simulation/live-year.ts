/** The same year as in year.ts, smaller, on a real database: every change through its operation, every night letTimePass. */
import { chanceOf } from '../../db/demo/chance.ts'
import { aPolicy } from '#test/calendars.ts'
import type { TestDatabase } from '#test/database.ts'
import { wib } from '#test/given.ts'
import { type StandingClock, SARI, depsOn } from '#test/people.ts'
import { reviseCalendar } from '#core/calendars/operations/revise-calendar.ts'
import type { Revision } from '#core/calendars/rules/revise.ts'
import type { Day } from '#core/ids.ts'
import { type TellOfEvents, tellOfEvents } from '#core/notifications/operations/tell-of-events.ts'
import { letTimePass } from '#core/reports/operations/let-time-pass.ts'
import { prepareYears } from '#core/reports/operations/prepare-years.ts'
import { isOpen } from '#core/reports/rules/report.ts'
import { aCountry } from './country.ts'
import { type Filed, type Stage, fileLive, readLive, takeLiveTurn } from './live.ts'
import { settle, theRoot } from './settled.ts'
import { wrongWith } from './soundness.ts'

const DAY_MS = 86_400_000
const FIRST_DAY = wib('2026-07-01T00:00')
const DAYS = 365
const SWEEP_EVERY = 2

const DOWN: readonly (readonly [number, number])[] = [
  [40, 43],
  [178, 192],
  [260, 267],
]

const newDay = (day: string, name: string) =>
  ({ day: day as Day, regionCode: null, kind: 'collective_leave', name }) as const

const REVISIONS: ReadonlyMap<number, Pick<Revision, 'enter' | 'set'>> = new Map([
  [150, { enter: null, set: [newDay('2026-12-21', 'Cuti bersama tambahan')] }],
  [
    230,
    {
      enter: { year: 2027, decree: 'SKB 2027 (uji)' },
      set: [newDay('2027-03-10', 'Idulfitri'), newDay('2027-03-11', 'Idulfitri')],
    },
  ],
])

export type LiveYear = {
  readonly stage: Stage
  readonly filed: readonly Filed[]
  readonly faults: readonly string[]
  readonly done: ReadonlyMap<string, number>
}

export async function liveAYearForReal(
  database: TestDatabase,
  clock: StandingClock,
  { seed, reports }: { seed: string; reports: number },
): Promise<LiveYear> {
  const chance = chanceOf('live year', seed)
  const root = await theRoot(database)
  const country = aCountry(chance, { tops: 3, units: 7, root, from: 930_000 })
  const deps = depsOn(database, clock)
  const stage: Stage = { deps, country, policy: aPolicy(), chance }
  const filed: Filed[] = []
  const faults: string[] = []
  const done = new Map<string, number>()
  const turns: Filed[][] = Array.from({ length: DAYS + 1 }, () => [])
  const count = (what: string, times = 1) => void done.set(what, (done.get(what) ?? 0) + times)

  await settle(database, country)
  for (let day = 0; day < DAYS; day++) {
    const morning = new Date(FIRST_DAY.getTime() + day * DAY_MS)
    clock.set(morning.toISOString())
    await revise(day)
    const isDown = DOWN.some(([from, to]) => day >= from && day <= to)
    if (!isDown && day % SWEEP_EVERY === 0) await passTime(day)
    while (filed.length < Math.round(((day + 1) * reports) / DAYS)) await file(day)
    for (const one of turns[day] ?? []) await move(one, day)
  }
  return { stage, filed, faults, done }

  async function file(day: number): Promise<void> {
    await laterToday(day)
    const one = await fileLive(stage, chance.isIn(0.8) ? { identity: SARI, accountId: null } : {})
    filed.push(one)
    turns[day]?.push(one)
    await tell()
  }

  async function move(one: Filed, day: number): Promise<void> {
    await laterToday(day)
    for (const { action, refusal } of await takeLiveTurn(stage, one, { others: filed.slice(-8) }))
      count(refusal === null ? action : `${action} refused: ${refusal}`)
    await tell()
    const report = await readLive(stage, one)
    faults.push(...wrongWith({ report, filedBy: one.filedBy }, stage).map(fault => `${one.id} on day ${day}: ${fault}`))
    const waits = report.dispute || report.objection || report.arbitrationAt ? 2 : waitsFor()
    turns[day + (isOpen(report) ? waits : waits * 6)]?.push(one)
  }

  /** A second time right away must find nothing: what was due has been done, what was to be told is told. */
  async function passTime(day: number): Promise<void> {
    for (const { step, reports } of await letTimePass(deps)) count(step, reports)
    await tell()
    if (day % 30 !== 0) return
    await prepareYears(deps)
    for (let round = 0; round < 3; round++) await letTimePass(deps) // an extended window is reminded of
    const left = (await letTimePass(deps)).filter(({ reports }) => reports > 0).map(({ step }) => step)
    faults.push(...left.map(step => `day ${day}: ${step} is never done`))
  }

  /** What the dispatcher does; mails to one reporter in ten never leave. */
  async function tell(): Promise<void> {
    const { rows } = await database.root.query<{ name: string; payload: TellOfEvents }>(
      'delete from outbox returning name, payload',
    )
    for (const { name, payload } of rows) if (name === 'tell-of-events') await tellOfEvents(deps, payload)
    await database.root.query(
      `update notifications set state = case when recipient = 'reporter' and report_id % 10 = 0 then 'failed' else 'sent' end
       where state = 'queued'`,
    )
  }

  async function revise(day: number): Promise<void> {
    const revision = REVISIONS.get(day)
    const admin = country.officers.find(({ role }) => role === 'national_admin')
    if (!revision || !admin) return
    const revised = await reviseCalendar(deps, admin, { ...revision, reason: 'Uji', source: 'Uji', remove: [] })
    if (!revised.ok) throw new Error(revised.refusal)
  }

  async function laterToday(day: number): Promise<void> {
    const morning = FIRST_DAY.getTime() + day * DAY_MS
    clock.set(
      new Date(Math.max(clock.now().getTime(), morning + chance.between(6, 9) * 3_600_000) + 60_000).toISOString(),
    )
  }

  function waitsFor(): number {
    const kind = chance.next()
    return kind < 0.6 ? chance.between(1, 3) : kind < 0.88 ? chance.between(3, 14) : chance.between(14, 100)
  }
}
