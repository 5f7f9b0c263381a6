import { beforeEach, describe, expect, test } from 'vitest'
import { DEMO_PASSWORD } from '#core/people/demo-accounts.ts'
import { sweepFilingDrafts } from '#core/people/own/operations/keep-filing-draft.ts'
import { archiveReport } from '#core/reports/operations/archive-report.ts'
import { submitReport } from '#core/reports/operations/submit-report.ts'
import { useDatabase } from '#test/database.ts'
import { clockAt, demoPeople } from '#test/people.ts'
import { asOfficer } from '#test/report-lives.ts'
import { aSubmission, filed } from '#test/reports.ts'
import { wholeSite } from '#test/whole-site.ts'

const database = useDatabase()
const clock = clockAt('2026-11-20T02:00:00Z')
const { ask, send, account, guest, deps } = wholeSite(database, clock)

beforeEach(async () => {
  clock.set('2026-11-20T02:00:00Z')
  await demoPeople(database, deps(), 'pelapor', 'pelapor2', 'koordinator.indramayu')
})

/** Of whoever signed in last. */
async function signedIn() {
  const row = await database.db
    .selectFrom('sessions')
    .select('account_id')
    .orderBy('created_at', 'desc')
    .executeTakeFirstOrThrow()
  if (row.account_id === null) throw new Error('nobody is signed in')
  return row.account_id
}

const titles = (html: string) => [...html.matchAll(/<h2><a href="[^"]*">([^<]*)<\/a>/g)].map(([, title]) => title)

test('holds what its account has filed, also what nobody else may read, newest first, and nothing of others', async () => {
  const cookie = await account('pelapor')
  const own = { agency: 'kab-indramayu', accountId: await signedIn() }
  await filed(deps(), aSubmission({ ...own, title: 'Belum diverifikasi' }))
  const refused = await filed(deps(), aSubmission({ ...own, title: 'Salah alamat' }))
  await archiveReport(deps(), await asOfficer(refused, 'koordinator.indramayu', database), {
    reason: 'test-spam',
    explanation: 'Tampaknya uji coba.',
  })
  clock.set('2026-11-20T03:00:00Z')
  await filed(deps(), aSubmission({ ...own, title: 'Rahasia', confidential: true }))
  await filed(deps(), aSubmission({ agency: 'kab-indramayu', title: 'Laporan orang lain' }))

  const response = await ask('/akun/laporan', cookie)
  expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'private, no-store'])
  expect(titles(await response.text())).toEqual(['Rahasia', 'Salah alamat', 'Belum diverifikasi'])

  const other = await ask('/en/akun/laporan', await account('pelapor2'))
  const html = await other.text()
  expect(html).toContain('No reports yet')
  expect(titles(html)).toEqual([])
})

test('tells an officer who was relieved why they are here, and nobody else', async () => {
  const officer = await account('koordinator.indramayu')
  await database.root.query('update officers set is_active = false')
  expect(await (await ask('/akun/laporan', officer)).text()).toContain('tidak bertugas lagi sebagai petugas')
  expect(await (await ask('/akun/laporan', await account('pelapor'))).text()).not.toContain('tidak bertugas lagi')
})

test('is not there for strangers and guests, who sign in and come back', async () => {
  const { id } = await filed(deps(), aSubmission({ agency: 'kab-indramayu' }))
  for (const cookie of ['', await guest(id)]) {
    const turned = await ask('/en/akun/laporan', cookie)
    expect([turned.status, turned.headers.get('location')]).toEqual([303, '/en/masuk?kembali=%2Fen%2Fakun%2Flaporan'])
  }
})

test('is where a citizen lands, and one press away on every page', async () => {
  const opened = await send('/masuk', { identifier: 'pelapor@demo.lapor.test', password: DEMO_PASSWORD })
  expect([opened.status, opened.headers.get('location')]).toEqual([303, '/akun/laporan'])
  expect(await (await ask('/tentang', await account('pelapor'))).text()).toContain('href="/akun/laporan"')
  expect(await (await ask('/tentang', await account('koordinator.indramayu'))).text()).not.toContain('/akun/laporan')
})

