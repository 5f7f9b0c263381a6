/** A report from filing to closing, as its reporter and the demo officers live it. */
import { beforeEach, describe, expect, test } from 'vitest'
import { createDemoAccounts } from '#core/people/operations/create-demo-accounts.ts'
import type { Viewer } from '#core/people/viewer.ts'
import { useDatabase } from '#test/database.ts'
import { clockAt, depsOn } from '#test/people.ts'
import { aForwarding, aSubmission, officerNamed } from '#test/reports.ts'
import { answerReport } from './answer-report.ts'
import { closeReport } from './close-report.ts'
import { forwardReportOn } from './forward-on.ts'
import { forwardReport } from './forward-report.ts'
import { replyReport } from './reply-report.ts'
import { startReport } from './start-report.ts'
import { submitReport } from './submit-report.ts'

const database = useDatabase()
const clock = clockAt('2026-11-20T02:00:00Z')
const deps = () => depsOn(database, clock)

beforeEach(async () => {
  await createDemoAccounts(deps())
})

describe('a report about a street lamp in Indramayu', () => {
  test('is filed, verified, handed to the unit, answered, replied to, answered again and closed with a rating', async () => {
    const filed = await submitReport(deps(), aSubmission({ agency: 'kab-indramayu' }))
    if (!filed.ok) throw new Error(filed.refusal)
    expect(filed.number).toMatch(/^26\d{10}$/)
    expect(filed.accessCode).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/)

    const report = { number: filed.number }
    const guest: Viewer = { kind: 'guest', openReports: [filed.id] }
    const as = (viewer: Viewer) => ({ report, by: { as: 'officer', viewer } as const })
    const reporter = { report, by: { as: 'reporter', viewer: guest } as const }
    const coordinator = await officerNamed(database, 'koordinator.indramayu')
    const liaison = await officerNamed(database, 'penghubung.dishub.indramayu')
    const statuses: string[] = []
    const done = async (change: ReturnType<typeof startReport>) => {
      const result = await change
      if (!result.ok) throw new Error(result.refusal)
      statuses.push(result.report.status)
      return result.report
    }

    const lead = 'dinas-perhubungan-kab-indramayu'
    await done(forwardReport(deps(), as(coordinator), aForwarding({ lead: 'kab-indramayu', note: 'Mohon ditangani' })))
    const held = await done(forwardReportOn(deps(), as(coordinator), { lead, note: null }))
    const followUp = held.clocks.find(({ kind }) => kind === 'follow_up')
    expect(followUp?.dueAt).toEqual(new Date('2026-12-10T17:00:00Z'))
    await done(startReport(deps(), as(liaison)))
    const text = { outcome: 'resolved', body: 'Lampu sudah kami ganti pada 23 November.', attachments: [] } as const
    await done(answerReport(deps(), as(liaison), text))
    await done(replyReport(deps(), reporter, { body: 'Belum menyala, pak. Mohon dicek lagi.', attachments: [] }))
    await done(answerReport(deps(), as(liaison), text))
    const closed = await done(closeReport(deps(), reporter, { rating: 5, comment: 'Terima kasih' }))

    expect(statuses).toEqual(['forwarded', 'forwarded', 'in_progress', 'answered', 'replied', 'answered', 'closed'])
    expect(closed.clocks.every(({ stoppedAt }) => stoppedAt !== null)).toBe(true)
    const events = await database.db.selectFrom('report_events').select(['name', 'party']).orderBy('id').execute()
    expect(events.map(({ name }) => name)).toEqual([
      'report.submitted',
      'report.forwarded',
      'report.forwarded_on',
      'report.started',
      'report.answered',
      'report.replied',
      'report.answered',
      'report.closed',
    ])
    const { rows: owed } = await database.root.query('select name from outbox')
    expect(owed).toHaveLength(8)
  })
})
