/** Labels and the watch on a report's page: for whoever sees the report, in words when something is wrong. */
import { beforeEach, describe, expect, test } from 'vitest'
import { answerReport } from '#core/reports/operations/answer-report.ts'
import { useDatabase } from '#test/database.ts'
import { clockAt, demoPeople, depsOn } from '#test/people.ts'
import { asOfficer } from '#test/report-lives.ts'
import { type Filed, aSubmission, filed, forwardedTo } from '#test/reports.ts'
import { tellOfAll } from '#test/told.ts'
import { citizen, workbench } from '#test/workbench.ts'

const database = useDatabase()
const clock = clockAt('2026-11-20T02:00:00Z')
const deps = () => depsOn(database, clock)
const { get, post } = workbench(database, clock)
const COORDINATOR = 'koordinator.indramayu'
const LIAISON = 'penghubung.dishub.indramayu'
const LEADER = 'pimpinan.indramayu'
const DISHUB = 'dinas-perhubungan-kab-indramayu'
let report: Filed

beforeEach(async () => {
  await demoPeople(database, deps(), COORDINATOR, LIAISON, LEADER, 'koordinator.jabar')
  report = await filed(deps(), aSubmission({ agency: 'kab-indramayu' }))
})

const at = (part: 'label' | 'pantauan') => `/petugas/laporan/${report.number}/${part}`
const page = async (who: string) => (await get(who, `/petugas/laporan/${report.number}`)).text()
const put = (who: Parameters<typeof post>[0], label: string, tindakan = 'pasang') =>
  post(who, at('label'), { tindakan, label })

describe('a label', () => {
  test('is put on and taken off, and another agency’s officers never see it', async () => {
    const response = await put(COORDINATOR, 'Tunggu <b>Vendor')
    expect([response.status, response.headers.get('location')]).toEqual([303, `/petugas/laporan/${report.number}`])
    const html = await page(COORDINATOR)
    expect(html).toContain('tunggu &lt;b>vendor')
    await forwardedTo(database, deps(), report, DISHUB)
    expect(await page(LIAISON)).not.toContain('vendor')
    expect(await page(COORDINATOR)).toContain('tunggu &lt;b>vendor')
    expect((await put(COORDINATOR, 'tunggu <b>vendor', 'hapus')).status).toBe(303)
    expect(await page(COORDINATOR)).not.toContain('vendor')
  })

  test('that cannot be kept is said to be so, with what was typed', async () => {
    for (const [label, said] of [
      ['', 'Tulis labelnya'],
      ['x'.repeat(10_000), 'Terlalu panjang'],
      ['a\0b', 'tidak dapat dibaca'],
      ['telepon 0812 3456 7890', 'tidak boleh memuat'],
    ] as const) {
      const response = await put(COORDINATOR, label)
      expect([response.status, await response.text()]).toEqual([422, expect.stringContaining(said)])
    }
    for (let n = 0; n < 10; n++) await put(COORDINATOR, `label ${n}`)
    const response = await put(COORDINATOR, 'yang kesebelas')
    expect([response.status, await response.text()]).toEqual([422, expect.stringContaining('10 label')])
  })

  test('is not for readers, nor for whom the report does not exist', async () => {
    expect((await put('koordinator.jabar', 'x')).status).toBe(404)
    expect((await get('koordinator.jabar', at('label'))).status).toBe(404)
    expect((await put(citizen, 'x')).status).not.toBe(200)
    await forwardedTo(database, deps(), report, DISHUB)
    expect((await put(LEADER, 'x')).status).toBe(422)
    expect(await page(LEADER)).not.toContain('Beri label')
    expect((await post(COORDINATOR, '/petugas/laporan/261234567890/label', { label: 'x' })).status).toBe(404)
    const { rows } = await database.root.query('select from report_labels')
    expect(rows).toEqual([])
  })
})

describe('a watch', () => {
  test('is begun and ended by a button that says which; pressed twice it stays what was wanted', async () => {
    expect(await page(COORDINATOR)).toContain('data-key="p"')
    for (const pantau of ['ya', 'ya']) {
      expect((await post(COORDINATOR, at('pantauan'), { pantau })).status).toBe(303)
      expect(await page(COORDINATOR)).toContain('Berhenti memantau')
    }
    await post(COORDINATOR, at('pantauan'), { pantau: 'tidak' })
    expect(await page(COORDINATOR)).not.toContain('Berhenti memantau')
  })

  test('is not for whom the report does not exist', async () => {
    expect((await post('koordinator.jabar', at('pantauan'), { pantau: 'ya' })).status).toBe(404)
    expect((await post(citizen, at('pantauan'), { pantau: 'ya' })).status).not.toBe(200)
    const { rows } = await database.root.query('select from report_watches')
    expect(rows).toEqual([])
  })

  test('is nobody else’s business: the fate of its mails does not stand among those of the report', async () => {
    await forwardedTo(database, deps(), report, DISHUB)
    await post(LEADER, at('pantauan'), { pantau: 'ya' })
    const answer = { outcome: 'resolved', body: 'Lampu sudah kami ganti kemarin.', attachments: [] } as const
    await answerReport(deps(), await asOfficer(report, LIAISON, database), answer)
    await tellOfAll(database, deps())
    const { rows: queued } = await database.root.query(`select from notifications where kind = 'watched_answered'`)
    expect(queued).toHaveLength(1)
    expect(await page(LIAISON)).not.toContain('Pantauan: dijawab')
  })
})
