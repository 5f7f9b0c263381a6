import { expect, test } from 'vitest'
import { queryBuilder } from '#platform/db.ts'
import { useDatabase } from '#test/database.ts'
import { type RateLimit, countAttempt, forgive, requireAllowance, sweepRateLimits } from './rate-limit.ts'

const database = useDatabase()
const signIn: RateLimit = { name: 'sign-in', attempts: 3, seconds: 60 }
const attempt = (key: string, limit = signIn) => countAttempt(database.db, limit, key)

test('so many attempts are let through, the next is told how long to wait', async () => {
  for (const left of [2, 1, 0]) expect(await attempt('203.0.113.9')).toEqual({ ok: true, left })
  expect(await attempt('203.0.113.9')).toEqual({ ok: false, retryAfterSeconds: 60 })
})

test('others, and other forms, are counted apart', async () => {
  for (let i = 0; i < 4; i++) await attempt('203.0.113.9')
  expect(await attempt('203.0.113.10')).toMatchObject({ ok: true })
  expect(await attempt('203.0.113.9', { ...signIn, name: 'track' })).toMatchObject({ ok: true })
})

test('when the time is over, counting starts anew', async () => {
  for (let i = 0; i < 4; i++) await attempt('203.0.113.9')
  await database.root.query(`update rate_limits set expires_at = now() - interval '1 second'`)
  expect(await attempt('203.0.113.9')).toEqual({ ok: true, left: 2 })
})

test('attempts at the same moment are all counted', async () => {
  const allowances = await Promise.all(Array.from({ length: 12 }, () => attempt('203.0.113.9')))
  expect(allowances.filter(({ ok }) => ok)).toHaveLength(3)
})

test('attempts at the same moment are counted by whose they are, one after the other', async () => {
  const addresses = Array.from({ length: 12 }, (_, index) => `203.0.113.${index % 3}`)
  const allowances = await Promise.all(addresses.map(address => attempt(address)))
  const left = allowances.map(allowance => (allowance.ok ? allowance.left : 'none'))
  expect(left.join(' ')).toBe('2 2 2 1 1 1 0 0 0 none none none')
})

test('two processes that count at the same moment count together', async () => {
  const other = queryBuilder(database.pool)
  const both = Array.from({ length: 12 }, (_, index) =>
    countAttempt(index % 2 ? other : database.db, signIn, '203.0.113.9'),
  )
  expect((await Promise.all(both)).filter(({ ok }) => ok)).toHaveLength(3)
})

test('a request beyond the limit ends with 429 and the time to wait', async () => {
  for (let i = 0; i < 3; i++) await requireAllowance(database.db, signIn, 'x')
  await expect(requireAllowance(database.db, signIn, 'x')).rejects.toMatchObject({ status: 429 })
  await forgive(database.db, signIn, 'x')
  await requireAllowance(database.db, signIn, 'x')
})

test('what has run out is swept, and no address is ever written down', async () => {
  await attempt('203.0.113.9')
  const rows = async () =>
    (await database.root.query(`select convert_from(key, 'latin1') as key from rate_limits`)).rows
  expect(JSON.stringify(await rows())).not.toContain('203')
  await database.root.query(`update rate_limits set expires_at = now() - interval '1 second'`)
  await sweepRateLimits(database.db)
  expect(await rows()).toEqual([])
})
