import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { signIn } from '#core/people/operations/sign-in.ts'
import { cookiesFor } from '#platform/http/cookies.ts'
import { createLog } from '#platform/log.ts'
import { useDatabase } from '#test/database.ts'
import { SARI, clockAt, depsOn, anAccount } from '#test/people.ts'
import { type SessionEnv, knowViewer, visitOf } from '#web/session.ts'
import { passwordController } from './controller.tsx'

const database = useDatabase()
const clock = clockAt('2026-11-20T01:00:00Z')
const deps = () => depsOn(database, clock)
const OLD = 'rujak di depan stasiun'
const NEW = 'sambal terasi buatan ibu'
const PAGE = '/akun/keamanan/kata-sandi'

function site() {
  const cookies = cookiesFor({ isHttps: false, vault: deps().vault })
  const needs = { cookies, visitOf: visitOf({ isDemo: false }), clientAddress: () => '127.0.0.1', hasSms: true }
  const app = new Hono<SessionEnv>().use(knowViewer(deps(), cookies))
  return app.route('/', passwordController({ ...needs, deps: deps(), log: createLog('silent') }))
}

async function entered(password = OLD): Promise<string> {
  const result = await signIn(deps(), { identifier: SARI.email, password, replacing: null })
  if (!result.ok) throw new Error(result.refusal)
  return `lapor_session=${result.token}`
}

const get = (cookie: string) => site().request(PAGE, { headers: { cookie } })
const change = (cookie: string, current: string, password: string) =>
  site().request(PAGE, { method: 'POST', body: new URLSearchParams({ current, password }), headers: { cookie } })

test('a password is changed by whoever knows the old one, and everybody else with a session is put out', async () => {
  clock.set('2026-11-20T01:00:00Z')
  await anAccount(deps(), { password: OLD })
  const [own, stolen] = [await entered(), await entered()]
  const wrong = await change(own, 'bukan ini', NEW)
  expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining('Kata sandi sekarang tidak cocok')])
  const breached = await change(own, OLD, 'qwertyuiop12')
  expect([breached.status, await breached.text()]).toEqual([422, expect.stringContaining('sudah bocor')])
  expect((await get(stolen)).status).toBe(200)

  const changed = await change(own, OLD, NEW)
  expect([changed.status, changed.headers.get('location')]).toEqual([303, '/akun/keamanan'])
  expect([(await get(own)).status, (await get(stolen)).status]).toEqual([200, 303])
  await expect(entered()).rejects.toThrow('wrong-credentials')
  await entered(NEW)
})

test('who signed in a while ago proves first that it is them, and strangers sign in', async () => {
  clock.set('2026-11-20T01:00:00Z')
  await anAccount(deps(), { password: OLD })
  const cookie = await entered()
  clock.set('2026-11-20T01:20:00Z')
  const where = async (asked: Response) => [asked.status, asked.headers.get('location')?.split('?')[0]]
  expect(await where(await get(cookie))).toEqual([303, '/masuk/ulang'])
  expect(await where(await get(''))).toEqual([303, '/masuk'])
})
