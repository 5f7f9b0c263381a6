/** The reporter decides whether the Ombudsman is handed the file of their report, once, and knowing what is in it. */
import { beforeEach, describe, expect, test } from 'vitest'
import { createDemoAccounts } from '#core/people/operations/create-demo-accounts.ts'
import { altered, anEscalatedReport, unzipped } from '#test/dossiers.ts'
import { useDatabase } from '#test/database.ts'
import { depsWithFiles } from '#test/filing.ts'
import { clockAt } from '#test/people.ts'
import { aReportIn, opened, reportSite } from '#test/report-lives.ts'
import type { Filed } from '#test/reports.ts'
import { hiddenFields } from '#test/workbench.ts'

const database = useDatabase()
const clock = clockAt('2026-11-20T02:00:00Z')
const deps = () => depsWithFiles(database, clock)

beforeEach(async () => {
  clock.set('2026-11-20T02:00:00Z')
  await createDemoAccounts(deps())
})

async function browserOf({ id, number }: Filed) {
  const cookie = await opened(deps(), id)
  const app = reportSite(deps())
  const at = `/laporan/${number}`
  return {
    get: (path = '', language = '') => app.request(`${language}${at}${path}`, { headers: { cookie } }),
    consent: (fields: Record<string, string>, to = at) =>
      app.request(`${to}/persetujuan-ombudsman`, {
        method: 'POST',
        headers: { cookie },
        body: new URLSearchParams(fields),
      }),
  }
}

