/** Whoever watches a report is told how it goes on, as long as it exists for them, and with no more words than it may have. */
import { beforeEach, describe, expect, test } from 'vitest'
import { mailOf } from '#channels/email/mail.ts'
import type { Deps } from '#core/deps.ts'
import { unwatchReports, watchReports } from '#core/desks/operations/watch-reports.ts'
import { answerReport } from '#core/reports/operations/answer-report.ts'
import { archiveReport } from '#core/reports/operations/archive-report.ts'
import { letTimePass } from '#core/reports/operations/let-time-pass.ts'
import { mergeReport } from '#core/reports/operations/merge-report.ts'
import { replyReport } from '#core/reports/operations/reply-report.ts'
import { returnReportToForwarder } from '#core/reports/operations/return-report.ts'
import { useDatabase } from '#test/database.ts'
import { clockAt, demoPeople, depsOn } from '#test/people.ts'
import { asOfficer, asReporter } from '#test/report-lives.ts'
import { type Filed, aSubmission, filed, forwardedTo, officerNamed } from '#test/reports.ts'
import { tellOfAll } from '#test/told.ts'
import type { Letter } from '../letter.ts'
import { sendNotification } from './send-notification.ts'

const database = useDatabase()
const clock = clockAt('2026-11-20T02:00:00Z')
let deps: Deps
const COORDINATOR = 'koordinator.indramayu'
const LIAISON = 'penghubung.dishub.indramayu'
const LEADER = 'pimpinan.indramayu'
const DISHUB = 'dinas-perhubungan-kab-indramayu'
const ANSWER = { outcome: 'resolved', body: 'Lampu sudah kami ganti kemarin.', attachments: [] } as const

beforeEach(async () => {
  clock.set('2026-11-20T02:00:00Z')
  deps = depsOn(database, clock)
  await demoPeople(database, deps, COORDINATOR, LIAISON, LEADER, 'nasional', 'koordinator2.indramayu')
})

async function watching(who: string, { number }: Filed, isEnded = false): Promise<void> {
  const viewer = await officerNamed(database, who)
  if (viewer.kind !== 'account' || !viewer.officer) throw new Error(who)
  const asked = { officer: viewer.officer, numbers: [number], manner: 'each' } as const
  await (isEnded ? unwatchReports : watchReports)(deps, asked)
}

/** What everybody who watches was told since one last asked. */
async function told(): Promise<readonly string[]> {
  await tellOfAll(database, deps)
  const { rows: queued } = await database.root.query<{ kind: string; email: string }>(
    `delete from notifications n using officers o where o.id = n.officer_id and n.kind like 'watched%'
     returning n.kind, o.email`,
  )
  return queued.map(({ kind, email }) => `${kind} ${email.replace(/@.*/, '')}`).toSorted()
}

async function held(changes = {}): Promise<Filed> {
  const report = await filed(deps, aSubmission({ agency: 'kab-indramayu', ...changes }))
  await forwardedTo(database, deps, report, DISHUB)
  await told()
  return report
}

describe('whoever watches a report', () => {
  test('is told that it was answered, replied to, returned, ended and late; not of what they did themselves', async () => {
    const report = await held()
    await watching(LEADER, report)
    await watching(LIAISON, report)
    const liaison = await asOfficer(report, LIAISON, database)
    await answerReport(deps, liaison, ANSWER)
    expect(await told()).toEqual(['watched_answered pimpinan.indramayu'])
    await replyReport(deps, asReporter(report), { body: 'Masih padam, Pak.', attachments: [] })
    expect(await told()).toEqual(['watched_replied pimpinan.indramayu'])
    await returnReportToForwarder(deps, liaison, {
      reason: 'Milik perumahan',
      competentAgency: 'dinas-perkim-kab-indramayu',
    })
    expect(await told()).toEqual(['watched_returned pimpinan.indramayu'])
    clock.set('2026-12-20T02:00:00Z')
    await letTimePass(deps)
    expect(new Set(await told())).toEqual(new Set(['watched_late pimpinan.indramayu']))
    await archiveReport(deps, await asOfficer(report, COORDINATOR, database), {
      reason: 'test-spam',
      explanation: 'Uji coba.',
    })
    expect(await told()).toEqual(['watched_ended pimpinan.indramayu'])
  })

  test('is told once of what they are told anyway, and nothing any more once they stopped', async () => {
    const report = await held()
    await watching(LIAISON, report)
    await watching(LEADER, report)
    await watching(LEADER, report, true)
    await answerReport(deps, await asOfficer(report, LIAISON, database), ANSWER)
    await told()
    await replyReport(deps, asReporter(report), { body: 'Masih padam, Pak.', attachments: [] })
    expect(await told()).toEqual([]) // the liaison is told that the reporter replied to their agency
    const { rows } = await database.root.query(`select kind from notifications where kind = 'replied'`)
    expect(rows).toHaveLength(1)
  })

  test('is told nothing once the report has ceased to exist for them, not even what was queued before', async () => {
    const report = await held()
    await watching(LEADER, report)
    await answerReport(deps, await asOfficer(report, LIAISON, database), ANSWER)
    await tellOfAll(database, deps)
    await database.root.query('update reports set is_confidential = true where id = $1', [report.id])
    const letters: Letter[] = []
    const { rows: queued } = await database.root.query<{ id: number }>(
      `select id from notifications where kind like 'watched%'`,
    )
    expect(queued).toHaveLength(1)
    for (const { id } of queued) await sendNotification(deps, id, async letter => void letters.push(letter))
    expect(letters).toEqual([])
    await replyReport(deps, asReporter(report), { body: 'Masih padam, Pak.', attachments: [] })
    await database.root.query(`delete from notifications`)
    expect(await told()).toEqual([])
  })

  test('hears of the report that theirs was merged into', async () => {
    const [primary, duplicate] = [await held(), await held()]
    await watching(LEADER, duplicate)
    await mergeReport(deps, await asOfficer(duplicate, COORDINATOR, database), { primary: primary.number })
    await told()
    await answerReport(deps, await asOfficer(primary, LIAISON, database), ANSWER)
    expect((await told()).filter(one => one.startsWith('watched_answered'))).toContain(
      'watched_answered pimpinan.indramayu',
    )
  })

  test('reads no more than the number of one that is anonymous', async () => {
    const report = await held({ anonymous: true })
    await watching(LEADER, report)
    await answerReport(deps, await asOfficer(report, LIAISON, database), ANSWER)
    await tellOfAll(database, deps)
    const letters: Letter[] = []
    const { rows: queued } = await database.root.query<{ id: number }>(
      `select id from notifications where kind like 'watched%'`,
    )
    for (const { id } of queued) await sendNotification(deps, id, async letter => void letters.push(letter))
    const [mail] = letters.map(letter => mailOf(letter, 'http://127.0.0.1:3000'))
    expect(mail?.subject).toContain('Ada perkembangan')
    expect(`${mail?.subject}${mail?.text}`).not.toMatch(/Lampu|Perhubungan|dijawab|pantau/i)
  })
})
