/** A national admin closes unlawful content to the public, and opens it again. */
import { beforeEach, describe, expect, test } from 'vitest'
import { countPublicReports } from '#core/reports/queries/count-public-reports.ts'
import { withdrawReport } from '#core/reports/operations/withdraw-report.ts'
import { letTimePass } from '#core/reports/operations/let-time-pass.ts'
import { COORDINATOR, LIAISON, at, useDesk } from '#test/desk.ts'
import { demoPeople } from '#test/people.ts'
import { asReporter, opened, reportSite } from '#test/report-lives.ts'
import type { Filed } from '#test/reports.ts'

const desk = useDesk()
const { get, post, send, stateOf } = desk

const WHY = { reason: 'Memuat ancaman kekerasan terhadap orang yang disebut namanya.' }
const WORDS = ['Lampu jalan', 'dua minggu', 'gelap sekali']

beforeEach(() => demoPeople(desk.database, desk.deps(), 'nasional2'))

const read = async (address: string, cookie = '') =>
  (await reportSite(desk.deps()).request(address, { headers: { cookie } })).text()
const sayNothing = (html: string) => WORDS.filter(words => html.includes(words))

describe('blocking', () => {
  test('leaves the public number and status only: no words, no place, no thread, no list, no search', async () => {
    const report = await desk.aHeld()
    const address = `/laporan/${report.number}`
    expect(sayNothing(await read(address))).not.toEqual([])
    expect(await countPublicReports(desk.deps().reader, { text: 'lampu' })).toBe(1)
    const form = await (await get('nasional', at(report.number, 'pemblokiran'))).text()
    expect(form).toContain('Blokir konten')
    const sent = await send('nasional', report.number, 'pemblokiran', WHY)
    expect([sent.status, (await stateOf(report.number))?.['status']]).toEqual([303, 'blocked'])

    for (const one of [address, `/en${address}`, `${address}/jam`, '/laporan', '/laporan?q=lampu']) {
      const html = await read(one)
      expect([one, sayNothing(html), html.includes(WHY.reason)]).toEqual([one, [], false])
    }
    const html = await read(address)
    expect(html).toContain('data-status="blocked"')
    expect(html).toContain('Konten diblokir')
    expect(html).not.toContain('dan diteruskan ke')
    expect(await countPublicReports(desk.deps().reader, {})).toBe(0)
    expect(await countPublicReports(desk.deps().reader, { text: 'lampu' })).toBe(0)
  })

  test('lets its reporter read on, with the reason, and object', async () => {
    const report = await desk.aHeld()
    await send('nasional', report.number, 'pemblokiran', WHY)
    const html = await read(`/laporan/${report.number}`, await opened(desk.deps(), report.id))
    expect(sayNothing(html)).not.toEqual([])
    expect(html).toContain(WHY.reason)
    expect(html).toContain('Alasan pemblokiran')
    expect(html).toContain('/keberatan"')
  })

  test('leaves the lead nothing to do but to hide more; another national admin opens it, and work goes on', async () => {
    const report = await desk.aHeld()
    await send('nasional', report.number, 'pemblokiran', WHY)
    for (const form of ['jawaban', 'catatan', 'mulai', 'pengembalian', 'pemblokiran', 'pembukaan-blokir']) {
      const sent = await post(LIAISON, at(report.number, form), { ...WHY, body: 'Sudah kami ganti semua lampunya.' })
      expect([form, sent.status]).toEqual([form, form === 'pengembalian' ? sent.status : 409])
      expect((await stateOf(report.number))?.['status']).toBe('blocked')
    }
    expect(await (await get(LIAISON, `/petugas/laporan/${report.number}`)).text()).toContain('data-status="blocked"')
    const sent = await send('nasional2', report.number, 'pembukaan-blokir', { reason: 'Ternyata kutipan berita.' })
    expect([sent.status, (await stateOf(report.number))?.['status']]).toEqual([303, 'forwarded'])
    const html = await read(`/laporan/${report.number}`)
    expect(sayNothing(html)).not.toEqual([])
    expect(html).toContain('Blokir dibuka')
    expect(html).not.toContain('Ternyata kutipan berita.')
    expect((await post(LIAISON, at(report.number, 'mulai'))).status).toBe(303)
  })

  test('is told to the reporter and the lead, without a word of what it was about', async () => {
    const report = await desk.aHeld()
    await send('nasional', report.number, 'pemblokiran', WHY)
    const { rows } = await desk.database.root.query(
      `select name, detail from report_events where report_id = $1 order by id desc limit 1`,
      [report.id],
    )
    expect(rows[0]).toMatchObject({ name: 'report.blocked', detail: { before: 'forwarded' } })
    expect(JSON.stringify(rows)).not.toContain('ancaman')
  })

  test('while it lasts nothing falls due, and what fell due meanwhile has its days again', async () => {
    const report = await desk.aHeld()
    await send('nasional', report.number, 'pemblokiran', WHY)
    desk.clock.set('2027-03-01T02:00:00Z')
    await letTimePass(desk.deps())
    expect((await stateOf(report.number))?.['status']).toBe('blocked')
    const { rows: told } = await desk.database.root.query(`select from report_events where name like 'clock.%'`)
    expect(told).toHaveLength(0)
    await send('nasional', report.number, 'pembukaan-blokir', { reason: 'Ternyata kutipan berita.' })
    const { rows } = await desk.database.root.query<{ open: boolean }>(
      `select due_at > $1 as open from report_clocks where kind = 'follow_up'`,
      [desk.clock.now()],
    )
    expect(rows).toEqual([{ open: true }])
  })
})