const escalated = (submission = {}) => anEscalatedReport(database, deps(), clock, submission)
const stateOf = async ({ id }: Filed) =>
  database.db
    .selectFrom('reports')
    .select(['ombudsman_consent_at', 'ombudsman_identity'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
const NOTHING = { ombudsman_consent_at: null, ombudsman_identity: false }

describe('on the page of a report that was not settled in time', () => {
  test('its reporter is shown how the Ombudsman is reached, and the way to hand over the file', async () => {
    const reporter = await browserOf(await escalated())
    const page = await (await reporter.get()).text()
    expect(page).toMatch(/Serahkan berkas ke Ombudsman.*137.*www\.ombudsman\.go\.id/s)
    const form = await (await reporter.get('/persetujuan-ombudsman')).text()
    expect(form).toMatch(/Tidak dapat ditarik kembali/)
    expect(form).toMatch(/kata-kata asli/)
    expect(await (await reporter.get('/persetujuan-ombudsman', '/en')).text()).toContain('This cannot be taken back')
  })

  test('the number of days is that of its own clock, as the policy then was', async () => {
    const report = await escalated()
    await database.root.query(`update report_clocks set limit_value = 45 where report_id = $1 and kind = 'ombudsman'`, [
      report.id,
    ])
    const reporter = await browserOf(report)
    const page = await (await reporter.get()).text()
    expect(page).toContain('belum selesai setelah 45 hari, sehingga masuk daftar pengawasan')
    const english = await (await reporter.get('', '/en')).text()
    expect(english).toContain('not settled within 45 days')
    expect(page + english).not.toMatch(/60 (hari|days)/)
  })

  test('they hand it over once, and the page says when', async () => {
    const report = await escalated()
    const reporter = await browserOf(report)
    const sent = await reporter.consent({ agree: 'on' })
    expect([sent.status, sent.headers.get('location')]).toEqual([303, `/laporan/${report.number}`])
    expect(await stateOf(report)).toEqual({ ombudsman_consent_at: clock.now(), ombudsman_identity: false })
    const page = await (await reporter.get()).text()
    expect(page).toContain('Berkas diserahkan kepada Ombudsman pada Kamis, 21 Januari 2027')
    expect(page).not.toContain('/persetujuan-ombudsman"')
    const again = await reporter.consent({ agree: 'on', identity: 'on' })
    expect([again.status, (await stateOf(report)).ombudsman_identity]).toEqual([409, false])
    expect(await again.text()).toContain('sudah menyetujui')
    expect((await reporter.get('/persetujuan-ombudsman')).status).toBe(303)
  })

  test.each([
    ['on', true],
    ['true', true],
    ['1', true],
    ['', false],
    ['0', false],
  ])('they are named only if they tick it: %j', async (identity, is) => {
    const report = await escalated({ anonymous: true })
    await (await browserOf(report)).consent({ agree: '1', identity })
    expect((await stateOf(report)).ombudsman_identity).toBe(is)
  })

  test('nothing is handed over without the tick, or with something else in it', async () => {
    const report = await escalated()
    const reporter = await browserOf(report)
    for (const fields of [{}, { agree: '' }, { agree: 'tidak' }, { identity: 'on' }, { agree: 'on\0' }]) {
      const response = await reporter.consent(fields as Record<string, string>)
      expect([fields, response.status]).toEqual([fields, 422])
    }
    expect(await (await reporter.consent({ identity: 'on' })).text()).toMatch(/id="identity"[^>]*checked/)
    expect(await stateOf(report)).toEqual(NOTHING)
  })

  test('a page that is older than the report is told so, and the same form sent twice is one consent', async () => {
    const report = await escalated()
    const reporter = await browserOf(report)
    expect((await reporter.consent({ agree: 'on', version: '1' })).status).toBe(409)
    expect(await stateOf(report)).toEqual(NOTHING)
    const form = { ...hiddenFields(await (await reporter.get('/persetujuan-ombudsman')).text()), agree: 'on' }
    const both = await Promise.all([reporter.consent(form), reporter.consent(form)])
    expect(both.map(({ status }) => status)).toEqual([303, 303])
    const { rows } = await database.root.query(`select from report_events where name = 'report.consented'`)
    expect(rows).toHaveLength(1)
  })

  test('strangers and reporters of other reports find no such page', async () => {
    const report = await escalated()
    const other = await browserOf(await aReportIn('received', database, deps()))
    const stranger = reportSite(deps())
    const at = `/laporan/${report.number}`
    for (const path of ['/persetujuan-ombudsman', '/berkas']) {
      expect((await stranger.request(at + path)).status).toBe(404)
    }
    expect((await stranger.request(`${at}/persetujuan-ombudsman`, { method: 'POST' })).status).toBe(404)
    expect((await other.consent({ agree: 'on' }, at)).status).toBe(404)
    expect(await stateOf(report)).toEqual(NOTHING)
  })
})

test('before its time there is nothing to hand over: no offer, and a sentence for whoever sends the form all the same', async () => {
  const report = await aReportIn('forwarded', database, deps())
  const reporter = await browserOf(report)
  expect(await (await reporter.get()).text()).not.toContain('persetujuan-ombudsman')
  expect((await reporter.get('/persetujuan-ombudsman')).status).toBe(303)
  const sent = await reporter.consent({ agree: 'on' })
  expect([sent.status, await stateOf(report)]).toEqual([409, NOTHING])
})

test('its reporter takes the file of a report at any time: with their own words, without notes among officers', async () => {
  const report = await escalated({ anonymous: true, body: 'Lampu padam. Telepon saya 081234567890 ya.' })
  const reporter = await browserOf(report)
  const response = await reporter.get('/berkas')
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-disposition': `attachment; filename="berkas-${report.number}.zip"`,
    'cache-control': 'private, no-store',
  })
  const files = await unzipped(Buffer.from(await response.arrayBuffer()))
  expect(altered(files)).toEqual([])
  const page = files.get('laporan.html')?.toString() ?? ''
  expect(page).toMatch(/081234567890.*hari Senin/s)
  expect(page).not.toContain('Anggaran habis')
  const { rows } = await database.root.query(`select from report_events where name = 'report.dossier_read'`)
  expect(rows).toEqual([])
})
