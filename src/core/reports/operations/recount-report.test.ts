/** Open clocks when the calendar turns out to have been wrong. Calendars stay as they are from one test to the next. */
import { beforeEach, describe, expect, test } from 'vitest'
import { reviseCalendar } from '#core/calendars/operations/revise-calendar.ts'
import type { Deps } from '#core/deps.ts'
import type { Day } from '#core/ids.ts'
import { useDatabase } from '#test/database.ts'
import { clockAt, demoPeople, depsOn } from '#test/people.ts'
import { type Filed, aSubmission, filed, officerNamed } from '#test/reports.ts'
import { letTimePass } from './let-time-pass.ts'

const database = useDatabase()
const clock = clockAt('2026-11-20T02:00:00Z')
let deps: Deps

beforeEach(async () => {
  clock.set('2026-11-20T02:00:00Z') // Friday
  deps = depsOn(database, clock)
  await demoPeople(database, deps, 'nasional', 'koordinator.indramayu')
})

const historyOf = async ({ id }: Filed) =>
  (
    await database.db.selectFrom('report_events').select('name').where('report_id', '=', id).orderBy('id').execute()
  ).map(({ name }) => name)
const changes = async () => Object.fromEntries((await letTimePass(deps)).map(({ step, reports }) => [step, reports]))

async function makeFree(...days: readonly string[]): Promise<void> {
  const by = await officerNamed(database, 'nasional')
  if (by.kind !== 'account' || !by.officer) throw new Error('no officer')
  const set = days.map(
    day => ({ day: day as Day, kind: 'holiday', name: 'Hari libur tambahan', regionCode: null }) as const,
  )
  const revision = { reason: 'Keputusan bersama diubah', source: 'Uji', enter: null, set, remove: [] }
  expect((await reviseCalendar(deps, by.officer, revision)).ok).toBe(true)
}

// Monday the 23rd is free from here on.
test('a revised calendar moves open clocks, and the history says so', async () => {
  const report = await filed(deps, aSubmission({ agency: 'kab-indramayu' }))
  await makeFree('2026-11-23')
  expect((await changes())['recount']).toBe(1)
  expect((await changes())['recount']).toBe(0)
  expect((await historyOf(report)).at(-1)).toBe('report.calendar_revised')
  const due = await database.db
    .selectFrom('report_clocks')
    .select('due_at')
    .where('kind', '=', 'verification')
    .executeTakeFirstOrThrow()
  expect(due.due_at).toEqual(new Date('2026-11-26T17:00:00Z'))
})

describe('a revised calendar that gives a late clock more days', () => {
  const warnings = async (report: Filed) => (await historyOf(report)).filter(name => /^clock|revised/.test(name))
  const pass = async (at: string) => {
    clock.set(at)
    await letTimePass(deps)
  }

  test('has people told anew once it is late again; that it is near they know', async () => {
    const report = await filed(deps, aSubmission({ agency: 'kab-indramayu' })) // to verify by Thursday 26 November
    for (const at of ['2026-11-26T04:00:00Z', '2026-11-27T04:00:00Z']) await pass(at)
    await makeFree('2026-11-25')
    for (const at of ['2026-11-27T05:00:00Z', '2026-11-30T02:00:00Z', '2026-11-30T03:00:00Z']) await pass(at)
    expect(await warnings(report)).toEqual(['clock.near', 'clock.late', 'report.calendar_revised', 'clock.late'])
  })

  test('has people told anew that it is near, where it no longer was', async () => {
    const report = await filed(deps, aSubmission({ agency: 'kab-indramayu' })) // to verify by Friday 27 November
    for (const at of ['2026-11-27T04:00:00Z', '2026-11-30T02:00:00Z']) await pass(at)
    await makeFree('2026-11-24', '2026-11-26')
    for (const at of ['2026-11-30T03:00:00Z', '2026-12-01T04:00:00Z', '2026-12-02T02:00:00Z']) await pass(at)
    const again = ['clock.near', 'clock.late']
    expect(await warnings(report)).toEqual([...again, 'report.calendar_revised', ...again])
  })
})
