/** The page on which somebody one tier up decides an objection. */
import { beforeEach, expect, test } from 'vitest'
import { objectToReport } from '#core/reports/operations/object-to-report.ts'
import { archiveReport } from '#core/reports/operations/archive-report.ts'
import { useDatabase } from '#test/database.ts'
import { clockAt, demoPeople, depsOn } from '#test/people.ts'
import { asOfficer, asReporter } from '#test/report-lives.ts'
import { type Filed, aSubmission, filed, forwardedTo } from '#test/reports.ts'
import { citizen, hiddenFields, workbench } from '#test/workbench.ts'

const database = useDatabase()
const clock = clockAt('2026-11-20T02:00:00Z')
const deps = () => depsOn(database, clock)
const { get, post } = workbench(database, clock)

const DISHUB = 'dinas-perhubungan-kab-indramayu'
const UPHELD = { decision: 'upheld', reason: 'Bukan uji coba: lampunya memang padam.' }
const REJECTED = { decision: 'rejected', reason: 'Isinya memang hanya uji coba.' }
const at = ({ number }: Filed) => `/petugas/laporan/${number}`
const to = (report: Filed) => `${at(report)}/keberatan/putusan`

beforeEach(async () => {
  clock.set('2026-11-20T02:00:00Z')
  const people = [
    'nasional',
    'koordinator.indramayu',
    'koordinator2.indramayu',
    'penghubung.dishub.indramayu',
    'koordinator.jabar',
  ]
  await demoPeople(database, deps(), ...people)
})

async function anObjection(submission = {}): Promise<Filed> {
  const report = await filed(deps(), aSubmission({ agency: 'kab-indramayu', ...submission }))
  await forwardedTo(database, deps(), report, DISHUB)
  const coordinator = await asOfficer(report, 'koordinator.indramayu', database)
  await archiveReport(deps(), coordinator, { reason: 'test-spam', explanation: 'Tampaknya uji coba.' })
  await objectToReport(deps(), asReporter(report), { reason: 'Ini bukan uji coba, datanglah malam hari.' })
  return report
}

async function stateOf({ number }: Filed) {
  const { rows } = await database.root.query(
    'select status, version, objection_at is not null as waits from reports where number = $1',
    [number],
  )
  return rows[0]
}

test('the queue leads to it, both sides stand there, and upheld the report is at work again', async () => {
  const report = await anObjection()
  const queue = await (await get('koordinator2.indramayu', '/petugas?antrean=keberatan')).text()
  expect(queue).toContain(report.number)
  expect(queue).toContain('sisa 5 hari kerja')
  const page = await (await get('koordinator2.indramayu', at(report))).text()
  expect(page).toMatch(/<a class="button primary[^>]*href="[^"]*\/keberatan\/putusan"/)

  const form = await get('koordinator2.indramayu', to(report))
  const html = await form.text()
  expect([form.status, html.includes('Tampaknya uji coba.'), html.includes('datanglah malam hari')]).toEqual([
    200,
    true,
    true,
  ])
  const sent = await post('koordinator2.indramayu', to(report), { ...hiddenFields(html), ...UPHELD })
  expect([sent.status, sent.headers.get('location')]).toEqual([303, at(report)])
  expect(await stateOf(report)).toMatchObject({ status: 'forwarded', waits: false })
  expect(await (await get('penghubung.dishub.indramayu', at(report))).text()).toContain('Keberatan diterima')
})

test('a coordinator who named no part of it reads a confidential report too, while it waits', async () => {
  const report = await anObjection({ confidential: true })
  expect((await get('koordinator2.indramayu', to(report))).status).toBe(200)
  expect((await get('koordinator.jabar', to(report))).status).toBe(404)
  expect((await post('koordinator2.indramayu', to(report), REJECTED)).status).toBe(303)
})

test('who acted before, or is not asked, is told so, and nothing is decided', async () => {
  const report = await anObjection()
  const before = await stateOf(report)
  const own = await post('koordinator.indramayu', to(report), UPHELD)
  const html = await own.text()
  expect([
    own.status,
    html.includes('koordinator lain di instansi Anda yang memutus'),
    html.includes(UPHELD.reason),
  ]).toEqual([409, true, true])
  expect(await (await get('koordinator.indramayu', at(report))).text()).not.toContain('/keberatan/putusan"')
  const national = await post('nasional', to(report), UPHELD)
  expect([national.status, (await national.text()).includes('instansi induk yang memutus')]).toEqual([409, true])
  expect((await post('penghubung.dishub.indramayu', to(report), UPHELD)).status).toBe(409)
  expect((await post(citizen, to(report), UPHELD)).status).toBe(404)
  expect(await stateOf(report)).toEqual(before)
})

test.each([
  [{ decision: '' }, 'Pilih putusan'],
  [{ decision: 'maybe' }, 'Pilih putusan'],
  [{ reason: '' }, 'Tulis alasan putusan'],
  [{ reason: ' ' }, 'Tulis alasan putusan'],
])('a decision with %j is explained, and what was typed stays', async (mistake, says) => {
  const report = await anObjection()
  const before = await stateOf(report)
  const answer = await post('koordinator2.indramayu', to(report), { ...REJECTED, ...mistake })
  expect([answer.status, (await answer.text()).includes(says)]).toEqual([422, true])
  expect(await stateOf(report)).toEqual(before)
})

test('a decision that comes second, or from a page that is stale, is told of the first', async () => {
  const report = await anObjection()
  const page = hiddenFields(await (await get('koordinator2.indramayu', to(report))).text())
  expect((await post('koordinator2.indramayu', to(report), { ...page, ...REJECTED })).status).toBe(303)
  expect(await stateOf(report)).toMatchObject({ status: 'archived', waits: false })
  const stale = await post('koordinator2.indramayu', to(report), { ...UPHELD, version: page['version'] ?? '' })
  expect([stale.status, (await stale.text()).includes('berubah sejak')]).toEqual([409, true])
  const again = await post('koordinator2.indramayu', to(report), UPHELD)
  expect([again.status, (await again.text()).includes('mungkin sudah diputus')]).toEqual([409, true])
})

test('an objection that waits too long stands among what is late', async () => {
  const report = await anObjection()
  clock.set('2026-11-30T02:00:00Z')
  const late = await (await get('koordinator2.indramayu', '/petugas?antrean=lewat-tenggat')).text()
  expect(late).toContain(report.number)
})
