/** The whole service on a port of its own, with its worker and a real mail server: what a browser meets. */
import { mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { SMTPServer } from 'smtp-server'
import { afterAll, afterEach, beforeAll, beforeEach, expect, vi } from 'vitest'
import { DAY_MS, dayOfNumber } from '#core/calendars/rules/days.ts'
import { isWorkingDay } from '#core/calendars/rules/working-days.ts'
import { createApp } from '#main/app.ts'
import type { Ground } from '#main/ground.ts'
import { startLive } from '#main/live.ts'
import { startWork } from '#main/worker.ts'
import { type DemoClock, demoClock } from '#platform/clock.ts'
import { readConfig } from '#platform/config.ts'
import { createLog } from '#platform/log.ts'
import { stopping } from '#platform/stopping.ts'
import { localFiles } from '#platform/storage/local-files.ts'
import { aCalendar } from '../calendars.ts'
import type { TestDatabase } from '../database.ts'
import { demoPeople, depsOn } from '../people.ts'
import { allIsDone } from './owed.ts'

export type Mail = { readonly to: string; readonly text: string }

export type Site = {
  readonly origin: string
  readonly ground: Ground
  readonly clock: DemoClock
  /** Everything that has left, decoded, the oldest first. */
  readonly mails: Mail[]
  stop(): Promise<void>
}

/**
 * The service for a whole test file. Each test begins on a Monday at nine in the morning in Jakarta, with these demo people
 * and nothing filed. What a test left to be done is done before the next: its mails would arrive there.
 * @param people by the part of the address before the @
 */
export function useSite(database: TestDatabase, ...people: readonly string[]): Site {
  const site = {} as { -readonly [Key in keyof Site]: Site[Key] }
  let firstId = 0 // no report has the id of one before: the service knows the pages that it keeps by it
  beforeAll(async () => {
    Object.assign(site, await startSite(database))
  })
  beforeEach(async () => {
    const ahead = nextMonday(new Date()).getTime() - Date.now()
    await database.root.query('update demo_clock set offset_ms = $1', [ahead])
    await site.clock.refresh()
    await demoPeople(database, site.ground.deps, ...people)
    await database.root.query(`select setval(pg_get_serial_sequence('reports', 'id'), $1)`, [(firstId += 1000)])
    site.mails.length = 0
  })
  afterEach(() => allIsDone(database).catch(() => undefined)) // what a test owes on purpose is no fault
  afterAll(() => site.stop())
  return site
}

const calendar = aCalendar()

/** At nine in Jakarta, before five working days, and on a day that cookies of today's browser do not find past. */
function nextMonday(now: Date): Date {
  const today = Math.floor(now.getTime() / DAY_MS)
  let monday = today + ((8 - now.getUTCDay()) % 7) + 7
  const isWorkedThrough = () => [0, 1, 2, 3, 4].every(ahead => isWorkingDay(calendar, dayOfNumber(monday + ahead)))
  while (!isWorkedThrough()) monday += 7
  return new Date(monday * DAY_MS + 2 * 3_600_000)
}

/** The mail to someone that says this, once it has arrived; of several alike the last of so many. */
export async function mailTo({ mails }: Site, address: string, says: string, count = 1): Promise<string> {
  const found = () => mails.filter(({ to, text }) => to === address && text.includes(says))
  const arrived = () => expect(found().length, `mails to ${address}: ${says}`).toBeGreaterThanOrEqual(count)
  await vi.waitFor(arrived, { timeout: 15_000, interval: 100 })
  return found()[count - 1]?.text ?? ''
}

type Settings = { readonly PORT?: string; readonly LAPOR_PROVIDERS_FILE?: string }

export async function startSite(database: TestDatabase, settings: Settings = {}): Promise<Site> {
  const port = settings.PORT ? Number(settings.PORT) : await freePort()
  const mails: Mail[] = []
  const mailServer = await startMailServer(mails)
  const folder = mkdtempSync(join(tmpdir(), 'lapor-journey-'))
  const config = readConfig({
    PORT: String(port),
    SMTP_URL: mailServer.url,
    LAPOR_DATA_DIR: folder,
    LOG_LEVEL: 'error',
    ...settings,
  })
  const log = createLog(config.logLevel)
  const stops = stopping(log)
  stops.later('mail', mailServer.stop)
  const clock = await demoClock(database.pool)
  stops.later('clock', async () => clock.stop())

  const deps = { ...depsOn(database, clock), files: await localFiles(join(folder, 'files')) }
  const ground: Ground = {
    config,
    log,
    deps,
    pool: database.pool,
    applied: [],
    directUrl: database.url,
    demoClock: clock,
  }
  await startWork(ground, stops)
  const live = await startLive(ground, stops)
  const server = serve({ fetch: createApp(ground, live).fetch, port, hostname: config.host })
  stops.later('server', () => {
    live.close()
    const closed = new Promise(done => server.close(done))
    if ('closeAllConnections' in server) server.closeAllConnections()
    return closed
  })
  return {
    origin: config.origin,
    ground,
    clock,
    mails,
    async stop() {
      await stops.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export async function startMailServer(mails: Mail[]) {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, { envelope }, done) {
      let raw = ''
      stream.on('data', (chunk: Buffer) => (raw += chunk.toString('utf8')))
      stream.on('end', () => {
        mails.push({ to: envelope.rcptTo.map(({ address }) => address).join(), text: decoded(raw) })
        done()
      })
    },
  })
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready))
  const { port } = server.server.address() as AddressInfo
  return { url: `smtp://127.0.0.1:${port}`, stop: () => new Promise<void>(done => server.close(done)) }
}

/** Quoted-printable, as our mails are. */
export const decoded = (raw: string): string =>
  raw
    .replaceAll(/=\r?\n/g, '')
    .replaceAll(/(=[0-9A-F]{2})+/g, hex => Buffer.from(hex.replaceAll('=', ''), 'hex').toString('utf8'))

/** Each process that tests has ports of its own, below those that systems give to outgoing connections. */
const PORTS = { first: 20_000 + (Number(process.env['VITEST_POOL_ID'] ?? 0) % 25) * 500, count: 500 }
let tried = process.pid

export async function freePort(): Promise<number> {
  for (;;) {
    const port = PORTS.first + (tried++ % PORTS.count)
    if (await isFree(port)) return port
  }
}

const isFree = (port: number): Promise<boolean> =>
  new Promise(found => {
    const server = createServer()
    server.once('error', () => found(false))
    server.listen(port, '127.0.0.1', () => server.close(() => found(true)))
  })
