/** The officers' pages with a demo officer at the keyboard, for tests that ask them for HTML. */
import { Hono } from 'hono'
import { beforeEach } from 'vitest'
import type { Deps } from '#core/deps.ts'
import type { AccountId } from '#core/ids.ts'
import { openSession } from '#core/people/operations/open-session.ts'
import { type AccountViewer, STRANGER, type Viewer } from '#core/people/viewer.ts'
import { cookiesFor } from '#platform/http/cookies.ts'
import { faults } from '#platform/http/fault.ts'
import { createLog } from '#platform/log.ts'
import { mountOfficers } from '#main/app-officers.ts'
import { type SessionEnv, visitOf } from '#web/session.ts'
import type { TestDatabase } from './database.ts'
import { type StandingClock, depsOn } from './people.ts'
import { officerNamed } from './reports.ts'

const ORIGIN = 'http://localhost'

export type Fields = Readonly<Record<string, string | readonly string[]>>

/** @param name the part of a demo officer's address before the @; a viewer where it is nobody's */
export function workbench(database: TestDatabase, clock: StandingClock, changes: Partial<Deps> = {}) {
  const deps = () => ({ ...depsOn(database, clock), ...changes })
  let pages: ReturnType<typeof officersPages> | undefined
  beforeEach(() => void (pages = undefined))
  const request = async (name: string | Viewer, address: string, init: RequestInit = {}): Promise<Response> => {
    const viewer = typeof name === 'string' ? await officerNamed(database, name) : name
    const headers = new Headers(init.headers)
    if (typeof name === 'string' && viewer.kind === 'account')
      headers.append('cookie', await justSignedIn(deps(), viewer))
    return (pages ??= officersPages(deps()))(viewer, new Request(new URL(address, ORIGIN), { ...init, headers }))
  }
  return {
    get: (name: string | Viewer, address: string, init: RequestInit = {}) => request(name, address, init),
    post: (name: string | Viewer, address: string, fields: Fields = {}) => {
      const pairs = Object.entries(fields).flatMap(([field, value]) =>
        (typeof value === 'string' ? [value] : value).map((one): [string, string] => [field, one]),
      )
      return request(name, address, { method: 'POST', body: new URLSearchParams(pairs) })
    },
  }
}

/** Mounted once for a test; who asks is said with each request. */
function officersPages(deps: Deps) {
  const { onError, notFound } = faults(createLog('silent'), (c, { status }) => c.text(`fault ${status}`, status))
  const app = new Hono<SessionEnv>().onError(onError).notFound(notFound)
  const asking = new WeakMap<Request, Viewer>()
  app.use(async (c, next) => {
    c.set('viewer', asking.get(c.req.raw) ?? STRANGER)
    await next()
  })
  const cookies = cookiesFor({ isHttps: false, vault: deps.vault })
  mountOfficers(app, { deps, cookies, visitOf: visitOf({ isDemo: false }) })
  return async (viewer: Viewer, request: Request) => {
    asking.set(request, viewer)
    return app.fetch(request)
  }
}

/** As who has just proved who they are: some acts ask for that. */
async function justSignedIn(deps: Deps, { accountId }: AccountViewer): Promise<string> {
  const opening = { accountId, method: 'password', replacing: null, agent: null } as const
  const { token } = await deps.db.transaction().execute(tx => openSession(deps, tx, opening))
  return `lapor_session=${token}`
}

/** What a browser would send back of the forms on a page without anything being typed: version and token. */
export function hiddenFields(html: string): Record<string, string> {
  const inputs = [...html.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)]
  return Object.fromEntries(inputs.map(([, name = '', value = '']) => [name, value]))
}

export const citizen: Viewer = {
  kind: 'account',
  accountId: 999_999 as AccountId,
  officer: null,
  displayName: null,
  agencyName: null,
  openReports: [],
}
