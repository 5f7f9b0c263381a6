import { beforeEach, describe, expect, test } from 'vitest'
import { useDatabase } from '#test/database.ts'
import { clockAt, demoPeople, depsOn } from '#test/people.ts'
import { type Filed, aForwarding, aSubmission, filed, officerNamed } from '#test/reports.ts'
import type { Changed } from './change-report.ts'
import { forwardReport } from './forward-report.ts'
import { letTimePass } from './let-time-pass.ts'

const database = useDatabase()
const clock = clockAt('2026-11-20T02:00:00Z')
const deps = () => depsOn(database, clock)

beforeEach(async () => {
  await demoPeople(database, deps(), 'koordinator.indramayu', 'koordinator2.indramayu', 'nasional')
})

const leaves = (name: string) =>
  database.root.query('update officers set is_active = false where email = $1', [`${name}@demo.lapor.test`])

const passedUp = async () => (await letTimePass(deps())).find(({ step }) => step === 'pass up')?.reports

const forward = async (report: Filed): Promise<Changed> =>
  forwardReport(
    deps(),
    { report, by: { as: 'officer', viewer: await officerNamed(database, 'nasional') } },
    aForwarding(),
  )

const historyOf = async ({ id }: Filed) =>
  (await database.root.query('select name, party, detail from report_events where report_id = $1 order by id', [id]))
    .rows

describe('what waits for an agency whose last coordinator has left', () => {
  test('waits for the national level instead, in the same time, and that is nobody’s return', async () => {
    const report = await filed(deps(), aSubmission({ agency: 'kab-indramayu' }))
    await leaves('koordinator.indramayu')
    expect([await passedUp(), await forward(report)]).toEqual([0, { ok: false, refusal: 'not-yours' }])
    await leaves('koordinator2.indramayu')
    expect(await passedUp()).toBe(1)
    const [submitted, passed] = await historyOf(report)
    expect([submitted?.name, passed]).toMatchObject([
      'report.submitted',
      { name: 'report.redirected', party: 'system', detail: { competent: null } },
    ])
    expect(await passedUp()).toBe(0)
    const forwarded = await forward(report)
    expect(forwarded.ok && [forwarded.report.status, forwarded.report.outerReturns]).toEqual(['forwarded', 0])
    const clocks = forwarded.ok ? forwarded.report.clocks.filter(({ kind }) => kind === 'verification') : []
    expect(clocks).toHaveLength(1)
  })

  test('as does what its only coordinator has filed themselves', async () => {
    const viewer = await officerNamed(database, 'koordinator.indramayu')
    const accountId = viewer.kind === 'account' ? viewer.accountId : null
    const own = await filed(deps(), aSubmission({ agency: 'kab-indramayu', accountId }))
    await filed(deps(), aSubmission({ agency: 'kab-indramayu' }))
    expect(await passedUp()).toBe(0)
    await leaves('koordinator2.indramayu')
    expect(await passedUp()).toBe(1)
    expect((await forward(own)).ok).toBe(true)
  })

  test('but not what it has forwarded', async () => {
    const report = await filed(deps(), aSubmission({ agency: 'kab-indramayu' }))
    const by = { as: 'officer', viewer: await officerNamed(database, 'koordinator.indramayu') } as const
    await forwardReport(deps(), { report, by }, aForwarding())
    await leaves('koordinator.indramayu')
    await leaves('koordinator2.indramayu')
    expect(await passedUp()).toBe(0)
  })
})
