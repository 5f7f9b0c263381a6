/** Who filed an anonymous report: granted by a second person, read by one officer, and told to its reporter. */
import { describe, expect, test } from 'vitest'
import { countWorkOf } from '#core/notifications/queries/count-work.ts'
import { tellOfEvents } from '#core/notifications/operations/tell-of-events.ts'
import { COORDINATOR, DISHUB, LIAISON, at } from '#test/desk.ts'
import { SARI } from '#test/people.ts'
import { opened, reportSite } from '#test/report-lives.ts'
import { officerNamed } from '#test/reports.ts'
import { ASK, GRANT, WHY, useRevealDesk } from '#test/reveals.ts'

const desk = useRevealDesk()
const { get, send, aGranted, identity, page, lines } = desk

const NAMED = [SARI.name, SARI.email, SARI.phone, '81298765432']

const reads = async () =>
  (await desk.database.root.query(`select purpose from vault.identity_reads where purpose like '%request%'`)).rows
    .length

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
