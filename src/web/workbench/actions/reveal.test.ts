/** Who filed an anonymous report: asked for, granted by a second person, read by one officer, and told to its reporter. */
import { beforeEach, describe, expect, test } from 'vitest'
import { countWorkOf } from '#core/notifications/queries/count-work.ts'
import { tellOfEvents } from '#core/notifications/operations/tell-of-events.ts'
import { blockReport } from '#core/reports/operations/block-report.ts'
import { withdrawReport } from '#core/reports/operations/withdraw-report.ts'
import { COORDINATOR, DISHUB, LIAISON, at, useDesk } from '#test/desk.ts'
import { SARI, demoPeople } from '#test/people.ts'
import { asOfficer, asReporter, opened, reportSite } from '#test/report-lives.ts'
import { type Filed, aSubmission, filed, forwardedTo, officerNamed } from '#test/reports.ts'

const desk = useDesk()
const { get, post, send } = desk

const ASK = 'pembukaan-identitas'
const DECIDE = 'pembukaan-identitas/putusan'
const WHY = { reason: 'Polisi meminta saksi, dan pelapor tidak menjawab lewat sistem.' }
const GRANT = { decision: 'grant', reason: 'Permintaan penyidik, surat 12/XI/2026.' }
const REFUSE = { decision: 'refuse', reason: 'Tanyakan dahulu lewat sistem.' }
const NAMED = [SARI.name, SARI.email, SARI.phone, '81298765432']

beforeEach(() => demoPeople(desk.database, desk.deps(), 'nasional2', 'pimpinan.indramayu', 'ksp'))

async function anAnonymous(changes = {}): Promise<Filed> {
  const report = await filed(
    desk.deps(),
    aSubmission({ agency: 'kab-indramayu', anonymous: true, identity: SARI, ...changes }),
  )
  await forwardedTo(desk.database, desk.deps(), report, DISHUB)
  return report
}
async function aGranted(): Promise<Filed> {
  const report = await anAnonymous()
  expect((await send(LIAISON, report.number, ASK, WHY)).status).toBe(303)
  expect((await send('nasional', report.number, DECIDE, GRANT)).status).toBe(303)
  return report
}

const identity = (who: string, { number }: Filed) => get(who, at(number, 'identitas'))
const page = async (who: string, { number }: Filed) => (await get(who, `/petugas/laporan/${number}`)).text()
const reads = async () =>
  (await desk.database.root.query(`select purpose from vault.identity_reads where purpose like '%request%'`)).rows
    .length
const lines = async () => {
  const { rows } = await desk.database.root.query<{ name: string }>(
    `select name from report_events where name ~ 'reveal|identity' order by id`,
  )
  return rows.map(({ name }) => name)
}
const requests = async () => {
  const { rows } = await desk.database.root.query(`select is_granted, expires_at from identity_reveals order by id`)
  return rows
}

