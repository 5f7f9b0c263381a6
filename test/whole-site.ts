/** The site as it is served, every page and every guard mounted, asked without a network; and who may be asking. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach } from 'vitest'
import type { ReportId } from '#core/ids.ts'
import { DEMO_PASSWORD } from '#core/people/demo-accounts.ts'
import { openSessionOfReport } from '#core/people/operations/open-report-session.ts'
import { signIn } from '#core/people/operations/sign-in.ts'
import { createApp } from '#main/app.ts'
import { readConfig } from '#platform/config.ts'
import { createLog } from '#platform/log.ts'
import { localFiles } from '#platform/storage/local-files.ts'
import type { TestDatabase } from './database.ts'
import { type StandingClock, depsOn } from './people.ts'

const ORIGIN = 'http://127.0.0.1:3000'
const files = await localFiles(mkdtempSync(join(tmpdir(), 'lapor-whole-')))

export type Typed = Readonly<Record<string, string | readonly string[]>>

/** For a whole test file: mounted anew for each test, which remembers nothing of the one before. */
export function wholeSite(database: TestDatabase, clock: StandingClock) {
  const deps = () => ({ ...depsOn(database, clock), files })
  const mount = () => {
    const config = readConfig({ LOG_LEVEL: 'silent' })
    const { pool, url } = database
    const log = createLog('silent')
    return createApp({ config, log, deps: deps(), pool, applied: [], directUrl: url, demoClock: null })
  }
  let app: ReturnType<typeof mount> | undefined
  beforeEach(() => void (app = undefined))
  const request = async (path: string, init: RequestInit = {}) =>
    (app ??= mount()).request(new URL(path, ORIGIN).href, init)
  return {
    deps,
    /** With cookies, and whatever else a program may say. */
    ask: (path: string, cookie = '', init: RequestInit = {}) =>
      request(path, {
        ...init,
        headers: { ...(cookie && { cookie }), ...Object.fromEntries(new Headers(init.headers)) },
      }),
    /** As a form of ours sends it. */
    send: (path: string, fields: Typed, cookie = '') => {
      const pairs = Object.entries(fields).flatMap(([name, value]) => [value].flat().map(one => [name, `${one}`]))
      const headers = { origin: ORIGIN, ...(cookie && { cookie }) }
      return request(path, { method: 'POST', body: new URLSearchParams(pairs), headers })
    },
    /** A cookie for a demo account, by the part of its address before the @. */
    account: async (name: string) => {
      const who = { identifier: `${name}@demo.lapor.test`, password: DEMO_PASSWORD, replacing: null }
      const opened = await signIn(deps(), who)
      if (!opened.ok) throw new Error(opened.refusal)
      return `lapor_session=${opened.token}`
    },
    /** A cookie for whoever opened this report by its code. */
    guest: async (id: ReportId) => `lapor_reports=${(await openSessionOfReport(deps(), id)).token}`,
  }
}
