/** To learn who filed an anonymous report: asked for once, decided once, and by another person than who asks. */
import { describe, expect, test } from 'vitest'
import { blockReport } from '#core/reports/operations/block-report.ts'
import { withdrawReport } from '#core/reports/operations/withdraw-report.ts'
import { COORDINATOR, LIAISON, at } from '#test/desk.ts'
import { asOfficer, asReporter, opened, reportSite } from '#test/report-lives.ts'
import { ASK, DECIDE, GRANT, REFUSE, WHY, useRevealDesk } from '#test/reveals.ts'

const desk = useRevealDesk()
const { get, post, send, anAnonymous, identity, page, lines, requests } = desk

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