describe('a block is refused', () => {
  test.each([
    ['pemblokiran', {}, 'hukum apa yang dilanggar'],
    ['pemblokiran', { reason: ' \n' }, 'hukum apa yang dilanggar'],
  ])('%s with %j, and what was typed stays', async (form, fields, says) => {
    const report = await desk.aHeld()
    const before = await stateOf(report.number)
    const sent = await post('nasional', at(report.number, form), fields)
    expect([sent.status, (await sent.text()).includes(says)]).toEqual([422, true])
    expect(await stateOf(report.number)).toEqual(before)
  })

  test('to whom it is not theirs, and where the report is not there for them', async () => {
    const report = await desk.aHeld()
    const before = await stateOf(report.number)
    expect((await post(COORDINATOR, at(report.number, 'pemblokiran'), WHY)).status).toBe(409)
    expect((await post('penghubung.disdukcapil.indramayu', at(report.number, 'pemblokiran'), WHY)).status).toBe(404)
    expect((await get(COORDINATOR, at(report.number, 'pembukaan-blokir'))).status).toBe(409)
    expect(await stateOf(report.number)).toEqual(before)
  })

  test('twice, and with a stale version; a report that was withdrawn may be blocked and comes back withdrawn', async () => {
    const report = await desk.aHeld()
    await withdrawReport(desk.deps(), asReporter(report), { reason: '' })
    expect((await post('nasional', at(report.number, 'pemblokiran'), { ...WHY, version: '1' })).status).toBe(409)
    expect((await post('nasional', at(report.number, 'pembukaan-blokir'), WHY)).status).toBe(409)
    expect((await send('nasional', report.number, 'pemblokiran', WHY)).status).toBe(303)
    const again = await post('nasional2', at(report.number, 'pemblokiran'), WHY)
    expect([again.status, (await again.text()).includes('tidak dapat dilakukan dalam status')]).toEqual([409, true])
    expect((await send('nasional', report.number, 'pembukaan-blokir', WHY)).status).toBe(303)
    expect(await stateOf(report.number)).toMatchObject({ status: 'archived', end_reason: 'withdrawn' })
  })

  test('to the second of two national admins who press at the same moment', async () => {
    const report: Filed = await desk.aHeld()
    const both = await Promise.all(
      ['nasional', 'nasional2'].map(who => post(who, at(report.number, 'pemblokiran'), WHY)),
    )
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409])
    const { rows } = await desk.database.root.query(`select from report_events where name = 'report.blocked'`)
    expect(rows).toHaveLength(1)
  })
})
