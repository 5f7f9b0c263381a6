import { beforeEach, describe, expect, test } from 'vitest'
import type { AccountId } from '#core/ids.ts'
import { useDatabase } from '#test/database.ts'
import { clockAt, demoPeople, depsOn } from '#test/people.ts'
import { findPendingSession } from '../queries/find-pending-session.ts'
import { findSession } from '../queries/find-session.ts'
import { type NewSession, openSession } from './open-session.ts'

const database = useDatabase()
const clock = clockAt('2026-11-20T01:00:00Z')
const deps = () => depsOn(database, clock)

beforeEach(async () => {
  clock.set('2026-11-20T01:00:00Z')
  await demoPeople(database, deps(), 'nasional', 'pelapor')
})

const ANDROID = 'Mozilla/5.0 (Linux; Android 14; SM-A145F) AppleWebKit/537.36 Chrome/130.0.0.0 Mobile Safari/537.36'

async function account(isOfficer: boolean): Promise<AccountId> {
  const { rows } = await database.root.query<{ id: AccountId }>(
    'select id from accounts where exists (select from officers where account_id = accounts.id) = $1',
    [isOfficer],
  )
  if (!rows[0]) throw new Error('No such account')
  return rows[0].id
}

const open = async (given: Partial<NewSession> = {}) => {
  const accountId = given.accountId ?? (await account(false))
  const session = { accountId, method: 'code', replacing: null, agent: ANDROID, ...given } as const
  return deps()
    .db.transaction()
    .execute(tx => openSession(deps(), tx, session))
}

describe('a session', () => {
  test('says how and when its person proved themselves, and from what kind of browser', async () => {
    await open()
    const { rows } = await database.root.query(
      'select method, agent, authenticated_at, seen_at, is_pending from sessions',
    )
    const now = new Date('2026-11-20T01:00:00Z')
    expect(rows).toEqual([
      { method: 'code', agent: 'Chrome · Android', authenticated_at: now, seen_at: now, is_pending: false },
    ])
  })

  test('has a new token each time, and ends the one that the browser had', async () => {
    const first = await open()
    const second = await open({ replacing: first.token })
    expect(second.token).not.toBe(first.token)
    expect(await findSession(deps(), [first.token])).toMatchObject({ kind: 'stranger' })
    expect(await findSession(deps(), [second.token])).toMatchObject({ kind: 'account' })
  })

  test('lasts as long as its person’s role lets it', async () => {
    const officer = await open({ accountId: await account(true) })
    expect([officer.isOfficer, officer.expiresAt.toISOString()]).toEqual([true, '2026-11-20T13:00:00.000Z'])
    const citizen = await open()
    expect([citizen.isOfficer, citizen.expiresAt.toISOString()]).toEqual([false, '2026-12-20T01:00:00.000Z'])
  })
})

describe('while the second factor is owed', () => {
  test('a session opens nothing; only the way to the second step knows whose it is', async () => {
    const accountId = await account(true)
    const { token } = await open({ accountId, isPending: true })
    expect(await findSession(deps(), [token])).toEqual({ kind: 'stranger', openReports: [] })
    expect(await findPendingSession(deps(), token)).toMatchObject({ accountId, officerId: expect.any(Number) })
    const citizen = await open({ isPending: true })
    expect(await findPendingSession(deps(), citizen.token)).toMatchObject({ officerId: null })
  })

  test('it ends after a quarter of an hour', async () => {
    const { token } = await open({ isPending: true })
    clock.set('2026-11-20T01:15:00Z')
    expect(await findPendingSession(deps(), token)).toBeNull()
  })

  test('nobody is taken for pending who has proved all, was closed, or is unknown', async () => {
    const { token } = await open()
    const pending = await open({ isPending: true })
    await database.root.query('update accounts set is_active = false')
    expect(await findPendingSession(deps(), token)).toBeNull()
    expect(await findPendingSession(deps(), pending.token)).toBeNull()
    expect(await findPendingSession(deps(), 'x'.repeat(43))).toBeNull()
    expect(await findPendingSession(deps(), null)).toBeNull()
  })
})
