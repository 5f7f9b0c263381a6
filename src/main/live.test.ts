/** The stream of officers' pages as it is served: two processes beside each other, a real database, real sessions. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { signIn } from '#core/people/operations/sign-in.ts'
import { DEMO_PASSWORD } from '#core/people/demo-accounts.ts'
import { startReport } from '#core/reports/operations/start-report.ts'
import { readConfig } from '#platform/config.ts'
import { dispatch } from '#platform/dispatcher.ts'
import { findConcerned } from '#core/reports/queries/find-concerned.ts'
import { createLog } from '#platform/log.ts'
import { stopping } from '#platform/stopping.ts'
import { localFiles } from '#platform/storage/local-files.ts'
import { useDatabase } from '#test/database.ts'
import { clockAt, demoPeople, depsOn } from '#test/people.ts'
import { aSubmission, filed, forwardedTo, officerNamed } from '#test/reports.ts'
import { createApp } from './app.ts'
import { startLive } from './live.ts'

const ORIGIN = 'http://127.0.0.1:3000'
const DISHUB = 'dinas-perhubungan-kab-indramayu'
const [COORDINATOR, LIAISON, LEADER, OTHER] = [
  'koordinator.indramayu',
  'penghubung.dishub.indramayu',
  'pimpinan.indramayu',
  'penghubung.disdukcapil.indramayu',
] as const

const database = useDatabase()
const clock = clockAt('2026-11-20T02:00:00Z')
const files = await localFiles(mkdtempSync(join(tmpdir(), 'lapor-live-')))
const deps = () => ({ ...depsOn(database, clock), files })
const log = createLog('silent')

let stops = stopping(log)
let streams: AbortController[] = []

beforeEach(async () => {
  clock.set('2026-11-20T02:00:00Z')
  await demoPeople(database, deps(), COORDINATOR, LIAISON, LEADER, OTHER)
  stops = stopping(log)
})
afterEach(async () => {
  for (const stream of streams) stream.abort()
  streams = []
  await stops.stop()
})

async function aProcess() {
  const config = readConfig({ LOG_LEVEL: 'silent' })
  const ground = {
    config,
    log,
    deps: deps(),
    pool: database.pool,
    applied: [],
    directUrl: database.url,
    demoClock: null,
  }
  const live = await startLive(ground, stops)
  const app = createApp(ground, live)
  const ask = async (path: string, cookie = '', init: RequestInit = {}) =>
    app.request(ORIGIN + path, { ...init, headers: { cookie, origin: ORIGIN, 'accept-encoding': 'gzip' } })
  return { ask, live }
}
type Process = Awaited<ReturnType<typeof aProcess>>

async function cookieOf(name: string): Promise<string> {
  const who = { identifier: `${name}@demo.lapor.test`, password: DEMO_PASSWORD, replacing: null }
  const opened = await signIn(deps(), who)
  if (!opened.ok) throw new Error(opened.refusal)
  return `lapor_session=${opened.token}`
}

/** Everything that the stream says, as it comes. */
async function listenTo({ ask }: Process, cookie: string, query = '') {
  const response = await ask(`/petugas/siaran${query}`, cookie)
  const heard = { text: '', isOver: false, response, leave: () => undefined as void }
  const reader = response.body?.getReader()
  if (response.headers.get('content-type')?.startsWith('text/event-stream') && reader) {
    heard.leave = () => void reader.cancel()
    const stop = new AbortController()
    stop.signal.addEventListener('abort', () => void reader.cancel())
    streams.push(stop)
    const read = async () => {
      const decoder = new TextDecoder()
      for (let part = await reader.read(); !part.done; part = await reader.read())
        heard.text += decoder.decode(part.value)
      heard.isOver = true
    }
    void read()
  }
  return heard
}

const says = (heard: { text: string }, words: string | RegExp, timeout = 4000) =>
  vi.waitFor(() => expect(heard.text).toMatch(words), { timeout, interval: 20 })
const handOn = () => dispatch(database.pool, { findConcerned })
const count = (queue: string, number: number) => new RegExp(`target="jumlah-${queue}"><template>${number}<`)
const aReport = () => filed(deps(), aSubmission({ agency: 'kab-indramayu' }))

