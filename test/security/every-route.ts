/** Every address of the site as it is mounted, with something in each of its blanks: whoever adds a page is tested with it. */
import { createApp } from '#main/app.ts'
import type { Deps } from '#core/deps.ts'
import { type Config, readConfig } from '#platform/config.ts'
import { createLog } from '#platform/log.ts'
import type { TestDatabase } from '../database.ts'

export const ORIGIN = 'http://127.0.0.1:3000'
export const HTTPS_ORIGIN = 'https://lapor.contoh.test'
export const HTTPS = { isHttps: true, origin: HTTPS_ORIGIN } as const
export const SERVICE = { isDemo: false } as const

/** @param settings HTTPS for the site as browsers meet it, SERVICE for one without demonstration */
export function siteOn({ pool, url }: TestDatabase, deps: Deps, settings: Partial<Config> = {}) {
  const config = { ...readConfig({ LOG_LEVEL: 'silent' }), ...settings }
  const log = createLog('silent')
  return createApp({ config, log, deps, pool, applied: [], directUrl: url, demoClock: null })
}

type Site = ReturnType<typeof siteOn>

/** @param blanks for `:nomor` and its like; any other blank is 1 */
export function addressesOf(app: Site, methods: readonly string[], blanks: Readonly<Record<string, string>> = {}) {
  const patterns = app.routes.filter(({ method, path }) => methods.includes(method) && !path.includes('*'))
  const filled = (path: string) => path.replace(/:(\w+)(\{[^}]*\})?\??/g, (_, name: string) => blanks[name] ?? '1')
  return [...new Set(patterns.map(({ path }) => filled(path)))].filter(path => !STREAMS.has(path)).toSorted()
}

/** Stays open for ever; src/main/live.test.ts looks at it. */
const STREAMS = new Set(['/petugas/siaran'])

export const ask = (app: Site, path: string, cookie = '') =>
  app.request(ORIGIN + path, { headers: cookie ? { cookie } : {} })

export const send = (
  app: Site,
  path: string,
  { fields = {}, cookie = '', headers = {}, method = 'POST', origin = ORIGIN }: Sending = {},
) =>
  app.request(origin + path, {
    method,
    body: new URLSearchParams(fields),
    headers: { origin, ...(cookie && { cookie }), ...headers },
  })

type Sending = {
  readonly fields?: Record<string, string>
  readonly cookie?: string
  readonly headers?: Record<string, string>
  readonly method?: string
  readonly origin?: string
}