describe('drafts of reports', () => {
  const saved = { langkah: 'simpan', kind: 'complaint', title: 'Jalan rusak', body: 'Belum selesai', anonymous: 'on' }
  const draftOf = (html: string) => /href="(\/lapor\?draf=\d+)"/.exec(html)?.[1] ?? ''
  const listed = async (cookie: string) => (await ask('/akun/laporan?saring=draf', cookie)).text()

  test('are kept sealed from the form, mistakes and all, gone on with, and gone once the report is sent', async () => {
    const cookie = await account('pelapor')
    const kept = await send('/lapor', saved, cookie)
    expect([kept.status, kept.headers.get('location')]).toEqual([303, '/akun/laporan?saring=draf'])
    const { rows } = await database.root.query('select sealed from filing_drafts')
    expect([rows.length, rows.some(({ sealed }) => String(sealed).includes('Jalan'))]).toEqual([1, false])

    const address = draftOf(await listed(cookie))
    const opened = await ask(address, cookie)
    expect([opened.status, opened.headers.get('cache-control')]).toEqual([200, 'no-store'])
    const form = await opened.text()
    expect(form).toContain('value="Jalan rusak"')
    expect(form).toMatch(/name="anonymous"[^>]*checked/)

    const draf = address.replace(/\D/g, '')
    await send('/lapor', { ...saved, title: 'Jalan rusak parah', draf }, cookie)
    expect(await listed(cookie)).toContain('Jalan rusak parah')
    const whole = {
      kind: 'aspiration',
      title: 'Jalan rusak parah',
      body: 'Sudah lama sekali rusak dan berbahaya.',
      draf,
    }
    expect((await send('/lapor', whole, cookie)).headers.get('location')).toBe('/lapor/terkirim')
    expect(await listed(cookie)).toContain('Belum ada draf')
  })

  test('of others are as unknown as those that never were; so is throwing them away', async () => {
    const mine = await account('pelapor')
    await send('/lapor', saved, mine)
    const address = draftOf(await listed(mine))
    const id = address.replace(/\D/g, '')
    const theirs = await account('pelapor2')
    for (const asked of [id, '999999', '0', 'x', '1e3', "1'--", '%00']) {
      expect((await ask(`/lapor?draf=${encodeURIComponent(asked)}`, theirs)).status).toBe(404)
      expect((await send(`/akun/draf/${encodeURIComponent(asked)}/penghapusan`, {}, theirs)).status).toBe(404)
      expect((await ask(`/akun/draf/${encodeURIComponent(asked)}/penghapusan`, theirs)).status).toBe(404)
    }
    // Saving under its number writes a draft of one's own and leaves the other as it is.
    await send('/lapor', { ...saved, title: 'Milik saya', draf: id }, theirs)
    expect(await listed(mine)).toContain('Jalan rusak')
    expect(await listed(theirs)).toContain('Milik saya')
    expect((await send(`/akun/draf/${id}/penghapusan`, {}, mine)).status).toBe(303)
    expect(await listed(mine)).toContain('Belum ada draf')
  })

  test('are thrown away only after a question that names them', async () => {
    const cookie = await account('pelapor')
    await send('/lapor', { ...saved, title: 'Jalan <b>' }, cookie)
    const [way] = /\/akun\/draf\/\d+\/penghapusan/.exec(await listed(cookie)) ?? ['']
    expect(await listed(cookie)).not.toContain(`action="${way}"`)
    const question = await (await ask(way, cookie)).text()
    expect(question).toContain('Hapus draf “Jalan &lt;b>”?')
    expect(question).toContain(`action="${way}"`)
    expect(await listed(cookie)).toContain('Jalan &lt;b>')
    expect(await (await ask(`/en${way}`, cookie)).text()).toContain('Delete the draft “Jalan &lt;b>”?')
  })

  test('are at most ten; the words of the next one are given back', async () => {
    const cookie = await account('pelapor')
    await database.root.query('delete from filing_drafts')
    for (let count = 1; count <= 10; count++) await send('/lapor', { ...saved, title: `Draf ${count}` }, cookie)
    const refused = await send('/lapor', { ...saved, title: 'Draf kesebelas' }, cookie)
    expect([refused.status, await refused.text()]).toEqual([
      422,
      expect.stringMatching(/Sudah ada 10 draf[^]*kesebelas/),
    ])
  })

  test('are swept after thirty days', async () => {
    const cookie = await account('pelapor')
    await database.root.query('delete from filing_drafts')
    await send('/lapor', saved, cookie)
    clock.set('2026-12-19T02:00:00Z')
    await sweepFilingDrafts(deps())
    expect((await database.root.query('select from filing_drafts')).rowCount).toBe(1)
    clock.set('2026-12-20T02:00:01Z')
    await sweepFilingDrafts(deps())
    expect((await database.root.query('select from filing_drafts')).rowCount).toBe(0)
  })

  test('need an account: whoever is signed out meanwhile gets their words back, and strangers see no such button', async () => {
    const refused = await send('/lapor', saved)
    expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining('Draf belum tersimpan')])
    expect(await (await ask('/lapor')).text()).not.toContain('value="simpan"')
    expect((await ask('/lapor?draf=1')).headers.get('location')).toBe('/masuk?kembali=%2Flapor%3Fdraf%3D1')
    const empty = await send('/lapor', { langkah: 'simpan', kind: 'complaint' }, await account('pelapor'))
    expect([empty.status, await empty.text()]).toEqual([422, expect.stringContaining('Belum ada yang dapat disimpan')])
  })
})

