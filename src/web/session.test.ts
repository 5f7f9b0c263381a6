import { Hono } from 'hono'
import { beforeEach, expect, test } from 'vitest'
import type { ReportId } from '#core/ids.ts'
import { openSessionOfReport } from '#core/people/operations/open-report-session.ts'
import { signIn } from '#core/people/operations/sign-in.ts'
import { DEMO_PASSWORD } from '#core/people/demo-accounts.ts'
import { cookiesFor } from '#platform/http/cookies.ts'
import { useDatabase } from '#test/database.ts'
import { clockAt, demoPeople, depsOn, aReportRow } from '#test/people.ts'
import {
  type OfficerEnv,
  type SessionEnv,
  forgetSessions,
  knowViewer,
  rememberAccount,
  rememberReport,
  requireOfficer,
  visitOf,
} from './session.ts'

const database = useDatabase()
const deps = () => depsOn(database, clockAt('2026-11-20T01:00:00Z'))

/** A browser: it keeps what it is told to keep, and sends it along. */
function browser() {
  const cookies = cookiesFor({ isHttps: true, vault: deps().vault })
  const jar = new Map<string, string>()
  const app = new Hono<SessionEnv>().use(knowViewer(deps(), cookies))
  app.get('/viewer', c => c.json(c.var.viewer)).get('/en/visit', c => c.json(visitOf({ isDemo: true })(c)))
  app.post('/open/:id', async c => {
    rememberReport(c, cookies, await openSessionOfReport(deps(), Number(c.req.param('id')) as ReportId))
    return c.body(null, 204)
  })
  app.post('/sign-in/:name', async c => {
    const identifier = `${c.req.param('name')}@demo.lapor.test`
    const result = await signIn(deps(), { identifier, password: DEMO_PASSWORD, replacing: null })
    if (result.ok) rememberAccount(c, cookies, result)
    return c.body(null, 204)
  })
  app.post('/forget', c => {
    forgetSessions(c, cookies)
    return c.body(null, 204)
  })
  return async (path: string, method = 'GET') => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await app.request(path, { method, headers: { cookie } })
    for (const [, name = '', value = ''] of response.headers
      .getSetCookie()
      .map(text => /^([^=]+)=([^;]*)/.exec(text) ?? []))
      if (value) jar.set(name, value)
      else jar.delete(name)
    return response
  }
}

beforeEach(() => demoPeople(database, deps(), 'koordinator.jabar', 'pelapor'))

/** So many filed reports. */
const reports = (count: number): Promise<ReportId[]> =>
  Promise.all([...Array(count).keys()].map(place => aReportRow(deps(), `26112345670${place}`)))

test('a browser keeps several reports open by code, and forgets the one opened longest ago after five', async () => {
  const go = browser()
  const [last = 0, ...ids] = await reports(6)
  for (const id of ids) await go(`/open/${id}`, 'POST')
  expect(await (await go('/viewer')).json()).toMatchObject({ kind: 'guest' })
  const open = async () => new Set(((await (await go('/viewer')).json()) as { openReports: number[] }).openReports)
  expect(await open()).toEqual(new Set(ids))
  await go(`/open/${last}`, 'POST')
  expect(await open()).toEqual(new Set([...ids.slice(1), last]))
})

test('an officer who opened a report of their own by code is both at once', async () => {
  const go = browser()
  const [own] = await reports(1)
  await go(`/open/${own}`, 'POST')
  await go('/sign-in/koordinator.jabar', 'POST')
  expect(await (await go('/viewer')).json()).toMatchObject({
    kind: 'account',
    officer: { role: 'coordinator' },
    openReports: [own],
  })
  await go('/forget', 'POST')
  expect(await (await go('/viewer')).json()).toEqual({ kind: 'stranger', openReports: [] })
})

test('the frame names officers with their agency, and citizens not at all', async () => {
  const go = browser()
  await go('/sign-in/koordinator.jabar', 'POST')
  const visit = await (await go('/en/visit?x=1')).json()
  expect(visit).toMatchObject({
    language: 'en',
    address: '/en/visit?x=1',
    isDemo: true,
    account: { name: 'Asep Gunadarma' },
  })
  await go('/sign-in/pelapor', 'POST')
  expect(await (await go('/en/visit')).json()).toMatchObject({ account: { name: 'My reports' } })
})

test('an officer whose session is over keeps the answer that they wrote, and signs in beside it', async () => {
  const app = new Hono<OfficerEnv>().use(knowViewer(deps(), cookiesFor({ isHttps: true, vault: deps().vault })))
  app.use(requireOfficer).post('/petugas/laporan/261123456782/jawaban', c => c.text('taken'))
  const send = (fields: Record<string, string>) =>
    app.request('/petugas/laporan/261123456782/jawaban', {
      method: 'POST',
      headers: { referer: 'http://localhost/petugas/laporan/261123456782/jawaban' },
      body: new URLSearchParams(fields),
    })
  const late = await send({ body: 'Lampu <b>sudah</b> kami ganti.', outcome: 'resolved' })
  const html = await late.text()
  expect([late.status, html.includes('Sesi Anda sudah berakhir')]).toEqual([403, true])
  expect(html).toContain('Lampu &lt;b>sudah&lt;/b> kami ganti.')
  const signIn = `/masuk?kembali=${encodeURIComponent('/petugas/laporan/261123456782/jawaban')}`
  expect(html).toContain(`href="${signIn}" target="_blank"`)
  const wordless = await send({ version: '2' })
  expect([wordless.status, wordless.headers.get('location')]).toEqual([303, signIn])
})