describe('an identity that was granted', () => {
  test('is read by who asked, on its own page that nobody keeps, and each reading is noted', async () => {
    const report = await aGranted()
    expect(await page(LIAISON, report)).toContain('/identitas"')
    const answer = await identity(LIAISON, report)
    const html = await answer.text()
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'private, no-store'])
    for (const words of [SARI.name, SARI.email]) expect(html).toContain(words)
    await identity(LIAISON, report)
    expect(await reads()).toBe(2)
    expect(await lines()).toEqual([
      'report.reveal_requested',
      'report.revealed',
      'report.identity_read',
      'report.identity_read',
    ])
    const { rows } = await desk.database.root.query(`select version from reports where number = $1`, [report.number])
    expect(rows).toEqual([{ version: 4 }])
  })

  test('is there for nobody else, not even for who granted it, and stays out of every other page', async () => {
    const report = await aGranted()
    for (const who of ['nasional', 'nasional2', COORDINATOR, 'koordinator2.indramayu', 'pimpinan.indramayu', 'ksp']) {
      expect([who, (await identity(who, report)).status]).toEqual([who, 404])
    }
    expect((await identity('penghubung.disdukcapil.indramayu', report)).status).toBe(404)
    await identity(LIAISON, report)
    const shown = await Promise.all([
      ...[LIAISON, 'nasional', COORDINATOR, 'pimpinan.indramayu'].map(who => page(who, report)),
      ...['', '?antrean=semua', '?q=Sari'].map(async query => (await get(LIAISON, `/petugas${query}`)).text()),
      ...['catatan', 'jawaban', ASK].map(async form => (await get(LIAISON, at(report.number, form))).text()),
      ...['', '/jam'].map(async rest =>
        (await reportSite(desk.deps()).request(`/laporan/${report.number}${rest}`)).text(),
      ),
      (await reportSite(desk.deps()).request('/laporan?q=sari')).text(),
    ])
    for (const html of shown) for (const words of NAMED) expect(html).not.toContain(words)
  })

  test('is told to the reporter, who reads for whom and why and each reading; the public reads none of it', async () => {
    const report = await aGranted()
    await identity(LIAISON, report)
    const own = await opened(desk.deps(), report.id)
    const address = `/laporan/${report.number}`
    const html = await (await reportSite(desk.deps()).request(address, { headers: { cookie: own } })).text()
    expect(html).toContain('Identitas pelapor dibuka</b> untuk satu petugas')
    expect(html).toContain(GRANT.reason)
    expect(html).toContain('Identitas pelapor dibaca</b>')
    expect(html).not.toContain(WHY.reason)
    const english = await (await reportSite(desk.deps()).request(`/en${address}`, { headers: { cookie: own } })).text()
    expect(english).toContain('Identity of the reporter revealed</b>')
    const open = await (await reportSite(desk.deps()).request(address)).text()
    for (const words of ['Identitas pelapor', GRANT.reason, WHY.reason]) expect(open).not.toContain(words)
  })

  test('is over after seven days, and may be asked for again', async () => {
    const report = await aGranted()
    desk.clock.set('2026-11-27T02:00:00Z')
    const over = await identity(LIAISON, report)
    expect([over.status, (await over.text()).includes('sudah habis')]).toEqual([409, true])
    expect(await reads()).toBe(0)
    expect(await page(LIAISON, report)).not.toContain('/identitas"')
    expect((await send(LIAISON, report.number, ASK, WHY)).status).toBe(303)
  })

  test('is closed to whoever does not handle the report any more, and once their agency is accused', async () => {
    const report = await aGranted()
    const { rows } = await desk.database.root.query<{ id: number }>(`select id from agencies where slug = $1`, [DISHUB])
    await desk.database.root.query('update reports set accused_agency_id = $1', [rows[0]?.id])
    expect((await identity(LIAISON, report)).status).toBe(404)
    expect(await reads()).toBe(0)
  })

  test('is not opened where the reading cannot be written down', async () => {
    const report = await aGranted()
    await desk.database.root.query(
      `alter table vault.identity_reads add constraint full_up check (purpose !~ 'request') not valid`,
    )
    expect((await identity(LIAISON, report)).status).toBe(500)
    expect(await lines()).not.toContain('report.identity_read')
    await desk.database.root.query(`alter table vault.identity_reads drop constraint full_up`)
  })
})

