/** Many merge at the same moment, answer, reply: nobody waits for ever, and thousands are told of one answer once. */
import { beforeEach, describe, expect, test } from 'vitest'
import type { ReportId } from '#core/ids.ts'
import { tellOfEvents } from '#core/notifications/operations/tell-of-events.ts'
import { useDatabase } from '#test/database.ts'
import { openClocks } from '#test/given.ts'
import { DISHUB, LIAISON, merging, outcome } from '#test/merging.ts'
import { countDeadlocks } from '#test/holding.ts'
import { clockAt, demoPeople, depsOn } from '#test/people.ts'
import { type Filed, forwardedTo } from '#test/reports.ts'
import { answerReport } from './answer-report.ts'
import { closeReport } from './close-report.ts'
import { letTimePass } from './let-time-pass.ts'
import { replyReport } from './reply-report.ts'
import { startReport } from './start-report.ts'
import { unmergeReport } from './unmerge-report.ts'

const database = useDatabase()
const clock = clockAt('2026-11-20T02:00:00Z')
const deps = () => depsOn(database, clock)
const { as, aReport, merged, asReporter, now, history } = merging({ database, deps, clock })

const identity = { name: 'Wartini', email: 'wartini@contoh.test', phone: null }
const THANKS = { outcome: 'resolved', body: 'Lampu sudah kami ganti.', attachments: [] } as const

beforeEach(async () => {
  clock.set('2026-11-20T02:00:00Z') // Friday
  await demoPeople(database, deps(), 'koordinator.indramayu', LIAISON)
})

const many = <Value>(count: number, make: (index: number) => Promise<Value>) =>
  Promise.all(Array.from({ length: count }, (_, index) => make(index)))

async function count(text: string, values: readonly unknown[] = []): Promise<number> {
  const { rows } = await database.root.query<{ count: number }>(`select count(*)::integer as count from ${text}`, [
    ...values,
  ])
  return rows[0]?.count ?? 0
}

/** Begins while every report is held by somebody else, so that all of them wait at their first lock and then go on at once. */
async function allAtOnce<Value>(begin: () => Promise<Value>): Promise<Value> {
  const holder = await database.root.connect()
  await holder.query('begin')
  await holder.query('select id from reports for update')
  const outcomes = begin()
  await new Promise(done => setTimeout(done, 400))
  await holder.query('commit')
  holder.release()
  return outcomes
}

describe('at the same moment', { timeout: 60_000 }, () => {
  test('fifty merge into one report, filed before and after it, and all are merged', async () => {
    const reports = await many(51, () => aReport())
    const primary = reports[25] as Filed
    const others = reports.filter(({ id }) => id !== primary.id)
    const outcomes = await allAtOnce(() => Promise.all(others.map(one => merged(one, primary))))
    expect(await countDeadlocks(database)).toBe(0)
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(50)
    expect(await now(primary)).toMatchObject({ mergedReports: 50 })
  })

  test('fifty merge among ten reports in all directions: each ends with one level, and none waits for ever', async () => {
    const reports = await many(10, () => aReport())
    const pick = (index: number) => reports[index % 10] as Filed
    const outcomes = await allAtOnce(() => many(50, index => merged(pick(index * 7), pick(index * 3 + 1))))
    expect(outcomes.some(({ ok }) => ok)).toBe(true)
    const deep = 'reports d join reports p on p.id = d.merged_into_id where p.merged_into_id is not null'
    expect(await count(deep)).toBe(0)
    expect(await countDeadlocks(database)).toBe(0)
  })

  test('one merges A into B and another B into A: one of them is told that it is merged already', async () => {
    const [one, other] = [await aReport(), await aReport()]
    const outcomes = await allAtOnce(() => Promise.all([merged(one, other), merged(other, one)]))
    expect(await countDeadlocks(database)).toBe(0)
    expect(outcomes.map(outcome).toSorted()).toEqual(['primary-merged', 'received'])
    expect(await count('reports where merged_into_id is not null')).toBe(1)
  })

  test.each([1, 2, 3, 4])(
    'the answer comes, reporters reply and close, and others are merged and parted (%i)',
    async () => {
      const primary = await aReport()
      const duplicates = await many(12, () => aReport())
      const late = await many(4, () => aReport())
      await forwardedTo(database, deps(), primary, DISHUB)
      for (const one of duplicates) await merged(one, primary)
      const at = (index: number) => duplicates[index] as Filed
      const officer = await as(primary, LIAISON)
      await Promise.all([
        startReport(deps(), officer),
        ...late.map(one => merged(one, primary)),
        ...[0, 1].map(async index => unmergeReport(deps(), await as(at(index)), { reason: 'Tempatnya lain.' })),
      ])
      await answerReport(deps(), officer, THANKS)
      const replying = (index: number) =>
        replyReport(deps(), asReporter(at(index)), { body: 'Belum menyala.', attachments: [] })
      const closing = (index: number) => closeReport(deps(), asReporter(at(index)), { rating: 5, comment: null })
      await Promise.all([
        replying(2),
        closing(3),
        replying(4),
        closing(5),
        answerReport(deps(), officer, THANKS),
        closing(6),
      ])
      const stuck = `reports d join reports p on p.id = d.merged_into_id
      where d.status <> p.status and d.status not in ('closed', 'archived')`
      expect(await count(stuck)).toBe(0)
      expect(await count('reports where status = $1', ['closed'])).toBeLessThanOrEqual(3)
      expect(await countDeadlocks(database)).toBe(0)
    },
  )
})

