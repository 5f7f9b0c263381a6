/** Two agencies say that it is not theirs; the national admins end it on the report's page. */
import { beforeEach, expect, test } from 'vitest'
import { useDatabase } from '#test/database.ts'
import { clockAt, demoPeople, depsOn } from '#test/people.ts'
import type { Filed } from '#test/reports.ts'
import { aReturnedTwice as aContested } from '#test/returned.ts'
import { hiddenFields, workbench } from '#test/workbench.ts'

const database = useDatabase()
const clock = clockAt('2026-11-20T02:00:00Z')
const deps = () => depsOn(database, clock)
const { get, post } = workbench(database, clock)

const DECISION = { leadAgencyId: 'kemensos', reason: 'Bantuan ini program pusat.', dueOn: '2026-12-15' }
const at = ({ number }: Filed) => `/petugas/laporan/${number}`

beforeEach(async () => {
  await demoPeople(database, deps(), 'nasional', 'nasional2', 'koordinator.kemensos', 'koordinator.jabar')
})

const aReturnedTwice = () => aContested(database, deps())

async function stateOf({ number }: Filed) {
  const { rows } = await database.root.query(
    `select status, is_bound, version, slug as lead from reports join agencies on agencies.id = lead_agency_id where number = $1`,
    [number],
  )
  return rows[0]
}

test('a report returned twice offers the decision first, and whoever is named keeps the report', async () => {
  const report = await aReturnedTwice()
  expect(await (await get('nasional2', '/petugas?antrean=arbitrase')).text()).toContain(report.number)
  const page = await (await get('nasional2', at(report))).text()
  expect(page).toMatch(/<a class="button primary[^>]*href="[^"]*\/penetapan"/)

  const form = await get('nasional2', `${at(report)}/penetapan`)
  const sent = await post('nasional2', `${at(report)}/penetapan`, { ...hiddenFields(await form.text()), ...DECISION })
  expect([form.status, sent.status]).toEqual([200, 303])
  expect(await stateOf(report)).toMatchObject({ status: 'forwarded', lead: 'kemensos', is_bound: true })

  const told = await (await get('koordinator.kemensos', at(report))).text()
  expect(told).toContain('Ditetapkan')
  expect(told).toContain('Bantuan ini program pusat.')
  expect(told).toContain('15 Desember 2026')
  expect(told).not.toContain('/pengembalian"')
})

test('a deadline on a day off falls on the next working day, which the form says and everybody then reads', async () => {
  const report = await aReturnedTwice()
  const form = await (await get('nasional2', `${at(report)}/penetapan`)).text()
  expect(form).toContain('tenggat jatuh pada hari kerja berikutnya')
  const saturday = { ...hiddenFields(form), ...DECISION, dueOn: '2026-12-19' }
  expect((await post('nasional2', `${at(report)}/penetapan`, saturday)).status).toBe(303)
  const page = await (await get('koordinator.kemensos', at(report))).text()
  expect([page.includes('Senin, 21 Desember 2026'), page.includes('19 Desember')]).toEqual([true, false])
  const { rows } = await database.root.query(`select detail ->> 'dueOn' as day from report_events where name = $1`, [
    'report.arbitrated',
  ])
  expect(rows).toEqual([{ day: '2026-12-21' }])
})

test('whoever forwarded the report before is not offered the decision, and is told why they may not make it', async () => {
  const report = await aReturnedTwice()
  expect(await (await get('nasional', at(report))).text()).not.toContain('/penetapan"')
  const before = await stateOf(report)
  const refused = await post('nasional', `${at(report)}/penetapan`, DECISION)
  const html = await refused.text()
  expect(refused.status).toBe(409)
  expect(html).toContain('admin nasional lain yang memutuskannya')
  expect(html).toContain('Bantuan ini program pusat.')
  expect((await get('nasional', `${at(report)}/penetapan`)).status).toBe(409)
  expect(await stateOf(report)).toEqual(before)
})

test('nobody at the national level gets round the decision by answering or asking, and each is told why', async () => {
  const report = await aReturnedTwice()
  const before = await stateOf(report)
  const reply = { body: 'Bantuan sudah disalurkan.', outcome: 'resolved' }
  for (const who of ['nasional', 'nasional2']) {
    const page = await (await get(who, at(report))).text()
    expect([who, page.includes('/jawaban"'), page.includes('/permintaan-kelengkapan"')]).toEqual([who, false, false])
    const answered = await post(who, `${at(report)}/jawaban`, reply)
    const asked = await post(who, `${at(report)}/permintaan-kelengkapan`, { message: 'Tanggal berapa kejadiannya?' })
    for (const refused of [answered, asked]) {
      expect([refused.status, (await refused.text()).includes('menunggu penetapan instansi')]).toEqual([409, true])
    }
  }
  expect(await stateOf(report)).toEqual(before)
})

test.each([
  [{ leadAgencyId: '' }, 'Pilih instansi yang menangani'],
  [{ reason: ' ' }, 'Tulis alasan penetapan ini'],
  [{ dueOn: '2026-11-19' }, 'Tanggal ini sudah lewat'],
  [{ dueOn: '2026-02-30' }, 'Tanggal ini tidak ada'],
  [{ dueOn: '2999-01-01' }, 'lebih dari satu tahun'],
])('a decision with %j is explained, and what was typed stays', async (mistake, says) => {
  const report = await aReturnedTwice()
  const before = await stateOf(report)
  const answer = await post('nasional2', `${at(report)}/penetapan`, { ...DECISION, agencyQuery: 'sosial', ...mistake })
  const html = await answer.text()
  expect([answer.status, html.includes(says), html.includes('value="sosial"')]).toEqual([422, true, true])
  expect(await stateOf(report)).toEqual(before)
})

test('an agency that is not there, or the national level itself, is refused with a sentence', async () => {
  const report = await aReturnedTwice()
  const unknown = await post('nasional2', `${at(report)}/penetapan`, { ...DECISION, leadAgencyId: 'tidak-ada' })
  expect([unknown.status, (await unknown.text()).includes('tidak kami kenal')]).toEqual([422, true])
  const own = await post('nasional2', `${at(report)}/penetapan`, { ...DECISION, leadAgencyId: 'nasional' })
  expect([own.status, (await own.text()).includes('sudah berada di instansi ini')]).toEqual([409, true])
  expect((await get('koordinator.jabar', `${at(report)}/penetapan`)).status).toBe(404)
})