describe('a request', () => {
  test('waits in the queue of the national admins, and what its officer wrote is read by officers', async () => {
    const report = await anAnonymous()
    await send(LIAISON, report.number, ASK, WHY)
    expect(await (await get('nasional', '/petugas?antrean=pembukaan-identitas')).text()).toContain(report.number)
    const form = await (await get('nasional', at(report.number, DECIDE))).text()
    expect(form).toContain(WHY.reason)
    expect(form).toContain('Setujui')
    await send('nasional', report.number, DECIDE, REFUSE)
    expect(await (await get('nasional', '/petugas?antrean=pembukaan-identitas')).text()).not.toContain(report.number)
    expect(await page(LIAISON, report)).toContain(REFUSE.reason)
    expect((await identity(LIAISON, report)).status).toBe(404)
    const own = await opened(desk.deps(), report.id)
    const html = await (
      await reportSite(desk.deps()).request(`/laporan/${report.number}`, { headers: { cookie: own } })
    ).text()
    for (const words of [REFUSE.reason, WHY.reason, 'Identitas pelapor d']) expect(html).not.toContain(words)
  })

  test('is not decided by who made it, nor offered to them, nor waiting in their queue', async () => {
    const report = await anAnonymous()
    await send('nasional', report.number, ASK, WHY)
    expect(await page('nasional', report)).not.toContain('/putusan"')
    expect(await (await get('nasional', '/petugas?antrean=pembukaan-identitas')).text()).not.toContain(report.number)
    const own = await post('nasional', at(report.number, DECIDE), GRANT)
    expect([own.status, (await own.text()).includes('Anda sendiri yang meminta')]).toEqual([409, true])
    expect(await requests()).toEqual([{ is_granted: null, expires_at: null }])
    expect((await send('nasional2', report.number, DECIDE, GRANT)).status).toBe(303)
    expect((await identity('nasional', report)).status).toBe(200)
    expect((await identity('nasional2', report)).status).toBe(404)
  })

  test('is made once: again it is refused with a sentence, and nothing is half-done', async () => {
    const report = await anAnonymous()
    await send(LIAISON, report.number, ASK, WHY)
    const again = await post(LIAISON, at(report.number, ASK), WHY)
    expect([again.status, (await again.text()).includes('menunggu putusan')]).toEqual([409, true])
    const both = await Promise.all([1, 2].map(() => post(COORDINATOR, at(report.number, ASK), WHY)))
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409])
    expect(await requests()).toHaveLength(2)
    const messages = await desk.database.root.query(`select from report_messages where kind = 'reveal'`)
    expect(messages.rows).toHaveLength(2)
  })

  test('is decided once, though two national admins press at the same moment', async () => {
    const report = await anAnonymous()
    await send(LIAISON, report.number, ASK, WHY)
    const both = await Promise.all(['nasional', 'nasional2'].map(who => post(who, at(report.number, DECIDE), GRANT)))
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409])
    expect(await lines()).toEqual(['report.reveal_requested', 'report.revealed'])
  })

  test('of a guest who left nothing cannot be made, and the page says so before', async () => {
    const report = await anAnonymous({ identity: null })
    const html = await page(LIAISON, report)
    expect(html).toContain('Tidak ada identitas yang dapat dibuka')
    expect(html).not.toContain(`/${ASK}"`)
    const refused = await post(LIAISON, at(report.number, ASK), WHY)
    expect([refused.status, (await refused.text()).includes('tidak meninggalkan nama')]).toEqual([409, true])
  })

  test('is for anonymous reports only, and for who handles them', async () => {
    const named = await anAnonymous({ anonymous: false })
    const refused = await post(LIAISON, at(named.number, ASK), WHY)
    expect([refused.status, (await refused.text()).includes('tidak anonim')]).toEqual([409, true])
    const report = await anAnonymous()
    for (const [who, status] of [
      ['pimpinan.indramayu', 409],
      ['ksp', 409],
      ['penghubung.disdukcapil.indramayu', 404],
    ] as const) {
      expect([who, (await post(who, at(report.number, ASK), WHY)).status]).toEqual([who, status])
      expect(await page(who, report)).not.toContain(`/${ASK}"`)
    }
    expect((await post(LIAISON, at(report.number, DECIDE), GRANT)).status).toBe(409)
    expect(await requests()).toEqual([])
  })

  test.each([
    [ASK, LIAISON, { reason: '' }, 'Tulis mengapa'],
    [ASK, LIAISON, { reason: 'Perlu saja' }, 'paling sedikit 20 huruf'],
    [DECIDE, 'nasional', { decision: 'ya', reason: GRANT.reason }, 'Pilih putusan'],
    [DECIDE, 'nasional', { decision: 'grant' }, 'Tulis alasan putusan'],
    [DECIDE, 'nasional', { ...GRANT, revealId: 'x' }, 'tidak kami kenal'],
  ])('%s by %s with %j is explained', async (form, who, fields, says) => {
    const report = await anAnonymous()
    if (form === DECIDE) await send(LIAISON, report.number, ASK, WHY)
    const before = await requests()
    const answer = await post(who, at(report.number, form), fields)
    expect([answer.status, (await answer.text()).includes(says)]).toEqual([422, true])
    expect(await requests()).toEqual(before)
  })

  test('that is stale, or names another request, changes nothing', async () => {
    const report = await anAnonymous()
    await send(LIAISON, report.number, ASK, WHY)
    expect((await post('nasional', at(report.number, DECIDE), { ...GRANT, version: '1' })).status).toBe(409)
    expect((await post('nasional', at(report.number, DECIDE), { ...GRANT, revealId: '999999' })).status).toBe(409)
    expect(await requests()).toEqual([{ is_granted: null, expires_at: null }])
  })

  test('may be decided of a report that was withdrawn or blocked meanwhile', async () => {
    const report = await anAnonymous()
    await send(LIAISON, report.number, ASK, WHY)
    await withdrawReport(desk.deps(), asReporter(report), { reason: '' })
    await blockReport(desk.deps(), await asOfficer(report, 'nasional', desk.database), { reason: 'Memuat ancaman.' })
    expect((await send('nasional2', report.number, DECIDE, GRANT)).status).toBe(303)
    expect((await identity(LIAISON, report)).status).toBe(200)
  })
})

test('no message about it, no digest and no history holds a name or a reason', async () => {
  const report = await aGranted()
  await identity(LIAISON, report)
  const { rows } = await desk.database.root.query<{ id: number; row: string }>(
    `select id, e::text as row from report_events e where report_id = $1 order by id`,
    [report.id],
  )
  await tellOfEvents(desk.deps(), { reportId: report.id, filedYear: 2026, eventIds: rows.map(({ id }) => Number(id)) })
  const told = await desk.database.root.query<{ kind: string; recipient: string; email: string | null; row: string }>(
    `select n.kind, n.recipient, o.email, n::text as row from notifications n left join officers o on o.id = n.officer_id
     where n.kind like 'reveal%' order by n.id`,
  )
  expect(told.rows.map(({ kind, email }) => [kind, email?.replace(/@.*/, '') ?? 'reporter'])).toEqual([
    ['reveal_requested', 'nasional'],
    ['reveal_requested', 'nasional2'],
    ['revealed', 'reporter'],
    ['reveal_granted', LIAISON],
  ])
  const viewer = await officerNamed(desk.database, LIAISON)
  const officer = viewer.kind === 'account' ? viewer.officer : null
  if (!officer) throw new Error('The liaison is an officer')
  const said = JSON.stringify([rows, told.rows, await countWorkOf(desk.deps(), officer.id)])
  for (const words of [...NAMED, WHY.reason, GRANT.reason]) expect(said).not.toContain(words)
})
