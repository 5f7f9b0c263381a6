/** What holds for every page of the site, those of tomorrow included: where they may be sent from, framed, kept, and lead to. */
import { beforeEach, describe, expect, test } from 'vitest'
import { useDatabase } from '../database.ts'
import { clockAt, demoPeople } from '../people.ts'
import { aSubmission, filed, forwardedTo } from '../reports.ts'
import { wholeSite } from '../whole-site.ts'
import { HTTPS, HTTPS_ORIGIN, addressesOf, ask, send, siteOn } from './every-route.ts'

const database = useDatabase()
const { account, deps, guest } = wholeSite(database, clockAt('2026-11-20T02:00:00Z'))
const app = (isHttps = false) => siteOn(database, deps(), isHttps ? HTTPS : {})

let nomor = ''
let cookies: Record<'officer' | 'citizen' | 'guest', string>
beforeEach(async () => {
  await demoPeople(database, deps(), 'koordinator.indramayu', 'pelapor')
  const report = await filed(deps(), aSubmission({ agency: 'kab-indramayu' }))
  await forwardedTo(database, deps(), report, 'dinas-perhubungan-kab-indramayu')
  nomor = report.number
  cookies = {
    officer: await account('koordinator.indramayu'),
    citizen: await account('pelapor'),
    guest: await guest(report.id),
  }
})

const pages = () => addressesOf(app(), ['GET'], { nomor, name: 'beranda' })
const forms = () => addressesOf(app(), ['POST', 'PUT', 'PATCH', 'DELETE'], { nomor })
const isFile = (path: string) => /^\/(healthz|readyz|favicon\.ico)$/.test(path)

test('there are pages and forms to look at', () => {
  expect(pages().length).toBeGreaterThan(80)
  expect(forms().length).toBeGreaterThan(70)
})

test('nothing changes without proof that it was sent from here, whoever is signed in', async () => {
  const site = app()
  for (const path of forms()) {
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: HTTPS_ORIGIN, 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ]) {
      const answer = await send(site, path, { cookie: cookies.officer, headers })
      expect([path, headers, answer.status]).toEqual([path, headers, 403])
    }
  }
})

describe('every page', () => {
  test('may not be framed, runs nothing written into it, and is not guessed at', async () => {
    const site = app()
    for (const path of pages().filter(one => !isFile(one))) {
      const { headers } = await ask(site, path, cookies.officer)
      const policy = headers.get('content-security-policy') ?? ''
      expect([path, policy]).toEqual([path, expect.stringMatching(/frame-ancestors 'none'|sandbox/)])
      expect([path, policy]).toEqual([path, expect.not.stringMatching(/unsafe|\*|http:|data:/)])
      expect([path, policy]).toEqual([path, expect.stringContaining("default-src 'none'")])
      expect([path, headers.get('x-frame-options'), headers.get('x-content-type-options')]).toEqual([
        path,
        'DENY',
        'nosniff',
      ])
    }
  })

  test('that somebody sees who is signed in, or has opened a report, is kept by nobody on the way', async () => {
    const site = app()
    for (const cookie of Object.values(cookies)) {
      for (const path of pages().filter(one => !isFile(one))) {
        const kept = (await ask(site, path, cookie)).headers.get('cache-control') ?? ''
        expect([path, kept]).toEqual([path, expect.stringMatching(/no-store/)])
      }
    }
  })

  test('that gives a cookie is kept by nobody either', async () => {
    const site = app()
    for (const path of pages()) {
      const { headers } = await ask(site, path)
      if (headers.getSetCookie().length > 0)
        expect([path, headers.get('cache-control')]).toEqual([path, expect.stringMatching(/no-store|private/)])
    }
  })

  test('that shows itself to somebody who is signed in lets them sign out', async () => {
    const site = app()
    for (const cookie of [cookies.officer, cookies.citizen]) {
      for (const path of pages()) {
        const answer = await ask(site, path, cookie)
        const page = await answer.text()
        if (answer.status !== 200 || !/<main/.test(page) || /^\/dev\/|\/cetak$/.test(path)) continue // for paper
        expect([path, /action="(\/en)?\/keluar"|href="(\/en)?\/keluar"/.test(page)]).toEqual([path, true])
      }
    }
  })

  test('of officers or of an account is not there for strangers', async () => {
    const site = app()
    const closed = pages().filter(path => /^(\/en)?\/(petugas|akun)/.test(path))
    expect(closed.length).toBeGreaterThan(40)
    for (const path of closed) {
      const answer = await ask(site, path)
      expect([path, answer.status]).toEqual([path, expect.toBeOneOf([303, 404])])
      if (answer.status === 303) expect(answer.headers.get('location')).toMatch(/^(\/en)?\/masuk(\?|$)/)
    }
  })

  test('of officers is not there for a citizen', async () => {
    const site = app()
    for (const path of pages().filter(one => one.startsWith('/petugas'))) {
      for (const cookie of [cookies.citizen])
        expect([path, (await ask(site, path, cookie)).status]).toEqual([path, 404])
    }
  })
})

