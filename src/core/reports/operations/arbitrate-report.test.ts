/** Two agencies say that it is not theirs: the national level decides, and its decision binds. */
import { beforeEach, expect, test } from 'vitest'
import type { Deps } from '#core/deps.ts'
import type { Day } from '#core/ids.ts'
import { useDatabase } from '#test/database.ts'
import { clockAt, demoPeople, depsOn } from '#test/people.ts'
import { aSubmission, filed, forwardedTo, officerNamed } from '#test/reports.ts'
import { arbitrateReport } from './arbitrate-report.ts'
import type { Change } from './change-report.ts'
import { forwardReportOn } from './forward-on.ts'
import { letTimePass } from './let-time-pass.ts'
import { returnReportToForwarder } from './return-report.ts'

const database = useDatabase()
const clock = clockAt('2026-11-20T02:00:00Z')
let deps: Deps

beforeEach(async () => {
  clock.set('2026-11-20T02:00:00Z')
  deps = depsOn(database, clock)
  await demoPeople(database, deps, 'nasional', 'nasional2', 'koordinator.kemensos', 'koordinator.jabar')
})

test('a report returned by two agencies is decided by a national admin who has not forwarded it, and stays there', async () => {
  const report = await filed(deps, aSubmission())
  const as = async (name: string): Promise<Change> => ({
    report,
    by: { as: 'officer', viewer: await officerNamed(database, name) },
  })
  const reason = 'Bukan kewenangan kami.'
  await forwardedTo(database, deps, report, 'kemensos', 'nasional')
  await returnReportToForwarder(deps, await as('koordinator.kemensos'), { reason, competentAgency: 'prov-jawa-barat' })
  const unit = { lead: 'ditjen-rehsos', note: null }
  expect(await forwardReportOn(deps, await as('nasional'), unit)).toEqual({
    ok: false,
    refusal: 'agency-forwards-itself',
  })
  await forwardReportOn(deps, await as('nasional'), { lead: 'prov-jawa-barat', note: null })
  const second = await returnReportToForwarder(deps, await as('koordinator.jabar'), {
    reason,
    competentAgency: 'kemensos',
  })
  expect(second.ok && second.report.arbitrationAt).toEqual(new Date('2026-11-20T02:00:00Z'))

  const decision = { lead: 'kemensos', reason: 'Bantuan ini program pusat.', dueOn: '2026-12-15' as Day }
  expect(await forwardReportOn(deps, await as('nasional2'), { lead: 'kemensos', note: null })).toEqual({
    ok: false,
    refusal: 'arbitration-owed',
  })
  expect(await arbitrateReport(deps, await as('nasional'), decision)).toEqual({ ok: false, refusal: 'acted-before' })
  const decided = await arbitrateReport(deps, await as('nasional2'), decision)
  if (!decided.ok) throw new Error(decided.refusal)
  expect(decided.report).toMatchObject({ status: 'forwarded', isBound: true, arbitrationAt: null })
  expect(decided.report.clocks.find(({ kind }) => kind === 'follow_up')?.dueAt).toEqual(
    new Date('2026-12-15T17:00:00Z'),
  )
  expect(decided.report.clocks.find(({ kind }) => kind === 'arbitration')?.stoppedAt).not.toBeNull()
  const again = await returnReportToForwarder(deps, await as('koordinator.kemensos'), {
    reason,
    competentAgency: 'prov-jawa-barat',
  })
  expect(again).toEqual({ ok: false, refusal: 'bound' })
})

test('arbitration that is owed for longer than three working days is told on each rung once, also after standing still', async () => {
  const report = await filed(deps, aSubmission())
  const as = async (name: string): Promise<Change> => ({
    report,
    by: { as: 'officer', viewer: await officerNamed(database, name) },
  })
  const reason = 'Bukan kewenangan kami.'
  await forwardedTo(database, deps, report, 'kemensos', 'nasional')
  await returnReportToForwarder(deps, await as('koordinator.kemensos'), { reason, competentAgency: 'prov-jawa-barat' })
  await forwardReportOn(deps, await as('nasional'), { lead: 'prov-jawa-barat', note: null })
  await returnReportToForwarder(deps, await as('koordinator.jabar'), { reason, competentAgency: 'kemensos' })
  const warnings = async () =>
    (
      await database.db
        .selectFrom('report_events')
        .select(['name', 'detail'])
        .where('report_id', '=', report.id)
        .where('name', 'in', ['clock.near', 'clock.late', 'clock.late', 'clock.late'])
        .orderBy('id')
        .execute()
    )
      .filter(({ detail }) => JSON.stringify(detail).includes('"arbitration"'))
      .map(({ name }) => name)

  clock.set('2026-11-25T16:59:00Z') // Wednesday, the third working day: near, not late
  await letTimePass(deps)
  expect(await warnings()).toEqual(['clock.near'])
  clock.set('2026-12-07T02:00:00Z') // nobody looked for eight working days
  await Promise.all([letTimePass(deps), letTimePass(deps)])
  expect(await warnings()).toEqual(['clock.near', 'clock.late', 'clock.late', 'clock.late'])

  const late = await arbitrateReport(deps, await as('nasional2'), { lead: 'kemensos', reason, dueOn: null })
  expect(late.ok && late.report).toMatchObject({ isBound: true, arbitrationAt: null })
  clock.set('2026-12-20T02:00:00Z')
  await letTimePass(deps)
  expect(await warnings()).toEqual(['clock.near', 'clock.late', 'clock.late', 'clock.late'])
})

test('a late report that is given a new due day warns anew of that day', async () => {
  const report = await filed(deps, aSubmission())
  const as = async (name: string): Promise<Change> => ({
    report,
    by: { as: 'officer', viewer: await officerNamed(database, name) },
  })
  const reason = 'Bukan kewenangan kami.'
  await forwardedTo(database, deps, report, 'kemensos', 'nasional')
  await returnReportToForwarder(deps, await as('koordinator.kemensos'), { reason, competentAgency: 'prov-jawa-barat' })
  await forwardReportOn(deps, await as('nasional'), { lead: 'prov-jawa-barat', note: null })
  await returnReportToForwarder(deps, await as('koordinator.jabar'), { reason, competentAgency: 'kemensos' })
  const followUp = async () => {
    await letTimePass(deps)
    const { rows } = await database.root.query<{ rung: number }>(
      `select rung from report_clocks where report_id = $1 and kind = 'follow_up' and stopped_at is null`,
      [report.id],
    )
    return rows.map(({ rung }) => rung)
  }
  clock.set('2027-01-20T02:00:00Z')
  const [rung = 0] = await followUp()
  expect(rung).toBeGreaterThan(1)
  const decision = { lead: 'kemensos', reason: 'Bantuan ini program pusat.', dueOn: '2027-02-26' as Day }
  expect((await arbitrateReport(deps, await as('nasional2'), decision)).ok).toBe(true)
  expect(await followUp()).toEqual([0])
  clock.set('2027-02-26T10:00:00Z')
  expect(await followUp()).toEqual([1])
})
