/** What the reporter meets where their report has ended. */
import { beforeEach, describe, expect, test } from 'vitest'
import { decideReportObjection } from '#core/reports/operations/decide-objection.ts'
import type { Status } from '#core/reports/rules/terms.ts'
import { useDatabase } from '#test/database.ts'
import { clockAt, demoPeople, depsOn } from '#test/people.ts'
import { aReportIn, asOfficer, opened, reportSite } from '#test/report-lives.ts'

const database = useDatabase()
const clock = clockAt('2026-11-20T02:00:00Z')
const deps = () => depsOn(database, clock)
const REASON = { reason: 'Lampunya masih padam sejak kemarin.' }

beforeEach(async () => {
  clock.set('2026-11-20T02:00:00Z')
  await demoPeople(database, deps(), 'nasional', 'koordinator.indramayu')
})

/** A report that has ended, and a guest who holds its access code. */
async function guestOf(status: Status) {
  const report = await aReportIn(status, database, deps())
  // A session opened by code does not last as long as the days for an objection.
  const headers = async () => ({ cookie: await opened(deps(), report.id) })
  const app = reportSite(deps())
  const at = (language = '') => `${language}/laporan/${report.number}`
  const page = async (language = '') => (await app.request(at(language), { headers: await headers() })).text()
  const strangers = async () => (await app.request(at())).text()
  const object = async (body: Record<string, string> = REASON, language = '') =>
    app.request(`${at(language)}/keberatan`, {
      method: 'POST',
      headers: await headers(),
      body: new URLSearchParams(body),
    })
  const decide = async (isUpheld: boolean) =>
    decideReportObjection(deps(), await asOfficer(report, 'nasional', database), {
      isUpheld,
      reason: 'Sudah kami periksa.',
    })
  return { report, app, page, strangers, object, decide }
}

const hasForm = (html: string) => /<form[^>]*action="[^"]*\/keberatan"/.test(html)

describe('a reporter whose report has ended', () => {
  test.each(['closed', 'archived'] as const)('when %s may object, and reads until when', async status => {
    const { report, page, object } = await guestOf(status)
    const before = await page()
    expect(hasForm(before)).toBe(true)
    expect(before).toContain('paling lambat Jumat, 4 Desember 2026')
    const sent = await object()
    expect([sent.status, sent.headers.get('location')]).toEqual([303, `/laporan/${report.number}`])
    const after = await page()
    expect(hasForm(after)).toBe(false)
    expect(after).toContain('Keberatan menunggu putusan')
    expect(after).toContain('Paling lambat Jumat, 27 November 2026')
    expect(after).toContain(REASON.reason)
  })

  test('after closing it themselves first reads what they chose; the objection is folded away below', async () => {
    const { report, page, object } = await guestOf('closed')
    await database.root.query(`update reports set ended_by = 'reporter', rating = 4 where id = $1`, [report.id])
    const main = (html: string) => html.slice(html.indexOf('<main'))
    const html = main(await page())
    const chosen = html.indexOf('Anda menutup laporan ini')
    const folded = chosen + html.slice(chosen).search(/<details class="panel"><summary>.{0,200}id="keberatan"/s)
    expect(chosen).toBeGreaterThan(0)
    expect(folded).toBeGreaterThan(chosen)
    expect(html.slice(chosen, folded)).toContain('4 dari 5 bintang')
    expect(main(await page('/en'))).toContain('Not solved after all? Object')
    expect(await (await object({ reason: '' })).text()).toMatch(/<details class="panel" open>.{0,200}id="keberatan"/s)
    await database.root.query(`update reports set ended_by = 'system', rating = null where id = $1`, [report.id])
    expect(main(await page())).not.toContain('Anda menutup laporan ini')
  })

  test.each([
    ['closed', 'membaca seluruh percakapan Anda'],
    ['in_progress', 'menambah keterangan'],
    ['answered', 'menjawab instansi, menyatakan puas'],
  ] as const)('%s: strangers read only what its reporter can do now', async (status, said) => {
    const { strangers } = await guestOf(status)
    const html = await strangers()
    expect(html).toContain(said)
    expect(html.includes('menyatakan puas')).toBe(status === 'answered')
  })

  test('reads English on the English page', async () => {
    const { page, object } = await guestOf('closed')
    expect(await page('/en')).toContain('Only once, by Friday, 4 December 2026')
    const sent = await object(REASON, '/en')
    expect([sent.status, (await page('/en')).includes('An objection waits to be decided')]).toEqual([303, true])
  })

  test('writes why, or is asked to', async () => {
    const { object } = await guestOf('closed')
    const mistaken = await object({ reason: '' })
    const html = await mistaken.text()
    expect([mistaken.status, html.includes('Tulis mengapa ini keliru')]).toEqual([422, true])
  })

  test('is told of a second objection, of one that comes too late', async () => {
    const first = await guestOf('closed')
    await first.object()
    const again = await first.object({ reason: 'Saya tambahkan: tiangnya juga miring.' })
    const html = await again.text()
    expect([again.status, html.includes('sedang menunggu putusan')]).toEqual([409, true])
    clock.set('2026-11-20T02:00:00Z')
    const late = await guestOf('archived')
    clock.set('2026-12-04T17:00:00Z')
    expect(hasForm(await late.page())).toBe(false)
    const refused = await late.object()
    expect([refused.status, (await refused.text()).includes('Waktu mengajukan keberatan sudah lewat')]).toEqual([
      409,
      true,
    ])
  })

  test.each(['received', 'forwarded', 'answered'] as const)('has nothing to object to while it is %s', async status => {
    const { page, object } = await guestOf(status)
    expect(hasForm(await page())).toBe(false)
    expect((await object()).status).toBe(409)
  })

  test('sends a stale form back', async () => {
    const { object } = await guestOf('closed')
    expect((await object({ ...REASON, version: '1' })).status).toBe(409)
  })

  test('reads why it was rejected, and how to reach the Ombudsman; others do not', async () => {
    const { page, strangers, object, decide } = await guestOf('closed')
    await object()
    expect(await strangers()).toContain('Keberatan menunggu putusan')
    expect(await strangers()).not.toContain(REASON.reason)
    await decide(false)
    const html = await page()
    expect(html).toContain('Sudah kami periksa.')
    expect(html).toMatch(/telepon 137 atau <a href="https:\/\/www\.ombudsman\.go\.id">/)
    expect(hasForm(html)).toBe(false)
    const others = await strangers()
    expect(others).toContain('<b>Keberatan ditolak</b>')
    expect(others).not.toContain('Sudah kami periksa.')
    expect(others).not.toContain('Keberatan menunggu putusan')
  })

  test('sees the report open again when it was upheld', async () => {
    const { page, strangers, object, decide } = await guestOf('closed')
    await object()
    await decide(true)
    expect(await page()).toContain('data-status="forwarded"')
    expect(await strangers()).toContain('<b>Keberatan diterima</b>')
  })
})

test('nobody else can object', async () => {
  const { report, app } = await guestOf('closed')
  const sent = await app.request(`/laporan/${report.number}/keberatan`, {
    method: 'POST',
    body: new URLSearchParams(REASON),
  })
  expect(sent.status).toBe(404)
  expect((await app.request(`/laporan/${report.number}/keberatan`)).status).toBe(404)
  const headers = { cookie: await opened(deps(), report.id) }
  const own = await app.request(`/laporan/${report.number}/keberatan`, { headers })
  expect([own.status, own.headers.get('location')]).toEqual([303, `/laporan/${report.number}#keberatan`])
})
