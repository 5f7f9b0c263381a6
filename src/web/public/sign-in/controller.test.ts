import { Hono } from 'hono'
import { beforeEach, describe, expect, test } from 'vitest'
import { DEMO_SIGN_IN, DEMO_PASSWORD } from '#core/people/demo-accounts.ts'
import { cookiesFor } from '#platform/http/cookies.ts'
import { faults } from '#platform/http/fault.ts'
import { createLog } from '#platform/log.ts'
import { useDatabase } from '#test/database.ts'
import { clockAt, demoPeople, depsOn } from '#test/people.ts'
import { type OfficerEnv, type SessionEnv, knowViewer, requireOfficer, visitOf } from '#web/session.ts'
import { LIMITS } from '#core/people/pressure/limits.ts'
import { signInController } from './controller.tsx'
import type { DemoSignIn } from './page.tsx'

const database = useDatabase()
const clock = clockAt('2026-11-20T01:00:00Z')
const deps = () => depsOn(database, clock)

beforeEach(async () => {
  clock.set('2026-11-20T01:00:00Z')
  await demoPeople(database, deps(), 'nasional', 'nasional2', 'pelapor')
})

function site({ isHttps = false, demo = null }: { isHttps?: boolean; demo?: DemoSignIn | null } = {}) {
  const cookies = cookiesFor({ isHttps, vault: deps().vault })
  const log = createLog('silent')
  const { onError, notFound } = faults(log, (c, { status }) => c.text(`fault ${status}`, status))
  const app = new Hono<SessionEnv>()
  app.use(knowViewer(deps(), cookies))
  const clientAddress = (): string => '127.0.0.1'
  const parts = { deps: deps(), cookies, visitOf: visitOf({ isDemo: false }), clientAddress, demo, log, hasSms: true }
  app.route('/', signInController(parts))
  const work = new Hono<OfficerEnv>()
  work.use('/petugas/*', requireOfficer).all('/petugas/*', c => c.text(`officer: ${c.var.officer.role}`))
  return app.route('/', work).notFound(notFound).onError(onError)
}

type Attempt = {
  identifier?: string
  password?: string
  address?: string
  cookie?: string
  app?: ReturnType<typeof site>
}

function attempt({ address = '/masuk', cookie = '', app = site(), ...fields }: Attempt) {
  const body = new URLSearchParams({ identifier: 'nasional@demo.lapor.test', password: DEMO_PASSWORD, ...fields })
  return app.request(address, { method: 'POST', body, headers: { cookie } })
}

/** What the browser would send back. */
const kept = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map(cookie => cookie.split(';')[0] ?? '')
    .filter(cookie => !cookie.endsWith('='))
    .join('; ')

const visit = (cookie: string, address = '/petugas/antrean') => site().request(address, { headers: { cookie } })

