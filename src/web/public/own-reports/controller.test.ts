import { beforeEach, expect, test } from 'vitest'
import { DEMO_PASSWORD } from '#core/people/demo-accounts.ts'
import { archiveReport } from '#core/reports/operations/archive-report.ts'
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