describe('who hears', () => {
  test('a new report moves the figures of its verifier in every process, uncompressed and at once', async () => {
    const [one, other] = [await aProcess(), await aProcess()]
    const cookie = await cookieOf(COORDINATOR)
    const [here, there] = [await listenTo(one, cookie), await listenTo(other, cookie, '?antrean=verifikasi')]
    expect(here.response.headers.get('content-encoding')).toBeNull()
    expect(here.response.headers.get('cache-control')).toContain('no-transform')
    await Promise.all([says(here, count('verifikasi', 0)), says(there, count('verifikasi', 0))])
    await aReport()
    await handOn()
    await Promise.all([says(here, count('verifikasi', 1)), says(there, count('verifikasi', 1))])
    await says(there, /action="segarkan" target="antrean"/)
    expect(here.text).not.toContain('segarkan') // it shows no queue
  })

  test('a report that is handed on leaves one desk, arrives at another, and those above see it too', async () => {
    const here = await aProcess()
    const report = await aReport()
    const [coordinator, liaison, leader, other] = await Promise.all(
      [COORDINATOR, LIAISON, LEADER, OTHER].map(async name => listenTo(here, await cookieOf(name), '?antrean=semua')),
    )
    await says(coordinator!, count('verifikasi', 1))
    await says(liaison!, count('baru', 0))
    await handOn()
    await forwardedTo(database, deps(), report, DISHUB)
    await handOn()
    await says(coordinator!, count('verifikasi', 0))
    await says(liaison!, count('baru', 1))
    await says(leader!, /segarkan/)
    expect(other!.text).not.toContain('segarkan')
  })
})

describe('a stream ends', () => {
  test('within seconds of signing out, and of an officer being switched off', async () => {
    const here = await aProcess()
    const [out, off] = [await cookieOf(COORDINATOR), await cookieOf(LIAISON)]
    const [one, other] = [await listenTo(here, out), await listenTo(here, off)]
    await here.ask('/keluar', out, { method: 'POST' })
    await database.root.query(`update officers set is_active = false where email like 'penghubung.dishub%'`)
    await vi.waitFor(() => expect([one.isOver, other.isOver]).toEqual([true, true]), { timeout: 9000, interval: 100 })
    expect(one.text).toContain('event: keluar')
    expect(here.live.size).toBe(0)
  })

  test('when its session runs out', async () => {
    const here = await aProcess()
    const heard = await listenTo(here, await cookieOf(COORDINATOR))
    clock.set('2027-11-20T02:00:00Z')
    await vi.waitFor(() => expect(heard.isOver).toBe(true), { timeout: 9000, interval: 100 })
  })

  test('when the page is left, and when the server stops', async () => {
    const here = await aProcess()
    const cookie = await cookieOf(COORDINATOR)
    const [left, open] = [await listenTo(here, cookie), await listenTo(here, cookie)]
    left.leave()
    await vi.waitFor(() => expect(here.live.size).toBe(1), { timeout: 15_000 })
    here.live.close()
    await vi.waitFor(() => expect(open.isOver).toBe(true), { timeout: 15_000 })
    expect((await here.ask('/petugas/siaran', cookie)).status).toBe(204)
  })
})

test('a stranger is sent to sign in, for a citizen there is no stream, and nobody opens them without number', async () => {
  const here = await aProcess()
  expect((await here.ask('/petugas/siaran')).status).toBe(303)
  const cookie = await cookieOf(COORDINATOR)
  for (let n = 0; n < 12; n++) expect((await listenTo(here, cookie)).response.status).toBe(200)
  expect((await listenTo(here, cookie)).response.status).toBe(204)
  expect((await listenTo(here, await cookieOf(LIAISON))).response.status).toBe(200)
})

