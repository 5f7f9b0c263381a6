/** The four open forms of the site as it is served, while each is under pressure. */
import { beforeEach, expect, test } from 'vitest'
import { useDatabase } from '../database.ts'
import { clockAt, demoPeople } from '../people.ts'
import { press } from '../pressing.ts'
import { solvedPuzzle } from '../puzzles.ts'
import { wholeSite } from '../whole-site.ts'
import { ask, send, siteOn } from './every-route.ts'

const database = useDatabase()
const { account, deps } = wholeSite(database, clockAt('2026-11-20T02:00:00Z'))

beforeEach(async () => {
  await demoPeople(database, deps(), 'pelapor')
  for (const form of ['file report', 'track', 'sign-in', 'register'] as const) await press(database, form)
})

const REPORT = {
  kind: 'aspiration',
  title: 'Taman kota di dekat pasar',
  body: 'Mohon dibuatkan taman di dekat pasar kami.',
}
const SIGN_IN = { identifier: 'pelapor@demo.lapor.test', password: 'demo-lapor-2026' }
const FORMS = [
  ['/lapor', REPORT, REPORT.title, 303],
  ['/lacak', { trackingNumber: '261123456782' }, '261123456782', 404],
  ['/masuk', SIGN_IN, SIGN_IN.identifier, 303],
  ['/masuk/kode', { identifier: 'sari@contoh.test' }, 'sari@contoh.test', 303],
  ['/masuk/lupa', { identifier: 'sari@contoh.test' }, 'sari@contoh.test', 303],
  ['/daftar', { identifier: 'sari@contoh.test', consent: 'on' }, 'sari@contoh.test', 303],
  ['/en/daftar', { identifier: 'sari@contoh.test', consent: 'on' }, 'sari@contoh.test', 303],
] as const

const puzzleIn = (page: string): string => /puzzle="([^"]*)"/.exec(page)?.[1]?.replaceAll('&quot;', '"') ?? ''

test.each(FORMS)(
  '%s asks a stranger for a proof, keeps what was typed, and goes on with it',
  async (path, fields, kept, status) => {
    const site = siteOn(database, deps())
    const answer = await send(site, path, { fields })
    const page = await answer.text()
    expect([answer.status, page.includes(`value="${kept}"`), answer.headers.get('cache-control')]).toEqual([
      422,
      true,
      'no-store',
    ])
    expect(page).toMatch(/<script type="module" src="[^"]*proof-of-work/)
    expect(await written()).toBe(0)
    const bukti = await solvedPuzzle(puzzleIn(page))
    expect((await send(site, path, { fields: { ...fields, bukti } })).status).toBe(status)
    expect((await send(site, path, { fields: { ...fields, bukti } })).status).toBe(422)
  },
)

/** Neither reports nor codes. */
async function written(): Promise<number> {
  const { rows } = await database.root.query<{ n: string }>(
    'select (select count(*) from reports) + (select count(*) from one_time_codes) as n',
  )
  return Number(rows[0]?.n)
}

test('the page of each form shows its puzzle at once', async () => {
  const site = siteOn(database, deps())
  for (const path of ['/lacak', '/masuk', '/masuk/kode', '/masuk/lupa', '/daftar'])
    expect([path, puzzleIn(await (await ask(site, path)).text())]).toEqual([path, expect.stringContaining('signature')])
})

test('whoever is signed in files and tracks without one', async () => {
  const site = siteOn(database, deps())
  const cookie = await account('pelapor')
  expect((await send(site, '/lapor', { fields: REPORT, cookie })).status).toBe(303)
  expect((await send(site, '/lacak', { fields: { trackingNumber: '261123456782' }, cookie })).status).toBe(404)
})

test('a browser that knows the account signs in without one', async () => {
  const site = siteOn(database, deps())
  const page = await (await ask(site, '/masuk')).text()
  const first = await send(site, '/masuk', { fields: { ...SIGN_IN, bukti: await solvedPuzzle(puzzleIn(page)) } })
  const known = first.headers.getSetCookie().map(one => one.split(';')[0] ?? '')
  const cookie = known.filter(one => one.startsWith('lapor_kenal=')).join('; ')
  expect((await send(site, '/masuk', { fields: SIGN_IN, cookie })).status).toBe(303)
  expect((await send(site, '/masuk', { fields: SIGN_IN })).status).toBe(422)
})
