import { beforeEach, describe, expect, test } from 'vitest'
import { createDemoAccounts } from '#core/people/operations/create-demo-accounts.ts'
import type { Status } from '#core/reports/rules/terms.ts'
import { depsWithFiles } from '#test/filing.ts'
import { useDatabase } from '#test/database.ts'
import { clockAt } from '#test/people.ts'
import { aReportIn, opened, reportSite } from '#test/report-lives.ts'

const database = useDatabase()
const clock = clockAt('2026-11-20T02:00:00Z')
const deps = () => depsWithFiles(database, clock)

beforeEach(() => createDemoAccounts(deps()))

type Sent = Record<string, string>

/** A report in a status with its reporter's browser. */
async function reporterOf(status: Status, submission = {}) {
  const { id, number } = await aReportIn(status, database, deps(), submission)
  const cookie = await opened(deps(), id)
  const app = reportSite(deps())
  const send = (path: string, body: Sent | FormData, language = '') =>
    app.request(`${language}/laporan/${number}/${path}`, {
      method: 'POST',
      headers: { cookie },
      body: body instanceof FormData ? body : new URLSearchParams(body),
    })
  const page = (path = '', extra = '') =>
    app.request(`/laporan/${number}${path}`, { headers: { cookie: [cookie, extra].filter(Boolean).join('; ') } })
  const now = async () =>
    database.db
      .selectFrom('reports')
      .select(['status', 'rating', 'is_anonymous', 'is_confidential', 'version'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
  return { id, number, send, page, now }
}

describe('what a reporter does on the page of their report', () => {
  test('is led out of a report that is over, too: others may use the same telephone', async () => {
    for (const status of ['received', 'closed'] as const) {
      const { page } = await reporterOf(status)
      expect(await (await page()).text()).toContain('href="/keluar"')
    }
  })

  test.each([
    ['answered', 'tanggapan', { body: 'Masih padam, Pak.' }, 'replied', 'Tanggapan terkirim'],
    ['awaiting_information', 'kelengkapan', { body: 'Di kilometer tiga.' }, 'received', 'Kelengkapan terkirim'],
    ['in_progress', 'pesan', { body: 'Hari ini sudah ada petugas.' }, 'in_progress', 'Keterangan terkirim'],
    ['answered', 'penutupan', { rating: '4', comment: 'Terima kasih' }, 'closed', 'Laporan ditutup'],
    ['forwarded', 'penarikan', { reason: 'Sudah selesai sendiri' }, 'archived', 'Laporan ditarik'],
    ['forwarded', 'privasi', { anonymous: 'true', confidential: 'false' }, 'forwarded', 'Privasi disimpan'],
  ] as const)('%s: %s is done, and said on the page that follows, once', async (status, path, body, after, said) => {
    const { number, send, page, now } = await reporterOf(status)
    const response = await send(path, body)
    expect([response.status, response.headers.get('location')]).toEqual([303, `/laporan/${number}`])
    expect((await now()).status).toBe(after)

    const flash =
      response.headers
        .getSetCookie()
        .find(one => one.startsWith('lapor_kabar='))
        ?.split(';')[0] ?? ''
    const followed = await page('', flash)
    expect(await followed.text()).toMatch(new RegExp(`role="status".*<b>${said}</b>`))
    expect(followed.headers.getSetCookie().join()).toContain('lapor_kabar=;')
    expect(await (await page()).text()).not.toContain('role="status"')
  })

  test('an answer is quoted where it is judged, and nothing is chosen before the reporter chooses', async () => {
    const { page } = await reporterOf('answered')
    const html = await (await page()).text()
    expect(html).toMatch(/<blockquote>.*Lampu sudah kami ganti/s)
    expect(html).not.toMatch(/name="putusan"[^>]*checked/)
  })

  test.each([
    ['answered', false],
    ['replied', true],
  ] as const)('of a report that is %s, closing is folded away: %s', async (status, isFolded) => {
    const { page } = await reporterOf(status)
    const html = await (await page()).text()
    expect(html).toContain('Tutup laporan')
    expect(/<details class="panel"><summary><b>Sudah teratasi\?<\/b>/.test(html)).toBe(isFolded)
  })

  test('a form to close that came back with a mistake is open', async () => {
    const { send } = await reporterOf('replied')
    const answer = await send('penutupan', { rating: '9', comment: '' })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toMatch(/<details class="panel" open[^>]*><summary><b>Sudah teratasi\?/)
  })

  test.each([
    ['ibu@contoh.id', 'Kami mengingatkan Anda sebelumnya lewat email.'],
    [null, 'Lihat lagi di sini dengan nomor laporan dan kode akses.'],
  ])('with the address %j they read how they learn that the window ends', async (email, said) => {
    const { page } = await reporterOf('answered', {
      identity: email === null ? null : { name: null, email, phone: null },
    })
    expect(await (await page()).text()).toContain(said)
  })

  test('their closing stands before their words on it, as officers read it', async () => {
    const { send, page } = await reporterOf('answered')
    await send('penutupan', { rating: '5', comment: 'Lampunya menyala lagi.' })
    const html = await (await page()).text()
    const thread = html.slice(html.indexOf('class="thread"'))
    expect(thread).toMatch(/Laporan ditutup<\/b> oleh pelapor: masalah selesai\..*Lampunya menyala lagi\./s)
  })

  test('who closes without a rating is not thanked for one', async () => {
    const { send } = await reporterOf('answered')
    const closed = await send('penutupan', { comment: '' })
    expect(closed.headers.getSetCookie().join()).toContain('lapor_kabar=penutupan')
  })

  test('both flags of privacy are stated, or nothing changes', async () => {
    const { send, now } = await reporterOf('forwarded', { anonymous: true })
    for (const body of [
      {},
      { anonymous: 'false' },
      { confidential: 'true' },
      { anonymous: 'maybe', confidential: 'true' },
    ]) {
      const response = await send('privasi', body)
      expect(response.status).toBe(422)
      expect(await response.text()).toContain('Nyatakan keduanya')
    }
    expect(await now()).toMatchObject({ is_anonymous: true, is_confidential: false, version: 2 })
  })

  test('a form without words comes back, and says so in the language of the reader', async () => {
    const { send, now } = await reporterOf('answered')
    const response = await send('tanggapan', { body: ' ' }, '/en')
    const html = await response.text()
    expect(response.status).toBe(422)
    expect(html).toContain('<a href="#reply-body">Write something')
    expect(html).toContain('<title>Please check: ')
    expect((await now()).status).toBe('answered')
  })

  test('what was written stays in its form when it is too long, and when a rating is none', async () => {
    const { send } = await reporterOf('answered')
    const long = await send('tanggapan', { body: `Masih padam ${'sekali '.repeat(2000)}` })
    expect(long.status).toBe(422)
    expect(await long.text()).toContain('Masih padam sekali')
    const rated = await send('penutupan', { rating: '6', comment: 'Bagus <b>sekali</b>' })
    expect(rated.status).toBe(422)
    expect(await rated.text()).toContain('Bagus &lt;b>sekali&lt;/b>')
  })

  test('what the rules refuse is said in a sentence, beside the report as it is now', async () => {
    const { send, now } = await reporterOf('forwarded')
    const early = await send('tanggapan', { body: 'Kapan dijawab?' })
    const html = await early.text()
    expect(early.status).toBe(409)
    expect(html).toContain('Ini tidak dapat dilakukan dalam status laporan sekarang.')
    expect(html).toContain('data-status="forwarded"')
    expect((await now()).status).toBe('forwarded')
  })

  test('whoever looked at an older version is told what happened, and keeps what they wrote', async () => {
    const { send, now } = await reporterOf('answered')
    const response = await send('tanggapan', { body: 'Masih padam, Pak.', version: '1' })
    const html = await response.text()
    expect(response.status).toBe(409)
    expect(html).toContain('berubah sejak Anda membukanya')
    expect(html).toMatch(/<textarea[^>]*>Masih padam, Pak\.<\/textarea>/)
    expect((await now()).status).toBe('answered')
  })

  test('the same form sent twice answers the same and writes one message', async () => {
    const { id, send } = await reporterOf('in_progress')
    const answers = await Promise.all(
      Array.from({ length: 2 }, async () => send('pesan', { body: 'Hujan lagi.', formToken: 'abc' })),
    )
    expect(answers.map(({ status }) => status)).toEqual([303, 303])
    const written = await database.db
      .selectFrom('report_messages')
      .select('id')
      .where('report_id', '=', id)
      .where('kind', '=', 'message')
      .execute()
    expect(written).toHaveLength(1)
  })

  test('two different forms of one page are two acts', async () => {
    const { page } = await reporterOf('answered')
    const tokens = [...(await (await page()).text()).matchAll(/name="formToken" value="([^"]+)"/g)].map(
      ([, token]) => token,
    )
    expect(tokens.length).toBeGreaterThan(2)
    expect(new Set(tokens).size).toBe(tokens.length)
  })

  test('files go with the words; one that is no picture is refused with its name', async () => {
    const { id, send } = await reporterOf('answered')
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    )
    const withFile = (name: string, content: Uint8Array<ArrayBuffer>) => {
      const form = new FormData()
      form.set('body', 'Masih padam, ini fotonya.')
      form.set('attachments', new File([content], name))
      return form
    }
    const refused = await send('tanggapan', withFile('lampu.jpg', new TextEncoder().encode('MZ bukan foto')))
    expect(refused.status).toBe(415)
    expect(await refused.text()).toContain('“lampu.jpg” bukan jenis berkas')
    expect((await send('tanggapan', withFile('lampu.png', new Uint8Array(png)))).status).toBe(303)
    const kept = await database.db
      .selectFrom('report_attachments')
      .select(['media_type', 'by_reporter', 'released_at'])
      .where('report_id', '=', id)
      .execute()
    expect(kept).toEqual([{ media_type: 'image/png', by_reporter: true, released_at: null }])
  })

  test('files that came with a mistake are named, and need not be chosen again; to another report they are nothing', async () => {
    const { id, send } = await reporterOf('answered')
    const withPdf = (fields: Record<string, string>) => {
      const form = new FormData()
      for (const [name, value] of Object.entries(fields)) form.set(name, value)
      form.set('attachments', new File(['%PDF-1.7 surat'], 'surat RT.pdf'))
      return form
    }
    const mistaken = await send('tanggapan', withPdf({ body: '' }))
    const html = await mistaken.text()
    expect(mistaken.status).toBe(422)
    expect(html).toContain('surat RT.pdf')
    const keptAttachments = /name="keptAttachments" value="([^"]+)"/.exec(html)?.[1] ?? ''
    expect((await send('tanggapan', { body: 'Masih padam.', keptAttachments: 'x' })).status).toBe(422)
    const moved = await send('kelengkapan', withPdf({ body: 'Di kilometer tiga.' }))
    expect([moved.status, (await moved.text()).includes('surat RT.pdf')]).toEqual([409, true])

    const other = await reporterOf('answered')
    expect((await other.send('tanggapan', { body: 'Masih padam.', keptAttachments })).status).toBe(422)
    expect((await send('tanggapan', { body: 'Masih padam.', keptAttachments })).status).toBe(303)
    const { rows } = await database.root.query('select report_id, media_type from report_attachments')
    expect(rows).toEqual([{ report_id: id, media_type: 'application/pdf' }])
  })

  test('a report that has ended has no page for withdrawing; privacy stays', async () => {
    const { number, page } = await reporterOf('closed')
    const response = await page('/penarikan')
    expect([response.status, response.headers.get('location')]).toEqual([303, `/laporan/${number}`])
    expect((await page('/privasi')).status).toBe(200)
  })

  test('a protected report that was forwarded stays confidential', async () => {
    const { send, now } = await reporterOf('received', { aboutStaff: true })
    await database.root.query(
      "update reports set chain = array[verifier_agency_id, verifier_agency_id], lead_agency_id = verifier_agency_id, status = 'forwarded'",
    )
    const response = await send('privasi', { anonymous: 'true', confidential: 'false' })
    expect(response.status).toBe(409)
    expect(await response.text()).toContain('Laporan ini harus tetap rahasia')
    expect((await now()).is_confidential).toBe(true)
  })

  test('who sends far too much is asked to wait', async () => {
    const { send } = await reporterOf('in_progress')
    const statuses: number[] = []
    for (let sent = 0; sent < 42; sent++) statuses.push((await send('pesan', { body: '' })).status)
    expect(statuses.slice(0, 40)).not.toContain(429)
    expect(statuses.at(-1)).toBe(429)
  })
})
