/** An objection to a block and to a merge: who decides, and what of it outlives the end of either. */
import { describe, expect, test } from 'vitest'
import { type Clock, pausedSince } from '#core/calendars/rules/clock.ts'
import { findReport } from '#core/reports/queries/load-report.ts'
import { asReporter } from '#test/report-lives.ts'
import { type Filed, aSubmission, filed, forwardedTo } from '#test/reports.ts'
import { archiveReport } from './archive-report.ts'
import { blockReport, unblockReport } from './block-report.ts'
import { mergeReport } from './merge-report.ts'
import { objectToReport } from './object-to-report.ts'
import { DISHUB, UPHELD, WHY, refusalOf, useObjections } from '#test/objection-desk.ts'

const { database, clock, deps, as, aClosedReport, inQueue, decide } = useObjections()
const isRunning = (one: Clock) => one.stoppedAt === null && pausedSince(one) === null

describe('an objection to a block', () => {
  const because = { reason: 'Memuat nama dan alamat orang lain.' }

  async function aBlockedReport(): Promise<Filed> {
    const report = await filed(deps(), aSubmission({ agency: 'kab-indramayu' }))
    await forwardedTo(database, deps(), report, DISHUB)
    await blockReport(deps(), await as(report, 'nasional'), because)
    return report
  }

  test('is decided by a national admin who did not block it, and lifts it', async () => {
    const report = await aBlockedReport()
    await objectToReport(deps(), asReporter(report), WHY)
    expect([await inQueue('nasional'), await inQueue('nasional2')]).toEqual([[], [report.number]])
    expect(refusalOf(await decide(report, 'nasional'))).toBe('acted-before')
    const decided = await decide(report, 'nasional2')
    expect(decided.ok && [decided.report.status, decided.report.block]).toEqual(['forwarded', null])
  })

  test('has nothing left to decide once the block is lifted', async () => {
    const report = await aBlockedReport()
    await objectToReport(deps(), asReporter(report), WHY)
    const lifted = await unblockReport(deps(), await as(report, 'nasional'), because)
    expect(lifted.ok && [lifted.report.status, lifted.report.objection]).toEqual(['forwarded', null])
    expect(lifted.ok && lifted.report.clocks.filter(isRunning).map(({ kind }) => kind)).toEqual([
      'ombudsman',
      'first_response',
      'follow_up',
    ])
    expect(refusalOf(await decide(report, 'nasional2'))).toBe('no-objection')
  })

  test('leaves an objection to the closing waiting, blocked and opened again', async () => {
    const report = await aClosedReport()
    await objectToReport(deps(), asReporter(report), WHY)
    await blockReport(deps(), await as(report, 'nasional'), because)
    clock.set('2026-11-24T02:00:00Z')
    const opened = await unblockReport(deps(), await as(report, 'nasional'), because)
    expect(opened.ok && [opened.report.status, opened.report.objection?.against]).toEqual(['closed', 'closed'])
    expect(
      opened.ok &&
        opened.report.clocks
          .filter(isRunning)
          .map(({ kind }) => kind)
          .toSorted(),
    ).toEqual(['objection', 'ombudsman'])
    expect(refusalOf(await decide(report, 'koordinator2.indramayu'))).toBeNull()
  })
})

describe('an objection to a merge', () => {
  async function aMergedReport() {
    const [primary, report] = [
      await filed(deps(), aSubmission({ agency: 'kab-indramayu' })),
      await filed(deps(), aSubmission({ agency: 'kab-indramayu' })),
    ]
    for (const one of [primary, report]) await forwardedTo(database, deps(), one, DISHUB)
    await mergeReport(deps(), await as(report, 'koordinator.indramayu'), { primary: primary.number })
    return { primary, report }
  }

  test('upheld lets the report go its own way, and the primary counts one less', async () => {
    const { primary, report } = await aMergedReport()
    expect(refusalOf(await objectToReport(deps(), asReporter(report), WHY))).toBeNull()
    const decided = await decide(report, 'koordinator2.indramayu')
    expect(decided.ok && [decided.report.status, decided.report.mergedInto]).toEqual(['forwarded', null])
    expect((await findReport(database.db, { id: primary.id }))?.mergedReports).toBe(0)
  })

  test('waits on when the primary is archived, and there is the archive to object to afterwards', async () => {
    const { primary, report } = await aMergedReport()
    await objectToReport(deps(), asReporter(report), WHY)
    clock.set('2026-11-20T03:00:00Z')
    const archived = { reason: 'test-spam', explanation: 'Tampaknya uji coba.' }
    await archiveReport(deps(), await as(primary, 'koordinator.indramayu'), archived)
    expect(await inQueue('koordinator2.indramayu')).toEqual([report.number])
    const decided = await decide(report, 'koordinator2.indramayu', { ...UPHELD, isUpheld: false })
    expect(decided.ok && decided.report.status).toBe('archived')
    expect(refusalOf(await objectToReport(deps(), asReporter(report), WHY))).toBeNull()
  })
})