describe('signing in', () => {
  test('leads an officer to the inbox and a citizen to their reports, each in their language', async () => {
    const officer = await attempt({})
    expect([officer.status, officer.headers.get('location')]).toEqual([303, '/petugas'])
    const citizen = await attempt({ identifier: '0811 0000 0001', address: '/en/masuk' })
    expect([citizen.status, citizen.headers.get('location')]).toEqual([303, '/en/akun/laporan'])
  })

  test('opens the officers’ pages to an officer, which do not exist for a citizen', async () => {
    const officer = await visit(kept(await attempt({})))
    expect(await officer.text()).toBe('officer: national_admin')
    expect(officer.headers.get('cache-control')).toBe('private, no-store')
    expect((await visit(kept(await attempt({ identifier: 'pelapor@demo.lapor.test' })))).status).toBe(404)
  })

  test('leads back to what was asked for', async () => {
    const turned = await visit('', '/petugas/laporan/261123456789?tab=2')
    const address = turned.headers.get('location') ?? ''
    expect([turned.status, address]).toEqual([303, '/masuk?kembali=%2Fpetugas%2Flaporan%2F261123456789%3Ftab%3D2'])
    expect(await (await site().request(address)).text()).toContain(`action="${address}"`)
    expect((await attempt({ address })).headers.get('location')).toBe('/petugas/laporan/261123456789?tab=2')
  })

  test('leads back to the page of a form that was sent after the session had ended', async () => {
    const headers = { referer: 'http://localhost/petugas/laporan/261123456789' }
    const turned = await site().request('/petugas/laporan/261123456789/jawaban', { method: 'POST', headers })
    expect(turned.headers.get('location')).toBe('/masuk?kembali=%2Fpetugas%2Flaporan%2F261123456789')
  })

  test.each(['https://evil.example', '//evil.example', '/\\evil.example', '/.//evil.example'])(
    'never leads away to %s',
    async asked => {
      const response = await attempt({ address: `/masuk?kembali=${encodeURIComponent(asked)}` })
      expect(response.headers.get('location')).toBe('/petugas')
    },
  )

  test('keeps the session where neither scripts nor other sites reach it, over https bound to our host', async () => {
    const [cookie] = (await attempt({})).headers.getSetCookie()
    expect(cookie).toMatch(/^lapor_session=[\w-]{43}; .*Path=\/; .*HttpOnly; SameSite=Lax/)
    expect(cookie).not.toContain('Secure')
    const [secure] = (await attempt({ app: site({ isHttps: true }) })).headers.getSetCookie()
    expect(secure).toMatch(/^__Host-lapor_session=[\w-]{43}; /)
    expect(secure).toContain('Secure')
  })

  test('opens a new session each time: one that was put into the browser before is worth nothing', async () => {
    const planted = `lapor_session=${'A'.repeat(43)}`
    const first = kept(await attempt({ cookie: planted }))
    expect(first).not.toBe(planted)
    expect((await visit(planted)).status).toBe(303)
    await attempt({ cookie: first })
    expect((await visit(first)).status).toBe(303)
  })
})

describe('a wrong attempt', () => {
  test('reads the same byte for byte whether the account exists or not', async () => {
    const bodies = await Promise.all(
      [{ identifier: 'nasional@demo.lapor.test', password: 'salah' }, { identifier: 'siapa@demo.lapor.test' }].map(
        async fields => {
          const response = await attempt(fields)
          expect([response.status, response.headers.getSetCookie()]).toEqual([422, []])
          return (await response.text()).replaceAll(fields.identifier, '')
        },
      ),
    )
    expect(bodies[1]).toBe(bodies[0])
    expect(bodies[0]).toContain('Email, nomor ponsel, atau kata sandi tidak cocok.')
  })

  test('shows again who was typed, and never the password', async () => {
    const page = await (await attempt({ identifier: '0811 0000 0009', password: 'rahasia-saya' })).text()
    expect(page).toContain('value="0811 0000 0009"')
    expect(page).not.toContain('rahasia-saya')
    expect(page).toContain('<title>Perlu diperbaiki: Masuk')
  })

  test.each([
    ['nothing', { identifier: '', password: '' }, 'href="#identifier"'],
    ['no password', { password: '' }, 'href="#password"'],
    ['an endless name', { identifier: 'x'.repeat(500_000) }, 'href="#identifier"'],
    ['an endless password', { password: 'x'.repeat(500_000) }, 'href="#password"'],
    ['a NUL byte', { identifier: 'nasional\0@demo.lapor.test' }, 'href="#identifier"'],
    ['HTML', { identifier: '<script>alert(1)</script>' }, '&lt;script>alert(1)&lt;/script>'],
  ])('with %s says what to mend', async (_, fields, expected) => {
    const response = await attempt(fields)
    expect(response.status).toBe(422)
    expect(await response.text()).toContain(expected)
  })

  test('of another kind than a form is refused as such', async () => {
    const sent = (type: string, body: string) =>
      site().request('/masuk', {
        method: 'POST',
        body,
        headers: { 'content-type': type, 'content-length': `${body.length}` },
      })
    expect((await sent('application/json', '{}')).status).toBe(415)
    expect((await sent('multipart/form-data', 'x')).status).toBe(400)
  })

  test('after too many is told when to come back, even with the right password, and other accounts are not', async () => {
    const wrong = { identifier: 'NASIONAL@demo.lapor.test ', password: 'salah' }
    for (let round = 0; round < LIMITS['sign-in']['address and target'].attempts; round++)
      expect((await attempt(wrong)).status).toBe(422)
    const refused = await attempt({})
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(await refused.text()).toMatch(/value="nasional@demo.lapor.test".*Kirim kode masuk/s)
    expect((await attempt({ identifier: 'nasional2@demo.lapor.test' })).status).toBe(303)
  })
})

