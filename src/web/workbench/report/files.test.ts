/** Which files of a reporter an officer reads on a report's page, and what is said of those that wait. */
import { beforeEach, expect, test } from 'vitest'
import { messageReport } from '#core/reports/operations/message-report.ts'
import { routes } from '#web/routes.ts'
import { useDatabase } from '#test/database.ts'
import { clockAt, demoPeople, depsOn } from '#test/people.ts'
import { aSubmission, filed, forwardedTo } from '#test/reports.ts'
import { workbench } from '#test/workbench.ts'

const database = useDatabase()
const clock = clockAt('2026-11-20T02:00:00Z')
const deps = () => depsOn(database, clock)
const { get } = workbench(database, clock)
const DISHUB = 'dinas-perhubungan-kab-indramayu'

beforeEach(() => demoPeople(database, deps(), 'koordinator.indramayu', 'penghubung.dishub.indramayu', 'ksp'))

const page = (who: string, number: string) => get(who, routes.officers.report.href({ nomor: number }))

test('says that an anonymous reporter’s files wait for the verifier, to whoever works on it and may not have them yet', async () => {
  const attachments = [1, 2].map(n => ({ digest: `${n}`.repeat(64), mediaType: 'image/jpeg', byteSize: 1000 }))
  const report = await filed(deps(), aSubmission({ agency: 'kab-indramayu', anonymous: true, attachments }))
  await forwardedTo(database, deps(), report, DISHUB)
  const says = async (who: string) => (await (await page(who, report.number)).text()).includes('2 lampiran')
  expect(await says('penghubung.dishub.indramayu')).toBe(true)
  expect(await says('koordinator.indramayu')).toBe(false)
  expect(await says('ksp')).toBe(false)

  const known = await filed(deps(), aSubmission({ agency: 'kab-indramayu', attachments, formToken: 'other' }))
  await forwardedTo(database, deps(), known, DISHUB)
  expect(await (await page('penghubung.dishub.indramayu', known.number)).text()).not.toContain('2 lampiran')
})

test('leads whoever verified to the files that wait to be opened, and nobody to what is open', async () => {
  const attachments = [{ digest: '1'.repeat(64), mediaType: 'application/pdf', byteSize: 1000 }]
  const report = await filed(deps(), aSubmission({ agency: 'kab-indramayu', anonymous: true }))
  const by = { as: 'reporter', viewer: { kind: 'guest', openReports: [report.id] } } as const
  const leads = async (who: string) => (await (await page(who, report.number)).text()).match(/Buka lampiran/g)?.length
  await forwardedTo(database, deps(), report, DISHUB)
  await messageReport(deps(), { report, by }, { body: 'Ini kuitansinya.', attachments })
  expect([await leads('koordinator.indramayu'), await leads('penghubung.dishub.indramayu')]).toEqual([1, undefined])
  await database.root.query(`update report_attachments set released_at = now() where report_id = $1`, [report.id])
  expect(await leads('koordinator.indramayu')).toBe(undefined)
})
