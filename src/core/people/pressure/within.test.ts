import { expect, test } from 'vitest'
import { connect, queryBuilder } from '#platform/db.ts'
import { takeBack } from '#platform/http/rate-limit.ts'
import { useDatabase } from '#test/database.ts'
import { LIMITS, type Limits } from './limits.ts'
import { countingsOf, requireWithin, waitFor } from './within.ts'

const database = useDatabase()
const twice: Limits = {
  ...LIMITS,
  track: { address: { attempts: 4, seconds: 60 }, 'address and target': { attempts: 2, seconds: 60 } },
}
const send = (address: string, target = '261123456789') => waitFor(database.db, 'track', { address, target }, twice)

test('a form counts by address and by what it aims at, each by itself', async () => {
  const waits = [await send('203.0.113.9'), await send('203.0.113.9'), await send('203.0.113.9')]
  expect(waits.map(wait => wait > 0)).toEqual([false, false, true])
  expect(await send('203.0.113.9', '261123456797')).toBe(0)
  expect(await send('203.0.113.9', '261123456805')).toBeGreaterThan(0)
  expect(await send('203.0.113.10')).toBe(0)
})

test('all addresses of one IPv6 network count together', async () => {
  const waits = []
  for (const host of ['1', '2', 'ffff']) waits.push(await send(`2001:db8::${host}`))
  expect(waits.map(wait => wait > 0)).toEqual([false, false, true])
})

test('two servers, each with connections of its own, count together', async () => {
  const other = connect(database.url, { role: 'lapor_app', max: 4 })
  const servers = [database.db, queryBuilder(other)]
  const asked = Array.from({ length: 12 }, (_, turn) =>
    waitFor(servers[turn % 2] ?? database.db, 'track', { address: '203.0.113.9', target: '261123456789' }, twice),
  )
  expect((await Promise.all(asked)).filter(wait => wait === 0)).toHaveLength(2)
  await other.end()
})

test('what is absent does not count, and too many ends a request with 429', async () => {
  for (const _ of [1, 2, 3, 4]) await requireWithin(database.db, 'track', { address: '203.0.113.9' }, twice)
  await expect(requireWithin(database.db, 'track', { address: '203.0.113.9' }, twice)).rejects.toMatchObject({
    status: 429,
  })
  expect(countingsOf('track', {})).toEqual([])
})

test('what turns out not to be an attempt is taken back', async () => {
  const countings = countingsOf('track', { address: '203.0.113.9', target: 'x' }, twice)
  for (const _ of [1, 2, 3, 4, 5, 6]) {
    expect(await send('203.0.113.9', 'x')).toBe(0)
    await takeBack(database.db, countings)
  }
})