test('divides reports by whose turn it is', async () => {
  const cookie = await account('pelapor')
  const own = { agency: 'kab-indramayu', accountId: await signedIn() }
  await filed(deps(), aSubmission({ ...own, title: 'Sedang berjalan' }))
  expect(titles(await (await ask('/akun/laporan?saring=berjalan', cookie)).text())).toContain('Sedang berjalan')
  expect(titles(await (await ask('/akun/laporan?saring=giliran', cookie)).text())).not.toContain('Sedang berjalan')
  expect((await ask('/akun/laporan?saring=%27%22', cookie)).status).toBe(200)
})

test('a report that was sent without an account comes in by its number and code; the code keeps working', async () => {
  const sent = await submitReport(deps(), aSubmission({ agency: 'kab-indramayu', title: 'Dari tamu' }))
  const { number, accessCode } = sent.ok ? sent : expect.unreachable()
  const code = accessCode ?? ''
  const cookie = await account('pelapor')
  const claim = (fields: Record<string, string>, who = cookie) => send('/akun/laporan/pemindahan', fields, who)
  const answers = await Promise.all(
    [
      { trackingNumber: number, accessCode: '0000-0000-0000-0000' },
      { trackingNumber: '260000000001', accessCode: code },
      { trackingNumber: 'x', accessCode: code },
      { trackingNumber: number, accessCode: "'; --" },
      {},
    ].map(async fields => {
      const refused = await claim(fields)
      return [refused.status, /<p id="trackingNumber-error"[^]*?<\/p>/.exec(await refused.text())?.[0]]
    }),
  )
  expect(new Set(answers.map(String)).size).toBe(1)
  expect(answers[0]).toEqual([422, expect.stringContaining('tidak cocok')])

  expect((await claim({ trackingNumber: number, accessCode: code })).headers.get('location')).toBe('/akun/laporan')
  expect(titles(await (await ask('/akun/laporan', cookie)).text())).toContain('Dari tamu')
  expect((await claim({ trackingNumber: number, accessCode: code }, await account('pelapor2'))).status).toBe(422)
  const opened = await send('/lacak', { trackingNumber: number, accessCode: code })
  expect(opened.headers.get('location')).toBe(`/laporan/${number}`)
})