describe('a report that is open', () => {
  test('says who else has it open, in whatever process, that they write, and that they left', async () => {
    const [one, other] = [await aProcess(), await aProcess()]
    const report = await aReport()
    await forwardedTo(database, deps(), report, DISHUB)
    clock.set('2026-11-20T02:01:00Z')
    const [coordinator, liaison] = [await cookieOf(COORDINATOR), await cookieOf(LIAISON)]
    const query = `?laporan=${report.number}&versi=2`
    const mine = await listenTo(one, liaison, query)
    await other.ask(`/petugas/laporan/${report.number}`, coordinator)
    await says(
      mine,
      /Dedi Suhartama<\/b> \(Pemkab Indramayu\) juga membuka laporan ini sejak 09\.01 WIB\. Belum ada yang disimpan/,
    )
    const theirs = await listenTo(other, coordinator, query)
    await says(theirs, /penghubung|juga membuka laporan ini/)

    const note = (cookie: string, keadaan: string) =>
      other.ask(`/petugas/laporan/${report.number}/kehadiran`, cookie, {
        method: 'POST',
        body: new URLSearchParams({ keadaan }),
      })
    expect((await note(coordinator, 'menulis')).status).toBe(204)
    await says(mine, /Dedi Suhartama<\/b> \(Pemkab Indramayu\) sedang menulis/)
    mine.text = ''
    await other.ask(`/petugas/laporan/${report.number}`, coordinator) // the page after what they wrote was sent
    await says(mine, /Dedi Suhartama<\/b> \(Pemkab Indramayu\) juga membuka laporan ini/)

    mine.text = ''
    theirs.leave()
    await vi.waitFor(
      async () => {
        const { rows } = await database.root.query('select 1 from report_presences where seen_at < $1', [
          new Date('2026-11-20T02:01:00Z'),
        ])
        expect(rows).toHaveLength(1)
      },
      { timeout: 15_000 },
    )
    clock.set('2026-11-20T02:01:06Z')
    await says(mine, /target="kehadiran"><template><\/template>/, 8000)
  })

  test('says what others did with it, and when it is out of sight', async () => {
    const here = await aProcess()
    const report = await aReport()
    await forwardedTo(database, deps(), report, DISHUB)
    await handOn()
    const heard = await listenTo(here, await cookieOf(COORDINATOR), `?laporan=${report.number}&versi=2`)
    const taken = await listenTo(here, await cookieOf(LIAISON), `?laporan=${report.number}&versi=2`)
    await says(heard, count('verifikasi', 0))
    clock.set('2026-11-20T02:01:00Z')
    await startReport(deps(), { report, by: { as: 'officer', viewer: await officerNamed(database, LIAISON) } })
    await handOn()
    await says(heard, /Laporan ini baru saja berubah\.<\/b> .*Mulai/)
    await database.root.query('update reports set accused_agency_id = lead_agency_id where id = $1', [report.id])
    here.live.hear({ kind: 'change', agencies: [], officers: [], reports: [report.id] })
    await says(taken, /tidak lagi terbuka bagi Anda/)
  })

  test('what changed between the page and its stream is said at once', async () => {
    const here = await aProcess()
    const report = await aReport()
    await forwardedTo(database, deps(), report, DISHUB)
    const heard = await listenTo(here, await cookieOf(COORDINATOR), `?laporan=${report.number}&versi=1`)
    await says(heard, /baru saja berubah/)
  })

  test('of somebody else’s, or of none, nothing is said: neither that it is there nor who reads it', async () => {
    const here = await aProcess()
    const report = await aReport()
    const other = await cookieOf(OTHER)
    const [hidden, unknown] = [
      await listenTo(here, other, `?laporan=${report.number}&versi=1`),
      await listenTo(here, other, '?laporan=261234567890&versi=1'),
    ]
    await Promise.all([says(hidden, count('baru', 0)), says(unknown, count('baru', 0))])
    expect([hidden.text, unknown.text].join()).not.toMatch(/kehadiran|perubahan/)
    const note = (number: string) =>
      here.ask(`/petugas/laporan/${number}/kehadiran`, other, {
        method: 'POST',
        body: new URLSearchParams({ keadaan: 'menulis' }),
      })
    expect([(await note(report.number)).status, (await note('261234567890')).status]).toEqual([404, 404])
    expect((await database.root.query('select 1 from report_presences')).rows).toEqual([])
  })

  test('a leader reads without being seen', async () => {
    const here = await aProcess()
    const report = await aReport()
    await forwardedTo(database, deps(), report, DISHUB)
    await here.ask(`/petugas/laporan/${report.number}`, await cookieOf(LEADER))
    const leader = await listenTo(here, await cookieOf(LEADER), `?laporan=${report.number}&versi=2`)
    await says(leader, /jumlah-/)
    expect((await database.root.query('select 1 from report_presences')).rows).toEqual([])
  })
})
