/** The pages where citizens file and find their reports, with a browser that keeps its cookies; for tests of surfaces. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { findPolicy } from '#core/calendars/queries/find-policy.ts'
import type { Deps } from '#core/deps.ts'
import type { Limits } from '#core/people/pressure/limits.ts'
import type { PressurePolicy } from '#core/people/pressure/rules/pressure.ts'
import { cookiesFor } from '#platform/http/cookies.ts'
import { faults } from '#platform/http/fault.ts'
import { provenOrigin, readableAddress, securityHeaders } from '#platform/http/security.ts'
import { forgetUploads } from '#platform/http/upload.ts'
import { createLog } from '#platform/log.ts'
import { localFiles } from '#platform/storage/local-files.ts'
import { attachmentController } from '#web/public/attachment/controller.ts'
import { fileReportController } from '#web/public/file-report/controller.tsx'
import { limitsOf } from '#web/limits.ts'
import { receiptController } from '#web/public/receipt/controller.tsx'
import { trackController } from '#web/public/track/controller.tsx'
import { type SessionEnv, knowViewer, visitOf } from '#web/session.ts'
import type { TestDatabase } from './database.ts'
import { depsOn } from './people.ts'

const ORIGIN = 'http://localhost'
export const storage = await localFiles(mkdtempSync(join(tmpdir(), 'lapor-filing-')))

export const depsWithFiles = (database: TestDatabase, clock: Deps['clock']): Deps => ({
  ...depsOn(database, clock),
  files: storage,
})

type Changes = {
  /** Where everyone who uses this site sits. */
  address?: string
  limits?: Limits
  pressure?: PressurePolicy
}

export function filingSite(deps: Deps, { address = '127.0.0.1', limits, pressure }: Changes = {}) {
  const cookies = cookiesFor({ isHttps: false, vault: deps.vault })
  const parts = {
    deps,
    cookies,
    visitOf: visitOf({ isDemo: false }),
    clientAddress: () => address,
    ...(limits && { limits }),
    ...(pressure && { pressure }),
    limitsInForce: async () => limitsOf(await findPolicy(deps.db, deps.clock.now())),
    origin: ORIGIN,
  }
  const { onError, notFound } = faults(createLog('silent'), (c, { status }) => c.text(`fault ${status}`, status))
  const app = new Hono<SessionEnv>().onError(onError).notFound(notFound)
  app.use(readableAddress, securityHeaders({ isHttps: false }), provenOrigin(ORIGIN))
  app.use(knowViewer(deps, cookies), forgetUploads)
  app.route('/', fileReportController(parts))
  app.route('/', receiptController(parts))
  app.route('/', attachmentController(parts))
  app.route('/', trackController(parts))
  app.get('/laporan/:nomor', c => c.json(c.var.viewer))
  return app
}

export type Site = ReturnType<typeof filingSite>

/** Keeps cookies by name and path, as browsers do, and proves where its forms come from. */
export function browserOn(site: Site, ...kept: readonly string[]) {
  const jar = new Map(kept.map(pair => [pair, { path: '/', pair }]))
  const go = async (path: string, init: RequestInit = {}) => {
    const here = path.split('?')[0] ?? path
    const cookie = [...jar.values()]
      .filter(one => one.path === '/' || here === one.path || here.startsWith(`${one.path}/`))
      .map(({ pair }) => pair)
      .join('; ')
    const response = await site.request(path, {
      ...init,
      headers: { origin: ORIGIN, ...(cookie && { cookie }), ...Object.fromEntries(new Headers(init.headers)) },
    })
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...settings] = line.split('; ')
      const at = settings.find(one => one.startsWith('Path='))?.slice(5) ?? '/'
      jar.set(`${pair.split('=')[0]} ${at}`, { path: at, pair })
    }
    return response
  }
  return {
    get: (path: string, headers: Record<string, string> = {}) => go(path, { headers }),
    post: (path: string, body: BodyInit, headers: Record<string, string> = {}) =>
      go(path, { method: 'POST', body, headers }),
  }
}

/** A form as a browser sends it; a list repeats its field. */
export function formOf(fields: Readonly<Record<string, string | Blob | readonly (string | Blob)[]>>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields))
    for (const one of typeof value === 'string' || value instanceof Blob ? [value] : value) form.append(name, one)
  return form
}

export const COMPLAINT = {
  kind: 'complaint',
  title: 'Lampu jalan padam di Jalan Sudirman',
  body: 'Sejak dua minggu lalu lampu jalan di depan pasar padam, gelap sekali kalau malam.',
  occurredOn: '2026-11-19',
}

/** What an element says, by its attribute: `shown(page, 'data-access-code')`. */
export const shown = (page: string, attribute: string): string | undefined =>
  new RegExp(`${attribute}="([^"]*)"`).exec(page)?.[1]