/** As if so many more had been merged: copies of a merged report, with its reporter and its clocks. */
async function multiplied({ id }: Filed, times: number): Promise<readonly ReportId[]> {
  const { rows: columns } = await database.root.query<{ list: string }>(`
    select string_agg(column_name, ', ') as list from information_schema.columns
    where table_name = 'reports' and column_name not in ('id', 'number')`)
  const { rows } = await database.root.query<{ id: ReportId }>(
    `with made as (
       insert into reports (number, ${columns[0]?.list})
       select lpad((700000000000 + n)::text, 12, '0'), ${columns[0]?.list} from reports, generate_series(1, ${times}) n where reports.id = $1
       returning id
     ), reporters as (
       insert into vault.report_reporters (report_id, identity_id)
       select made.id, rr.identity_id from made, vault.report_reporters rr where rr.report_id = $1
     ), clocks as (
       insert into report_clocks (report_id, kind, agency_id, policy_id, limit_value, near_percent, limit_unit, started_at, near_at, due_at,
         paused_at, pauses, is_provisional, calendar_version)
       select made.id, kind, agency_id, policy_id, limit_value, near_percent, limit_unit, started_at, near_at, due_at, paused_at, pauses,
         is_provisional, calendar_version
       from made, report_clocks where report_clocks.report_id = $1
     )
     select id from made`,
    [id],
  )
  return rows.map(row => row.id)
}

/** What the worker does with it. */
async function told(): Promise<void> {
  const { rows } = await database.root.query<{ payload: Parameters<typeof tellOfEvents>[1] }>(
    "delete from outbox where name = 'tell-of-events' returning payload",
  )
  for (const { payload } of rows) {
    await tellOfEvents(deps(), payload)
    await tellOfEvents(deps(), payload) // a job may run twice
  }
}

describe('two thousand reports of one flood', () => {
  const MANY = 2000

  test('are answered by one answer, told once each, and end each for itself', { timeout: 60_000 }, async () => {
    const [primary, first] = [await aReport({ identity }), await aReport({ identity })]
    await merged(first, primary)
    const ids = await multiplied(first, MANY - 1)
    await forwardedTo(database, deps(), primary, DISHUB)
    expect(await count("reports where status = 'forwarded'")).toBe(MANY + 1)
    await told()

    const started = performance.now()
    await answerReport(deps(), await as(primary, LIAISON), THANKS)
    expect(performance.now() - started).toBeLessThan(5000)
    expect(await count("reports where status = 'answered'")).toBe(MANY + 1)
    expect(await count("report_clocks where kind = 'reporter_window' and stopped_at is null")).toBe(MANY + 1)
    expect(await count("report_events where name = 'report.answered'")).toBe(MANY + 1)
    await told()
    const notices = "notifications where kind = 'answered' and recipient = 'reporter'"
    expect(await count(notices)).toBe(MANY + 1)
    expect(await count(`(select distinct report_id from ${notices}) once`)).toBe(MANY + 1)

    const [content, silent] = ids.map(id => ({ id })) as unknown as [Filed, Filed]
    expect(outcome(await closeReport(deps(), asReporter(content), { rating: 2, comment: 'Lama.' }))).toBe('closed')
    const angry = { id: ids.at(-1) } as Filed
    expect(outcome(await replyReport(deps(), asReporter(angry), { body: 'Belum.', attachments: [] }))).toBe('replied')
    expect(await count("reports where status = 'replied'")).toBe(MANY)
    clock.set('2026-11-20T03:00:00Z')
    await answerReport(deps(), await as(primary, LIAISON), THANKS)
    await told()
    expect(await count(notices)).toBe(2 * MANY + 1) // all but the one that had closed
    clock.set('2026-12-07T02:00:00Z')
    await letTimePass(deps()) // as many as one sweep takes
    expect(await count("reports where status = 'closed' and ended_by = 'system'")).toBeGreaterThanOrEqual(499)
    expect(await now(content)).toMatchObject({ status: 'closed', endedBy: 'reporter', rating: 2 })
    expect(await now(angry)).toMatchObject({ mergedInto: { id: primary.id } })
    expect(openClocks(await now(content))).toEqual([])
    expect((await history(silent)).filter(name => name === 'answered')).toHaveLength(2)
  })
})