const AWAY = ['https://evil.example/', '//evil.example', '/\\evil.example', '/.//evil.example', '/%09/evil.example']

describe('nobody is led away', () => {
  const leads = (answer: Response) => answer.headers.get('location') ?? '/'
  const HERE = /^\/(?![/\\])/

  test('by the address of a page', async () => {
    const site = app()
    for (const path of pages()) {
      for (const away of AWAY.slice(0, 2)) {
        const query = new URLSearchParams({ kembali: away, ke: away, next: away, url: away })
        const answer = await ask(site, `${path}?${query}`, cookies.officer)
        expect([path, away, leads(answer)]).toEqual([path, away, expect.stringMatching(HERE)])
        expect(leads(answer)).not.toMatch(/^\/[^?]*evil/)
      }
    }
  })

  test('by a form, whatever is in it', async () => {
    const site = app()
    for (const path of forms()) {
      await database.root.query('delete from rate_limits')
      const [away = ''] = AWAY
      const fields = { kembali: away, back: away, identifier: 'pelapor@demo.lapor.test', password: 'demo-lapor-2026' }
      const answer = await send(site, `${path}?kembali=${encodeURIComponent(away)}`, { fields })
      expect([path, leads(answer)]).toEqual([path, expect.stringMatching(HERE)])
    }
  })
})

describe('over https', () => {
  test('browsers are told to stay there, on every page; over http they are not', async () => {
    for (const path of ['/', '/masuk', '/lapor', '/laporan', '/akun/laporan', '/nowhere'])
      for (const isHttps of [true, false]) {
        const hsts = (await app(isHttps).request(HTTPS_ORIGIN + path)).headers.get('strict-transport-security')
        expect([path, hsts]).toEqual([path, isHttps ? expect.stringMatching(/max-age=31536000/) : null])
      }
  })

  test('every cookie is bound to our host and out of reach for scripts and other sites', async () => {
    const site = app(true)
    const fields = { identifier: 'pelapor@demo.lapor.test', password: 'demo-lapor-2026' }
    const given = [
      await send(site, '/masuk', { fields, origin: HTTPS_ORIGIN }),
      await send(site, '/lapor', {
        origin: HTTPS_ORIGIN,
        fields: { kind: 'aspiration', title: 'Taman kota', body: 'Mohon dibuatkan taman di dekat pasar kami.' },
      }),
    ].flatMap(answer => answer.headers.getSetCookie())
    expect(given.length).toBeGreaterThan(2)
    for (const cookie of given) {
      expect(cookie).toMatch(/^__(Host|Secure)-/)
      expect(cookie).toMatch(/; HttpOnly; Secure; SameSite=Lax/)
      expect(cookie).not.toMatch(/Domain=/i)
    }
  })
})
