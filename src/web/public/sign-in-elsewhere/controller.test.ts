import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { DEMO_PASSWORD } from '#core/people/demo-accounts.ts'
import { signIn } from '#core/people/operations/sign-in.ts'
import { createApp } from '#main/app.ts'
import { readConfig } from '#platform/config.ts'
import { createLog } from '#platform/log.ts'
import { useDatabase } from '#test/database.ts'
import { SARI, aReportRow, clockAt, demoPeople, depsOn } from '#test/people.ts'
import { CLIENT, POSTING_CLIENT, type TestProvider, startProvider } from '#test/provider.ts'

const ORIGIN = 'http://127.0.0.1:3000'
const database = useDatabase()
const clock = clockAt('2026-11-20T01:00:00Z')
const deps = () => depsOn(database, clock)
const logged: string[] = []
const folder = mkdtempSync(join(tmpdir(), 'lapor-elsewhere-'))
let provider: TestProvider
let app: ReturnType<typeof createApp>

const KEYS = ['uji', 'curiga', 'tua', 'sso', 'sso-dua', 'pergi'] as const

beforeAll(async () => {
  provider = await startProvider(KEYS.map(key => `${ORIGIN}/masuk/kembali/${key}`))
})
afterAll(() => provider.stop())
beforeEach(async () => {
  clock.set('2026-11-20T01:00:00Z')
  logged.length = 0
  Object.assign(provider, { lie: null, signsFalsely: false })
  for (const who of Object.keys(provider.people)) delete provider.people[who]
  provider.people['sari'] = { email: 'Sari.Wulan@contoh.test', email_verified: true, name: 'Sari Wulandari' }
  await demoPeople(database, deps(), 'nasional', 'pelapor', 'koordinator.indramayu', 'koordinator.kemensos')
  app = site()
})

function site() {
  const common = { kind: 'oidc', issuer: provider.issuer, clientId: CLIENT.id, clientSecret: CLIENT.secret }
  const scopes = ['openid', 'email']
  const oauth2 = {
    kind: 'oauth2',
    issuer: provider.issuer,
    authorizationEndpoint: `${provider.issuer}/auth`,
    tokenEndpoint: `${provider.issuer}/token`,
    userinfoEndpoint: `${provider.issuer}/me`,
    clientId: POSTING_CLIENT.id,
    clientSecret: POSTING_CLIENT.secret,
    clientAuthentication: 'post',
    claims: { subject: 'sub', email: 'email' },
  }
  const sso = {
    ...common,
    scopes: ['openid', 'email', 'profile', 'roles'],
    trustsEmail: true,
    for: { agency: 'kab-indramayu', roleClaim: 'roles', roles: { koordinator: 'coordinator', penghubung: 'liaison' } },
  }
  const providers = [
    { ...common, key: 'uji', label: 'Penyedia Uji', scopes, trustsEmail: true, for: 'citizens' },
    { ...common, key: 'curiga', label: 'Penyedia Curiga', scopes, for: 'citizens' },
    { ...oauth2, key: 'tua', label: 'Penyedia Tua', scopes, trustsEmail: true, for: 'citizens' },
    { ...sso, key: 'sso', label: 'SSO Indramayu' },
    { ...sso, key: 'sso-dua', label: 'SSO Dua', for: { ...sso.for, secondFactor: { acr: ['2fa'], amr: ['otp'] } } },
    { ...common, key: 'pergi', label: 'Penyedia Pergi', issuer: 'http://127.0.0.1:9', scopes, for: 'citizens' },
  ]
  const file = join(folder, 'providers.json')
  writeFileSync(file, JSON.stringify({ providers }), { mode: 0o600 })
  const config = readConfig({ LOG_LEVEL: 'warn', LAPOR_PROVIDERS_FILE: file })
  const log = createLog('warn', { write: line => void logged.push(line) })
  const { pool, url } = database
  return createApp({ config, log, deps: deps(), pool, applied: [], directUrl: url, demoClock: null })
}

type Browser = Map<string, string>
const aBrowser = (): Browser => new Map()

