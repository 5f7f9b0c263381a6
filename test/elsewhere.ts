/** The site with providers elsewhere, a real one among them, and browsers that go back and forth between the two. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect } from 'vitest'
import { DEMO_PASSWORD } from '#core/people/demo-accounts.ts'
import { signIn } from '#core/people/operations/sign-in.ts'
import { createApp } from '#main/app.ts'
import { readConfig } from '#platform/config.ts'
import { createLog } from '#platform/log.ts'
import type { TestDatabase } from './database.ts'
import { clockAt, demoPeople, depsOn } from './people.ts'
import { CLIENT, POSTING_CLIENT, type TestProvider, startProvider } from './provider.ts'

const ORIGIN = 'http://127.0.0.1:3000'
const KEYS = ['uji', 'curiga', 'tua', 'sso', 'sso-dua', 'pergi'] as const
type Key = (typeof KEYS)[number]

/** Cookies by name. */
export type Browser = Map<string, string>
export const aBrowser = (): Browser => new Map()

type Way = { browser?: Browser; key?: Key; who?: string | null; path?: string }

export const locationOf = (response: Response): string => response.headers.get('location') ?? ''

/** Begins each test with Sari, who has proved her address at the provider, and with these demo people. */
export function useElsewhere(database: TestDatabase, ...people: readonly string[]) {
  const clock = clockAt('2026-11-20T01:00:00Z')
  const deps = () => depsOn(database, clock)
  const logged: string[] = []
  const started = {} as { provider: TestProvider; app: ReturnType<typeof createApp> }

  beforeAll(async () => {
    started.provider = await startProvider(KEYS.map(key => `${ORIGIN}/masuk/kembali/${key}`))
  })
  afterAll(() => started.provider.stop())
  beforeEach(async () => {
    const { provider } = started
    clock.set('2026-11-20T01:00:00Z')
    logged.length = 0
    Object.assign(provider, { lie: null, signsFalsely: null })
    for (const who of Object.keys(provider.people)) delete provider.people[who]
    provider.people['sari'] = { email: 'Sari.Wulan@contoh.test', email_verified: true, name: 'Sari Wulandari' }
    await demoPeople(database, deps(), ...people)
    started.app = siteWith(providersFile(provider))
  })

  function siteWith(LAPOR_PROVIDERS_FILE: string) {
    const config = readConfig({ LOG_LEVEL: 'warn', LAPOR_PROVIDERS_FILE })
    const log = createLog('warn', { write: line => void logged.push(line) })
    const { pool, url } = database
    return createApp({ config, log, deps: deps(), pool, applied: [], directUrl: url, demoClock: null })
  }

  /** As a browser would: it keeps cookies, and sends them. */
  async function ask(browser: Browser, path: string, fields?: Record<string, string>): Promise<Response> {
    const cookie = [...browser].map(pair => pair.join('=')).join('; ')
    const headers = { cookie, origin: ORIGIN, 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0' }
    const sent = fields && { method: 'POST', body: new URLSearchParams(fields) }
    const response = await started.app.request(new URL(path, ORIGIN).href, { ...sent, headers })
    for (const kept of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(kept) ?? []
      if (value === '') browser.delete(name)
      else browser.set(name, value)
    }
    return response
  }

  /** Up to the address with which the browser comes back. */
  async function leave({ browser = aBrowser(), key = 'uji', who = 'sari', path = `/masuk/dengan/${key}` }: Way = {}) {
    const away = await ask(browser, path)
    expect(away.status).toBe(303)
    return started.provider.visit(locationOf(away), who)
  }

  const enter = async ({ browser = aBrowser(), ...way }: Way = {}): Promise<Response> =>
    ask(browser, await leave({ browser, ...way }))

  /** Links as the page of links does it, with its two steps. */
  async function link(browser: Browser, key: Key, who: string): Promise<Response> {
    const begun = await ask(browser, '/akun/tautan', { provider: key })
    expect([begun.status, locationOf(begun)]).toEqual([303, `/akun/tautan/menuju/${key}`])
    const page = await (await ask(browser, locationOf(begun))).text()
    const href = /href="(http:\/\/127\.0\.0\.1:\d+\/auth\?[^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? ''
    return ask(browser, await started.provider.visit(href, who))
  }

  /** A page that says why, with this status; no session; and a line in the log. */
  async function isRefused(response: Response, status: number, refusal: string): Promise<void> {
    const shown = /data-refusal="([a-z-]+)"/.exec(await response.text())?.[1] ?? locationOf(response)
    expect([response.status, shown]).toEqual([status, refusal])
    expect(response.headers.getSetCookie().filter(cookie => /session=[^;]/.test(cookie))).toEqual([])
    expect(logged.join()).toContain(`"refusal":"${refusal}"`)
  }

  return {
    clock,
    deps,
    logged,
    provider: () => started.provider,
    ask,
    leave,
    enter,
    link,
    isRefused,
    isSignedIn: async (browser: Browser) => (await ask(browser, '/akun/laporan')).status === 200,
    /** A browser in which this demo account is signed in. */
    demo: async (name: string): Promise<Browser> => {
      const who = { identifier: `${name}@demo.lapor.test`, password: DEMO_PASSWORD, replacing: null }
      const opened = await signIn(deps(), who)
      if (!opened.ok) throw new Error(opened.refusal)
      return new Map([['lapor_session', opened.token]])
    },
    count: async (table: string): Promise<number> =>
      Number((await database.root.query<{ n: string }>(`select count(*) as n from ${table}`)).rows[0]?.n),
  }
}

const folder = mkdtempSync(join(tmpdir(), 'lapor-elsewhere-'))

function providersFile({ issuer }: TestProvider): string {
  const common = { kind: 'oidc', issuer, clientId: CLIENT.id, clientSecret: CLIENT.secret }
  const scopes = ['openid', 'email']
  const oauth2 = {
    kind: 'oauth2',
    issuer,
    authorizationEndpoint: `${issuer}/auth`,
    tokenEndpoint: `${issuer}/token`,
    userinfoEndpoint: `${issuer}/me`,
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
  return file
}
