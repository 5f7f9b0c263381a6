/** Where clocks meet the world: the service down over a due moment, the calendar revised while a clock stands still or a year has no decree. */
import { beforeEach, expect, test } from 'vitest'
import { reviseCalendar } from '#core/calendars/operations/revise-calendar.ts'
import type { Revision } from '#core/calendars/rules/revise.ts'
import type { Deps } from '#core/deps.ts'
import type { Day } from '#core/ids.ts'
import { useDatabase } from '#test/database.ts'
import { clockAt, demoPeople, depsOn } from '#test/people.ts'
import { asOfficer, asReporter } from '#test/report-lives.ts'
import { type Filed, aSubmission, filed, forwardedTo, officerNamed } from '#test/reports.ts'
import type { ClockKind } from '#core/calendars/rules/clock.ts'
import { findReport } from '../queries/load-report.ts'
import { askReporter } from './ask-reporter.ts'
import { completeReport } from './complete-report.ts'
import { letTimePass } from './let-time-pass.ts'

const database = useDatabase()
const clock = clockAt('2026-11-20T02:00:00Z')
let deps: Deps

beforeEach(async () => {
  clock.set('2026-11-20T02:00:00Z') // Friday
  deps = depsOn(database, clock)
  await demoPeople(database, deps, 'nasional', 'koordinator.indramayu')
})

const aReceived = () => filed(deps, aSubmission({ agency: 'kab-indramayu' }))

async function dueOf({ id }: Filed, kind: ClockKind) {
  const report = await findReport(deps.db, { id })
  const found = report?.clocks.findLast(one => one.kind === kind)
  return found && { dueAt: found.dueAt.toISOString(), provisional: found.provisional }
}

type Line = {
  readonly name: string
  readonly clock?: string
  readonly rung?: number
  readonly clocks?: readonly string[]
}

async function history({ id }: Filed): Promise<readonly Line[]> {
  const rows = await database.db
    .selectFrom('report_events')
    .select(['name', 'detail'])
    .where('report_id', '=', id)
    .orderBy('id')
    .execute()
  return rows.map(({ name, detail }) => ({ name, ...Object(detail) }) as Line)
}

async function revised(changes: Partial<Revision>): Promise<void> {
  const by = await officerNamed(database, 'nasional')
  if (by.kind !== 'account' || !by.officer) throw new Error('no officer')
  const revision = { reason: 'SKB diubah', source: 'Uji', enter: null, set: [], remove: [], ...changes }
  const result = await reviseCalendar(deps, by.officer, revision)
  if (!result.ok) throw new Error(result.refusal)
}

const holiday = (day: string) => ({ day: day as Day, kind: 'holiday', name: 'Hari libur', regionCode: null }) as const

test('down over every due moment, the service tells each rung once when it is back, and loses nothing', async () => {
  const asked = await aReceived()
  await askReporter(deps, await asOfficer(asked, 'koordinator.indramayu', database), { message: 'Di mana?' })
  const late = await aReceived() // three working days: due at the end of Wednesday the 25th
  clock.set('2026-12-07T02:00:00Z') // nothing ran for a fortnight
  await letTimePass(deps)
  await letTimePass(deps)
  const told = (await history(late)).filter(({ name }) => name.startsWith('clock.'))
  expect(told.map(({ name, clock: kind, rung }) => [name, kind, rung])).toEqual([
    ['clock.late', 'verification', 1],
    ['clock.late', 'verification', 2],
    ['clock.late', 'verification', 3],
  ])
  // The ten days to complete ended on Friday the 4th: too late to remind of, in time to end.
  expect((await history(asked)).map(({ name }) => name)).toEqual([
    'report.submitted',
    'report.asked',
    'report.expired',
    'report.archived',
  ])
})

test('a calendar revised while the reporter is asked moves what stands still, and what is left of it afterwards', async () => {
  const report = await aReceived() // due at the end of Wednesday the 25th
  await askReporter(deps, await asOfficer(report, 'koordinator.indramayu', database), { message: 'Di mana?' })
  clock.set('2026-11-23T02:00:00Z')
  await revised({ set: [holiday('2026-11-24'), holiday('2026-11-26')] })
  await letTimePass(deps)
  const completed = await completeReport(deps, asReporter(report), { body: 'Di depan pasar lama.', attachments: [] })
  expect(completed.ok).toBe(true)
  // Friday to Sunday were out; Monday 23, Wednesday 25 and Friday 27 count.
  expect((await dueOf(report, 'verification'))?.dueAt).toBe('2026-11-27T17:00:00.000Z')
})

test('days counted over new year without a decree are provisional, and are counted again when it is entered', async () => {
  clock.set('2026-12-28T02:00:00Z') // Monday
  const report = await aReceived()
  await forwardedTo(database, deps, report, 'kab-indramayu')
  const before = await dueOf(report, 'follow_up')
  expect(before).toEqual({ dueAt: '2027-01-18T17:00:00.000Z', provisional: true })
  clock.set('2027-01-04T02:00:00Z')
  await revised({ enter: { year: 2027, decree: 'SKB 2027' }, set: [holiday('2027-01-01'), holiday('2027-01-05')] })
  await letTimePass(deps)
  expect(await dueOf(report, 'follow_up')).toEqual({ dueAt: '2027-01-19T17:00:00.000Z', provisional: false })
  const revision = (await history(report)).find(({ name }) => name === 'report.calendar_revised')
  expect(revision?.clocks).toEqual(['first_response', 'follow_up'])
})