/** As a browser would: it keeps cookies, and sends them. */
async function ask(browser: Browser, path: string, init: RequestInit = {}): Promise<Response> {
  const cookie = [...browser].map(pair => pair.join('=')).join('; ')
  const headers = { cookie, origin: ORIGIN, 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0' }
  const response = await app.request(new URL(path, ORIGIN).href, { ...init, headers })
  for (const kept of response.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(kept) ?? []
    if (value === '') browser.delete(name)
    else browser.set(name, value)
  }
  return response
}

const locationOf = (response: Response): string => response.headers.get('location') ?? ''

type Way = { browser?: Browser; key?: (typeof KEYS)[number]; who?: string | null; path?: string }

/** Up to the address with which the browser comes back. */
async function leave({ browser = aBrowser(), key = 'uji', who = 'sari', path = `/masuk/dengan/${key}` }: Way) {
  const away = await ask(browser, path)
  expect(away.status).toBe(303)
  return provider.visit(locationOf(away), who)
}

async function enter(way: Way & { browser: Browser }): Promise<Response> {
  return ask(way.browser, await leave(way))
}

const refusalOf = async (response: Response): Promise<string> =>
  /data-refusal="([a-z-]+)"/.exec(await response.text())?.[1] ?? 'none'

const isRefused = async (response: Response, status: number, refusal: string): Promise<void> => {
  const code = response.status
  expect([code, await refusalOf(response)]).toEqual([status, refusal])
  expect(response.headers.getSetCookie().filter(cookie => /session=[^;]/.test(cookie))).toEqual([])
  expect(logged.join()).toContain(`"refusal":"${refusal}"`)
}

const count = async (table: string): Promise<number> =>
  Number((await database.root.query<{ n: string }>(`select count(*) as n from ${table}`)).rows[0]?.n)

const signedIn = async (browser: Browser): Promise<boolean> => (await ask(browser, '/akun/laporan')).status === 200

async function demo(name: string): Promise<Browser> {
  const who = { identifier: `${name}@demo.lapor.test`, password: DEMO_PASSWORD, replacing: null }
  const opened = await signIn(deps(), who)
  if (!opened.ok) throw new Error(opened.refusal)
  return new Map([['lapor_session', opened.token]])
}

/** Links as the page of links does it, with its two steps. */
async function link(browser: Browser, key: (typeof KEYS)[number], who: string): Promise<Response> {
  const begun = await ask(browser, '/akun/tautan', { method: 'POST', body: new URLSearchParams({ provider: key }) })
  expect([begun.status, locationOf(begun)]).toEqual([303, `/akun/tautan/menuju/${key}`])
  const page = await (await ask(browser, locationOf(begun))).text()
  const href = /href="(http:\/\/127\.0\.0\.1:\d+\/auth\?[^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? ''
  return ask(browser, await provider.visit(href, who))
}

describe('whoever is new', () => {
  test('gets an account with the proved address, and the reports that were filed with it', async () => {
    await aReportRow(deps(), '261123456789', { identity: { ...SARI, email: 'sari.wulan@contoh.test' } })
    const browser = aBrowser()
    const response = await enter({ browser })
    expect([response.status, locationOf(response)]).toEqual([303, '/akun/laporan'])
    expect(await signedIn(browser)).toBe(true)
    const { rows } = await database.root.query(`
      select i.kind, i.verified_at is not null as verified, s.method, s.is_pending, a.password_hash,
        (select count(*)::int from vault.report_reporters r where r.account_id = a.id) as reports
      from other_identities o join accounts a on a.id = o.account_id join account_identifiers i on i.account_id = a.id
      join sessions s on s.account_id = a.id`)
    expect(rows).toEqual([
      { kind: 'email', verified: true, method: 'elsewhere', is_pending: false, password_hash: null, reports: 1 },
    ])
  })

  test('comes back to the same account, wherever and in whatever language they were', async () => {
    await enter({ browser: aBrowser() })
    provider.people['sari'] = { email: 'lain@contoh.test', email_verified: true }
    const browser = aBrowser()
    const response = await enter({ browser, path: '/en/masuk/dengan/uji?kembali=%2Fen%2Flapor' })
    expect(locationOf(response)).toBe('/en/lapor')
    expect([await count('other_identities'), await count('accounts where not is_demo')]).toEqual([1, 1])
  })

  test('is never led away from this site', async () => {
    const response = await enter({ browser: aBrowser(), path: '/masuk/dengan/uji?kembali=//evil.example' })
    expect(locationOf(response)).toBe('/akun/laporan')
  })

  test.each([
    ['that the provider does not call verified', 'uji', { email: 'baru@contoh.test', email_verified: false }],
    ['of which it says nothing', 'uji', { email: 'baru@contoh.test' }],
    ['that is none', 'uji', { email: 'bukan alamat', email_verified: true }],
    ['that is not there', 'uji', {}],
    ['whose provider is not believed', 'curiga', { email: 'baru@contoh.test', email_verified: true }],
    ['that OAuth 2 gives without a word of proof', 'tua', { email: 'baru@contoh.test', email_verified: true }],
  ] as const)('gets none by an address %s', async (_, key, claims) => {
    provider.people['sari'] = claims
    await isRefused(await enter({ browser: aBrowser(), key }), 409, 'address-unproved')
    expect(await count('other_identities')).toBe(0)
  })
})

describe('an account that exists', () => {
  const PELAPOR = { email: 'pelapor@demo.lapor.test' }

  test('is not taken over by somebody of whom a provider says its address, proved or not', async () => {
    provider.people['sari'] = { ...PELAPOR, email_verified: true }
    await isRefused(await enter({ browser: aBrowser() }), 409, 'address-taken')
    provider.people['sari'] = { ...PELAPOR, email_verified: false }
    await isRefused(await enter({ browser: aBrowser() }), 409, 'address-unproved')
    expect(await count('other_identities')).toBe(0)
  })

  test('opens to the identity that its owner has linked from inside', async () => {
    const linked = await link(await demo('pelapor'), 'uji', 'sari')
    expect([linked.status, locationOf(linked)]).toEqual([303, '/akun/tautan'])
    const browser = aBrowser()
    expect(locationOf(await enter({ browser }))).toBe('/akun/laporan')
    expect(await count('accounts where not is_demo')).toBe(0)
  })

  test('that was closed stays closed', async () => {
    await enter({ browser: aBrowser() })
    await database.root.query('update accounts set is_active = false where not is_demo')
    await isRefused(await enter({ browser: aBrowser() }), 409, 'account-closed')
  })

  test('by OAuth 2 without OpenID Connect is found by what userinfo says', async () => {
    await link(await demo('pelapor'), 'tua', 'sari')
    expect(locationOf(await enter({ browser: aBrowser(), key: 'tua' }))).toBe('/akun/laporan')
  })

  test('replaces the session that the browser had, so that nobody can plant one', async () => {
    await enter({ browser: aBrowser() })
    const before = await demo('pelapor')
    const browser = new Map(before)
    await enter({ browser })
    expect(browser.get('lapor_session')).not.toBe(before.get('lapor_session'))
    expect(await signedIn(before)).toBe(false)
  })
})

describe('an answer that is not what we asked for opens nothing:', () => {
  test.each([
    ['another nonce', (claims: object) => ({ ...claims, nonce: 'lain' })],
    ['no nonce', ({ nonce: _, ...claims }: { nonce?: unknown }) => claims],
    ['another issuer', (claims: object) => ({ ...claims, iss: 'https://evil.example' })],
    ['another audience', (claims: object) => ({ ...claims, aud: 'lain' })],
    ['an expired token', (claims: object) => ({ ...claims, exp: Math.floor(Date.now() / 1000) - 300 })],
    ['another subject than userinfo’s', (claims: object) => ({ ...claims, sub: 'orang-lain' })],
  ])('%s', async (_, lie) => {
    provider.lie = lie
    await isRefused(await enter({ browser: aBrowser() }), 502, 'unbelievable')
  })

  test('a signature that is not the provider’s', async () => {
    provider.signsFalsely = true
    await isRefused(await enter({ browser: aBrowser() }), 502, 'unbelievable')
  })

  test('the same return again, even with the cookie of its attempt', async () => {
    const browser = aBrowser()
    const address = await leave({ browser })
    const copy = new Map(browser)
    expect((await ask(browser, address)).status).toBe(303)
    await isRefused(await ask(browser, address), 403, 'no-attempt')
    await isRefused(await ask(copy, address), 403, 'used')
  })

  test('the return of another browser, with an attempt of its own or without', async () => {
    const address = await leave({ browser: aBrowser() })
    await isRefused(await ask(aBrowser(), address), 403, 'no-attempt')
    const browser = aBrowser()
    await leave({ browser })
    await isRefused(await ask(browser, address), 403, 'other-attempt')
  })

  test('a code of somebody else’s attempt in one’s own', async () => {
    const stolen = new URL(await leave({ browser: aBrowser() }))
    const browser = aBrowser()
    const own = new URL(await leave({ browser }))
    own.searchParams.set('code', stolen.searchParams.get('code') ?? '')
    await isRefused(await ask(browser, own.href), 502, 'unbelievable')
  })

  test('a return for another provider', async () => {
    const browser = aBrowser()
    const address = (await leave({ browser })).replace('/kembali/uji', '/kembali/curiga')
    await isRefused(await ask(browser, address), 403, 'other-attempt')
  })

  test('a return after ten minutes', async () => {
    const browser = aBrowser()
    const address = await leave({ browser })
    clock.set('2026-11-20T01:10:01Z')
    await isRefused(await ask(browser, address), 403, 'no-attempt')
  })

  test('a return without state, or with another issuer beside it', async () => {
    const browser = aBrowser()
    const address = new URL(await leave({ browser }))
    address.searchParams.delete('state')
    await isRefused(await ask(browser, address.href), 403, 'other-attempt')
    address.searchParams.set('state', new URL(await leave({ browser })).searchParams.get('state') ?? '')
    address.searchParams.set('iss', 'https://evil.example')
    await isRefused(await ask(browser, address.href), 502, 'unbelievable')
  })
})

describe('when it does not work, the page says why and what to do', () => {
  test('whoever cancels at the provider is told that nothing has changed', async () => {
    const response = await ask(aBrowser(), '/masuk')
    expect(response.status).toBe(200)
    const browser = aBrowser()
    await isRefused(await enter({ browser, who: null }), 409, 'denied')
  })

  test('a provider that does not answer, before and after', async () => {
    const response = await ask(aBrowser(), '/en/masuk/dengan/pergi')
    expect(response.headers.get('retry-after')).toBe('60')
    const page = await response.clone().text()
    expect(page).toContain('Penyedia Pergi cannot be reached')
    await isRefused(response, 503, 'unreachable')
  })

  test('a provider that is not there', async () => {
    expect((await ask(aBrowser(), '/masuk/dengan/lain')).status).toBe(404)
    expect((await ask(aBrowser(), '/masuk/kembali/__proto__?code=x&state=y')).status).toBe(404)
  })

  test('neither codes nor states nor addresses stand in the log', async () => {
    const browser = aBrowser()
    provider.lie = claims => ({ ...claims, nonce: 'lain' })
    const address = new URL(await leave({ browser }))
    await ask(browser, address.href)
    expect(logged.length).toBeGreaterThan(0)
    for (const secret of [address.searchParams.get('code'), address.searchParams.get('state'), 'sari', CLIENT.secret])
      expect(logged.join()).not.toContain(secret)
  })

  test('what is kept with the browser cannot be read there, and not by scripts', async () => {
    const away = await ask(aBrowser(), '/masuk/dengan/uji')
    const [cookie] = away.headers.getSetCookie()
    expect(cookie).toMatch(/^lapor_penyedia=[\w-]+; .*Path=\/; .*HttpOnly; SameSite=Lax/)
    expect(cookie).not.toContain(new URL(locationOf(away)).searchParams.get('state'))
    expect(away.headers.get('cache-control')).toBe('no-store')
  })
})

describe('an officer through the sign-on of their agency', () => {
  const asn = (roles: readonly string[], more: object = {}) => ({
    email: 'rina@indramayukab.contoh.test',
    email_verified: true,
    name: 'Rina Marlina',
    roles,
    ...more,
  })
  const officerRow = async () => {
    const { rows } = await database.root.query(`
      select o.role, a.slug, o.name, o.is_active from officers o join agencies a on a.id = o.agency_id
      join other_identities e on e.account_id = o.account_id`)
    return rows
  }

  test('begins with the role that is mapped, at exactly that agency, and owes a second factor', async () => {
    provider.people['rina'] = asn(['lain', 'penghubung'])
    const browser = aBrowser()
    const response = await enter({ browser, key: 'sso', who: 'rina', path: '/masuk/dengan/sso?kembali=%2Fpetugas' })
    expect([response.status, locationOf(response)]).toEqual([303, '/masuk/langkah-dua?kembali=%2Fpetugas'])
    expect((await ask(browser, '/petugas')).status).toBe(303)
    expect(await officerRow()).toEqual([
      { role: 'liaison', slug: 'kab-indramayu', name: 'Rina Marlina', is_active: true },
    ])
    expect(await count(`officer_acts where act = 'joined'`)).toBe(1)
  })

  test.each([
    ['acr', { acr: '2fa' }],
    ['amr', { amr: ['pwd', 'otp'] }],
  ])('owes none where the configuration believes its %s', async (_, proof) => {
    provider.people['rina'] = asn(['koordinator'])
    provider.lie = claims => ({ ...claims, ...proof })
    const browser = aBrowser()
    expect(locationOf(await enter({ browser, key: 'sso-dua', who: 'rina' }))).toBe('/petugas')
    expect((await ask(browser, '/petugas')).status).toBe(200)
  })

  test('owes ours where the same claim is not in the configuration, or the provider says less', async () => {
    provider.people['rina'] = asn(['koordinator'])
    provider.lie = claims => ({ ...claims, acr: '2fa' })
    expect(locationOf(await enter({ browser: aBrowser(), key: 'sso', who: 'rina' }))).toBe('/masuk/langkah-dua')
    provider.lie = claims => ({ ...claims, acr: '1fa', amr: ['pwd'] })
    expect(locationOf(await enter({ browser: aBrowser(), key: 'sso-dua', who: 'rina' }))).toBe('/masuk/langkah-dua')
  })

  test.each([
    ['without a role of ours', 'no-role', asn(['bupati'])],
    ['with roles that are none', 'no-role', asn([], { roles: { koordinator: true } })],
    ['without a name', 'name-missing', asn(['koordinator'], { name: undefined })],
    ['with an address that is not proved', 'address-unproved', asn(['koordinator'], { email_verified: false })],
    ['with the address of a citizen', 'address-taken', asn(['koordinator'], { email: 'pelapor@demo.lapor.test' })],
    [
      'with the address of an officer',
      'address-taken',
      asn(['koordinator'], { email: 'koordinator.indramayu@demo.lapor.test' }),
    ],
  ])('does not begin %s', async (_, refusal, claims) => {
    provider.people['rina'] = claims
    await isRefused(await enter({ browser: aBrowser(), key: 'sso', who: 'rina' }), 409, refusal)
    expect(await count('other_identities')).toBe(0)
  })

  test('whom a coordinator has deactivated does not come back', async () => {
    provider.people['rina'] = asn(['penghubung'])
    await enter({ browser: aBrowser(), key: 'sso', who: 'rina' })
    await database.root.query(
      'update officers set is_active = false where account_id in (select account_id from other_identities)',
    )
    await isRefused(await enter({ browser: aBrowser(), key: 'sso', who: 'rina' }), 409, 'deactivated')
    provider.people['rina-baru'] = asn(['penghubung'])
    await isRefused(await enter({ browser: aBrowser(), key: 'sso', who: 'rina-baru' }), 409, 'deactivated')
  })

  test('whose role the agency has taken back or changed does not come in', async () => {
    provider.people['rina'] = asn(['penghubung'])
    await enter({ browser: aBrowser(), key: 'sso', who: 'rina' })
    for (const roles of [[], ['koordinator']]) {
      provider.people['rina'] = asn(roles)
      await isRefused(await enter({ browser: aBrowser(), key: 'sso', who: 'rina' }), 409, 'role-not-granted')
    }
  })

  test('of another agency, a national admin and a citizen neither link it nor come in by it', async () => {
    provider.people['rina'] = asn(['koordinator'])
    for (const name of ['koordinator.kemensos', 'nasional', 'pelapor']) {
      const body = new URLSearchParams({ provider: 'sso' })
      const begun = await ask(await demo(name), '/akun/tautan', { method: 'POST', body })
      expect([name, begun.status]).toEqual([name, 404])
    }
    // The same subject, linked through a provider for citizens of the same issuer.
    for (const [name, refusal] of [
      ['koordinator.kemensos', 'not-officer-here'],
      ['nasional', 'not-officer-here'],
    ] as const) {
      await database.root.query('delete from other_identities')
      await link(await demo(name), 'uji', 'rina')
      await isRefused(await enter({ browser: aBrowser(), key: 'sso', who: 'rina' }), 409, refusal)
    }
  })

  test('of this agency who has linked it comes in', async () => {
    provider.people['dedi'] = asn(['koordinator'])
    expect(locationOf(await link(await demo('koordinator.indramayu'), 'sso', 'dedi'))).toBe('/akun/tautan')
    const browser = aBrowser()
    expect(locationOf(await enter({ browser, key: 'sso', who: 'dedi' }))).toBe('/petugas')
    expect(await (await ask(browser, '/petugas')).text()).toContain('Dedi Suhartama')
  })

  test('comes in through a provider for citizens only with the second factor that officers owe', async () => {
    provider.people['rina'] = asn(['koordinator'])
    provider.lie = claims => ({ ...claims, acr: '2fa' })
    await enter({ browser: aBrowser(), key: 'sso', who: 'rina' })
    expect(locationOf(await enter({ browser: aBrowser(), key: 'uji', who: 'rina' }))).toBe('/masuk/langkah-dua')
  })
})