describe('a session', () => {
  test('that was tampered with, invented, or garbage is no session and no error', async () => {
    const [cookie = ''] = kept(await attempt({})).split('; ')
    const changed = cookie
      .replace(/.$/, last => (last === 'A' ? 'B' : 'A'))
      .replace(/=./, first => (first === '=A' ? '=B' : '=A'))
    for (const other of [
      changed,
      `${cookie}x`,
      'lapor_session=',
      'lapor_session=%00',
      "lapor_session=' or 1=1",
      `lapor_reports=${'x.'.repeat(2000)}`,
    ])
      expect((await visit(other)).status).toBe(303)
    expect((await visit(cookie)).status).toBe(200)
  })

  test('ends for good by signing out; the cookie opens nothing any more', async () => {
    const cookie = kept(await attempt({}))
    const response = await site().request('/keluar', { method: 'POST', headers: { cookie } })
    expect([response.status, response.headers.get('location'), kept(response)]).toEqual([303, '/', ''])
    expect((await visit(cookie)).status).toBe(303)
    expect((await site().request('/keluar', { method: 'POST' })).status).toBe(303)
  })

  test('ends when its time has come', async () => {
    const cookie = kept(await attempt({}))
    clock.set('2026-11-20T13:00:00Z')
    expect((await visit(cookie)).status).toBe(303)
  })

  test('costs those who have none no question to the database', async () => {
    const deaf = { db: new Proxy(database.db, { get: () => expect.unreachable('the database was asked') }), clock }
    const app = new Hono<SessionEnv>().use(knowViewer(deaf, cookiesFor({ isHttps: false, vault: deps().vault })))
    app.get('/', c => c.text(c.var.viewer.kind))
    const response = await app.request('/', { headers: { cookie: 'lapor_session=; theme=gelap' } })
    expect([await response.text(), response.headers.get('cache-control')]).toEqual(['stranger', null])
  })
})

describe('the page', () => {
  test('asks before signing out, and says when there is nothing to end', async () => {
    const cookie = kept(await attempt({}))
    expect(await (await visit(cookie, '/keluar')).text()).toContain('Keluar dari peramban ini?')
    expect(await (await visit('', '/en/keluar')).text()).toContain('You are not signed in on this browser.')
  })

  test('names demo accounts and their password in a demonstration, and nobody in service', async () => {
    const shown = await (await site({ demo: DEMO_SIGN_IN }).request('/masuk')).text()
    for (const { identifier } of DEMO_SIGN_IN.accounts) expect(shown).toContain(identifier.replace('@', '<wbr/>@'))
    expect(shown).toContain(DEMO_PASSWORD)
    const hidden = await (await site().request('/masuk')).text()
    expect(hidden).not.toContain('demo.lapor.test')
    expect(hidden).not.toContain(DEMO_PASSWORD)
  })

  test('speaks English under /en', async () => {
    const page = await (await site().request('/en/masuk')).text()
    expect(page).toContain('<html lang="en">')
    expect(page).toContain('E-mail or mobile number')
  })
})
