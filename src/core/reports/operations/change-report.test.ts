/** Two officers act on one report at the same moment: one wins, the other is told. */
import { beforeEach, describe, expect, test } from 'vitest'
import { useDatabase } from '#test/database.ts'
import { holdingReport } from '#test/holding.ts'
import { clockAt, demoPeople, depsOn } from '#test/people.ts'
import { type Filed, aForwarding, aSubmission, filed, forwardedTo, officerNamed } from '#test/reports.ts'
import { answerReport } from './answer-report.ts'
import { archiveReport } from './archive-report.ts'
import type { Changed } from './change-report.ts'
import { forwardReport } from './forward-report.ts'
import { redirectReport } from './return-report.ts'
import { startReport } from './start-report.ts'

const database = useDatabase()
const clock = clockAt('2026-11-20T02:00:00Z')
const deps = () => depsOn(database, clock)

beforeEach(async () => {
  await demoPeople(database, deps(), 'koordinator.indramayu', 'koordinator2.indramayu', 'penghubung.dishub.indramayu')
})

const aReceived = () => filed(deps(), aSubmission({ agency: 'kab-indramayu' }))

const by = async (report: Filed, name: string, more: { version?: number; formToken?: string } = {}) => ({
  report,
  by: { as: 'officer', viewer: await officerNamed(database, name) } as const,
  ...more,
})

const outcome = (changed: Changed) => (changed.ok ? changed.report.status : changed.refusal)

describe('two officers at once', () => {
  test('whoever comes second waits for the first, and is told when that made their action unlawful', async () => {
    const report = await aReceived()
    const held = await holdingReport(database, report)
    const forwarding = forwardReport(deps(), await by(report, 'koordinator.indramayu'), aForwarding())
    await held.isWaitedFor()
    const archiving = archiveReport(deps(), await by(report, 'koordinator2.indramayu'), {
      reason: 'test-spam',
      explanation: 'Uji coba',
    })
    await held.isWaitedFor(2)
    await held.letGo()
    expect([outcome(await forwarding), outcome(await archiving)].toSorted()).toEqual(['archived', 'forwarded'])
  })

  test('of two lawful actions on the same version one is done, and the other officer is told that it is stale', async () => {
    const report = await aReceived()
    await forwardedTo(database, deps(), report, 'dinas-perhubungan-kab-indramayu')
    const version = 2
    const held = await holdingReport(database, report)
    const officer = () => by(report, 'penghubung.dishub.indramayu', { version })
    const starting = startReport(deps(), await officer())
    await held.isWaitedFor()
    const answering = answerReport(deps(), await officer(), {
      outcome: 'resolved',
      body: 'Lampu sudah kami ganti kemarin sore.',
      attachments: [],
    })
    await held.isWaitedFor(2)
    await held.letGo()
    expect([outcome(await starting), outcome(await answering)]).toEqual(['in_progress', 'stale'])
    const { rows } = await database.root.query(
      "select name from report_events where name in ('report.started', 'report.answered')",
    )
    expect(rows).toEqual([{ name: 'report.started' }])
  })

  test('the same form sent twice at once is done once, and both are told that it was', async () => {
    const report = await aReceived()
    await forwardedTo(database, deps(), report, 'dinas-perhubungan-kab-indramayu')
    const held = await holdingReport(database, report)
    const change = await by(report, 'penghubung.dishub.indramayu', { formToken: 'one-form', version: 2 })
    const both = [startReport(deps(), change), startReport(deps(), change)]
    await held.isWaitedFor(2)
    await held.letGo()
    const results = await Promise.all(both)
    expect(results.map(outcome)).toEqual(['in_progress', 'in_progress'])
    expect(results.map(result => result.ok && result.isRepeated).toSorted()).toEqual([false, true])
  })

  test('who hands a report out of their own sight and clicks twice is told twice that it was done; a colleague never saw it', async () => {
    const report = await aReceived()
    const notOurs = { reason: 'Bukan wewenang kami', competentAgency: 'kemensos' }
    const redirect = async (name: string) =>
      redirectReport(deps(), await by(report, name, { formToken: 'one-form', version: 1 }), notOurs)
    const [first, again] = [await redirect('koordinator.indramayu'), await redirect('koordinator.indramayu')]
    expect([first, again].map(outcome)).toEqual(['received', 'received'])
    expect([first, again].map(result => result.ok && result.isRepeated)).toEqual([false, true])
    expect(outcome(await redirect('koordinator2.indramayu'))).toBe('not-found')
    const other = await by(report, 'koordinator.indramayu', { formToken: 'another-form' })
    expect(outcome(await redirectReport(deps(), other, notOurs))).toBe('not-found')
  })
})
