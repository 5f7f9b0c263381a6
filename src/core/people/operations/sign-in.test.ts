import { beforeEach, describe, expect, test } from 'vitest'
import { useDatabase } from '#test/database.ts'
import { agencyId, clockAt, demoPeople, depsOn } from '#test/people.ts'
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '../demo-accounts.ts'
import { findSession } from '../queries/find-session.ts'
import { createDemoAccounts } from './create-demo-accounts.ts'
import { noteSeen } from './note-seen.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'
import { sweepSessions } from './sweep-sessions.ts'

const database = useDatabase()
const clock = clockAt('2026-11-20T01:00:00Z')
const deps = () => depsOn(database, clock)

beforeEach(async () => {
  clock.set('2026-11-20T01:00:00Z')
  await demoPeople(database, deps(), 'nasional', 'koordinator.jabar', 'penghubung.dishub.indramayu', 'pelapor')
})

const attempt = (identifier: string, password = DEMO_PASSWORD, replacing: string | null = null) =>
  signIn(deps(), { identifier, password, replacing })

async function tokenOf(identifier: string, replacing: string | null = null): Promise<string> {
  const result = await attempt(identifier, DEMO_PASSWORD, replacing)
  if (!result.ok) throw new Error(result.refusal)
  return result.token
}

describe('signing in', () => {
  test('an officer is known with their role, their agency and all above it', async () => {
    const viewer = await findSession(deps(), [await tokenOf('Penghubung.Dishub.Indramayu@demo.lapor.test ')])
    const path = ['nasional', 'kab-indramayu', 'dinas-perhubungan-kab-indramayu'].map(slug => agencyId(database, slug))
    expect(viewer).toMatchObject({
      kind: 'account',
      displayName: 'Tarman Wibisana',
      officer: { kind: 'officer', role: 'liaison', mandate: null, agencyPath: await Promise.all(path) },
      openReports: [],
    })
  })

  test('a citizen signs in by e-mail or by telephone, however it is written', async () => {
    const [one, other] = await Promise.all([tokenOf('pelapor@demo.lapor.test'), tokenOf('0811-0000-0001')])
    const viewers = await Promise.all([findSession(deps(), [one]), findSession(deps(), [other])])
    expect(viewers[0]).toMatchObject({ kind: 'account', officer: null, displayName: null })
    expect(viewers[1]).toEqual(viewers[0])
  })

  test('every demo account can sign in with the published password', async () => {
    await createDemoAccounts(deps())
    const results = await Promise.all(DEMO_ACCOUNTS.map(({ identifier }) => attempt(identifier)))
    expect(results.map(result => result.ok)).toEqual(DEMO_ACCOUNTS.map(() => true))
  })

  test.each([
    ['a wrong password', 'nasional@demo.lapor.test', 'demo-lapor-2025'],
    ['no password', 'nasional@demo.lapor.test', ''],
    ['an unknown address', 'tidak.ada@demo.lapor.test', DEMO_PASSWORD],
    ['an unknown telephone', '0899 0000 0000', DEMO_PASSWORD],
    ['what is no contact at all', "' or 1=1 --", DEMO_PASSWORD],
    ['NUL bytes', '\0\0', '\0'],
    ['ten megabytes', 'x'.repeat(10_000_000), 'x'.repeat(10_000_000)],
  ])('%s is refused in the same words, and opens nothing', async (_, identifier, password) => {
    expect(await attempt(identifier, password)).toEqual({ ok: false, refusal: 'wrong-credentials' })
    expect((await database.root.query('select from sessions')).rowCount).toBe(0)
  })

  test('an account that was closed is refused, and its open sessions end at once', async () => {
    const token = await tokenOf('pelapor@demo.lapor.test')
    await database.root.query('update accounts set is_active = false')
    expect(await findSession(deps(), [token])).toEqual({ kind: 'stranger', openReports: [] })
    expect(await attempt('pelapor@demo.lapor.test')).toEqual({ ok: false, refusal: 'wrong-credentials' })
  })

  test('an officer who was relieved is a citizen from the next request on', async () => {
    const token = await tokenOf('koordinator.jabar@demo.lapor.test')
    await database.root.query('update officers set is_active = false')
    expect(await findSession(deps(), [token])).toMatchObject({ kind: 'account', officer: null, displayName: null })
  })

  test('a new session is opened each time, and the one that the browser had ends', async () => {
    const first = await tokenOf('pelapor@demo.lapor.test')
    const second = await tokenOf('nasional@demo.lapor.test', first)
    expect(second).not.toBe(first)
    expect(await findSession(deps(), [first])).toMatchObject({ kind: 'stranger' })
    expect(await findSession(deps(), [second])).toMatchObject({ kind: 'account' })
  })
})

describe('a session', () => {
  test('ends when its time has come: an officer’s after 12 hours, a citizen’s after 30 days', async () => {
    const [officer, citizen] = [await tokenOf('nasional@demo.lapor.test'), await tokenOf('pelapor@demo.lapor.test')]
    const kinds = () => Promise.all([officer, citizen].map(async token => (await findSession(deps(), [token])).kind))
    clock.set('2026-11-20T12:59:59Z')
    await noteSeen(deps(), officer)
    expect(await kinds()).toEqual(['account', 'account'])
    clock.set('2026-11-20T13:00:00Z')
    expect(await kinds()).toEqual(['stranger', 'account'])
    clock.set('2026-12-20T01:00:00Z')
    expect(await kinds()).toEqual(['stranger', 'stranger'])
  })

  test('of an officer ends after an hour in which nothing was asked for; a citizen’s does not', async () => {
    const [officer, citizen] = [await tokenOf('nasional@demo.lapor.test'), await tokenOf('pelapor@demo.lapor.test')]
    const kinds = () => Promise.all([officer, citizen].map(async token => (await findSession(deps(), [token])).kind))
    clock.set('2026-11-20T01:50:00Z')
    await noteSeen(deps(), officer)
    clock.set('2026-11-20T02:49:59Z')
    expect(await kinds()).toEqual(['account', 'account'])
    clock.set('2026-11-20T02:50:00Z')
    expect(await kinds()).toEqual(['stranger', 'account'])
  })

  test('is gone for good after signing out, also for whoever copied the cookie', async () => {
    const token = await tokenOf('nasional@demo.lapor.test')
    await signOut(deps(), [token, 'x'.repeat(43)])
    expect(await findSession(deps(), [token])).toMatchObject({ kind: 'stranger' })
    expect((await database.root.query('select from sessions')).rowCount).toBe(0)
  })

  test('leaves no trace once it has ended and been swept', async () => {
    await tokenOf('nasional@demo.lapor.test')
    await tokenOf('pelapor@demo.lapor.test')
    clock.set('2026-11-21T01:00:00Z')
    expect(await sweepSessions(deps())).toBe(1)
    expect(await sweepSessions(deps())).toBe(0)
    expect((await database.root.query('select from sessions')).rowCount).toBe(1)
  })

  test('cannot be taken from the database: what is kept there opens nothing', async () => {
    const token = await tokenOf('nasional@demo.lapor.test')
    const { rows } = await database.root.query<{ token_digest: Buffer }>('select token_digest from sessions')
    const kept = rows[0]?.token_digest.toString('base64url') ?? ''
    expect(kept).not.toBe(token)
    expect(await findSession(deps(), [kept])).toMatchObject({ kind: 'stranger' })
  })
})
