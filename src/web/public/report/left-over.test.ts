/** What a reporter wrote while their report moved on. */
import { beforeEach, describe, expect, test } from 'vitest'
import { sendBackReport } from '#core/reports/operations/send-back-report.ts'
import type { Status } from '#core/reports/rules/terms.ts'
import { useDatabase } from '#test/database.ts'
import { depsWithFiles } from '#test/filing.ts'
import { clockAt, demoPeople } from '#test/people.ts'
import { aReportIn, asOfficer, opened, reportSite } from '#test/report-lives.ts'

const database = useDatabase()
const clock = clockAt('2026-11-20T02:00:00Z')
const deps = () => depsWithFiles(database, clock)
const WORDS = 'Lampunya masih padam, <b>tolong</b> dilihat.'
const KEPT = 'Lampunya masih padam, &lt;b>tolong&lt;/b> dilihat.'

beforeEach(() => demoPeople(database, deps(), 'nasional', 'koordinator.indramayu'))

async function guestOf(status: Status) {
  const report = await aReportIn(status, database, deps())
  const cookie = await opened(deps(), report.id)
  const app = reportSite(deps())
  const send = (path: string, fields: Record<string, string>, language = '') =>
    app.request(`${language}/laporan/${report.number}/${path}`, {
      method: 'POST',
      headers: { cookie },
      body: new URLSearchParams(fields),
    })
  return { report, send }
}

const isKept = (html: string) => new RegExp(`<textarea readonly[^>]*>${KEPT}</textarea>`, 'i').test(html)
const isCarriedOver = (html: string) => new RegExp(`<textarea id="message-body"[^>]*>${KEPT}</textarea>`).test(html)
const NOT_BELOW = 'Tulisan Anda tetap ada di bawah.'

describe('a form that is not offered any more', () => {
  test.each([
    ['received', 'tanggapan', { body: WORDS }],
    ['answered', 'kelengkapan', { body: WORDS }],
    ['in_progress', 'penutupan', { comment: WORDS, rating: '4' }],
    ['in_progress', 'keberatan', { reason: WORDS }],
  ] as const)('%s, %s: the words are shown, and go on into what can still be added', async (status, path, fields) => {
    const { send } = await guestOf(status)
    const refused = await send(path, { ...fields, version: '1' })
    const html = await refused.text()
    expect([refused.status, isKept(html)]).toEqual([409, true])
    if (status === 'in_progress' && path === 'penutupan') expect(html).toContain('Nilai yang Anda pilih: 4 dari 5.')
    expect([isCarriedOver(html), html.includes('“Tambah keterangan” di bawah')]).toEqual([true, true])
    expect(html).toMatch(/<details class="panel" open/)
    expect(html).not.toContain(NOT_BELOW)
    expect(html).not.toContain('lalu kirim lagi.')
  })

  test('a reply to an answer that was sent back meanwhile', async () => {
    const { report, send } = await guestOf('answered')
    const back = await sendBackReport(deps(), await asOfficer(report, 'nasional', database), {
      reason: 'Sebut tanggalnya.',
    })
    expect(back.ok).toBe(true)
    const html = await (await send('tanggapan', { body: WORDS })).text()
    expect([isKept(html), isCarriedOver(html)]).toEqual([true, true])
  })

  test.each(['tanggapan', 'pesan'])('%s after the report was closed: the words are shown to be copied', async path => {
    const { send } = await guestOf('closed')
    const refused = await send(path, { body: WORDS })
    const html = await refused.text()
    expect([refused.status, isKept(html), html.includes('id="message-body"')]).toEqual([409, true, false])
    expect(html).toContain('gunakan tulisan ini untuk “Ajukan keberatan”')
    expect(html).not.toContain(NOT_BELOW)
  })

  test('a second objection, in English', async () => {
    const { send } = await guestOf('closed')
    expect((await send('keberatan', { reason: 'Belum selesai.' })).status).toBe(303)
    const again = await send('keberatan', { reason: WORDS }, '/en')
    const html = await again.text()
    expect([again.status, isKept(html)]).toEqual([409, true])
    expect(html).toContain('to be copied')
    expect(html).not.toContain('What you wrote is still below.')
  })
})
