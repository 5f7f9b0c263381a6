/** The whole service killed in the middle of its work, and started again as a person would. */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Mail, freePort, startMailServer } from './site.ts'

const SERVER = 'dist/server/main.js'
const folder = mkdtempSync(join(tmpdir(), 'lapor-crash-'))
const mails: Mail[] = []
let mailServer: Awaited<ReturnType<typeof startMailServer>>
let origin: string
let port: number
let service: ChildProcess | undefined

beforeAll(async () => {
  mailServer = await startMailServer(mails)
  port = await freePort()
  origin = `http://127.0.0.1:${port}`
})
afterAll(async () => {
  service?.kill('SIGTERM')
  await ended(service)
  await mailServer.stop()
  rmSync(folder, { recursive: true, force: true })
}, 30_000)

/** As `npm start` runs it, in a process group of its own so that all of it can be killed. */
async function start(): Promise<ChildProcess> {
  const env = {
    PATH: process.env['PATH'],
    PORT: String(port),
    LAPOR_DATA_DIR: folder,
    LAPOR_DEMO: '0',
    SMTP_URL: mailServer.url,
    MAIL_FROM: 'LAPOR! <lapor@contoh.test>',
    LOG_LEVEL: 'error',
  }
  const child = spawn(process.execPath, [SERVER], { env, detached: true, stdio: 'ignore' })
  for (let tries = 0; tries < 600; tries++) {
    if (child.exitCode !== null) throw new Error('The service ended by itself')
    if (
      await fetch(`${origin}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return child
    await sleep(100)
  }
  throw new Error('The service did not become ready')
}

const ended = (child?: ChildProcess) =>
  new Promise(done =>
    !child || child.exitCode !== null || child.signalCode !== null ? done(null) : child.once('exit', done),
  )

const report = {
  kind: 'complaint',
  title: 'Lampu jalan padam di depan pasar',
  body: 'Sudah dua minggu lampu jalan di depan pasar padam, malam hari gelap sekali.',
  occurredOn: '2026-11-02',
  reporterEmail: 'wartini@contoh.test',
}

test('what was acknowledged is there after kill -9, and the notice that was due leaves, once', async () => {
  expect(existsSync(SERVER), 'npm test builds the server before the tests').toBe(true)
  service = await start()
  const filed = await fetch(`${origin}/lapor`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin },
    body: new URLSearchParams(report),
  })
  process.kill(-(service.pid ?? 0), 'SIGKILL')
  await ended(service)
  expect(filed.status).toBe(303)

  service = await start()
  await expect.poll(() => mails.length, { timeout: 60_000, interval: 200 }).toBeGreaterThan(0)
  await sleep(1500) // time enough for a second one, were it sent
  const [mail, ...others] = mails.filter(({ to }) => to === report.reporterEmail)
  expect(others).toEqual([])
  const number =
    /(\d{4})-(\d{4})-(\d{4})/
      .exec(mail?.text ?? '')
      ?.slice(1)
      .join('') ?? ''
  expect(
    (
      await fetch(`${origin}/lacak`, {
        method: 'POST',
        headers: { origin },
        body: new URLSearchParams({ trackingNumber: number }),
      })
    ).status,
  ).toBe(404)
  const cookie = filed.headers
    .getSetCookie()
    .map(one => one.split(';')[0])
    .join('; ')
  const page = await fetch(`${origin}/laporan/${number}`, { headers: { cookie } })
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining(report.title)])
}, 180_000)
