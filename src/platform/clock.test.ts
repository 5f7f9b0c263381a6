import type { Pool } from 'pg'
import { expect, test, vi } from 'vitest'
import { useDatabase } from '#test/database.ts'
import { demoClock, systemClock } from './clock.ts'
import { randomIds } from './ids.ts'

const database = useDatabase()
const DAY_MS = 86_400_000

test('what one process of a demonstration has advanced, the others know within a second', async () => {
  const [here, there] = [await demoClock(database.pool), await demoClock(database.pool)]
  await here.advance(10 * DAY_MS)
  expect(here.now().getTime() - systemClock.now().getTime()).toBeGreaterThan(9.9 * DAY_MS)
  await vi.waitFor(() => expect(there.offsetMs()).toBe(here.offsetMs()), { timeout: 15_000 })
  expect(() => here.advance(-1)).toThrow('only goes forward')
  here.stop()
  there.stop()
})

test('a look begun before an advance and answered after it does not put the clock back', async () => {
  const [looked, advanced] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  let isHeldUp = false
  const query = async (statement: string, values: number[]) => {
    const answer = await database.pool.query(statement, values)
    if (!isHeldUp || !statement.startsWith('select')) return answer
    looked.resolve()
    return advanced.promise.then(() => answer)
  }
  const slow: Pool = Object.create(database.pool, { query: { value: query } })
  const clock = await demoClock(slow)
  const before = clock.offsetMs()
  isHeldUp = true
  const looking = clock.refresh()
  await looked.promise
  await clock.advance(DAY_MS)
  advanced.resolve()
  await looking
  expect(clock.offsetMs()).toBe(before + DAY_MS)
  clock.stop()
})

test('random digits and tokens have the length and the letters they should', () => {
  expect(randomIds.digits(9)).toMatch(/^\d{9}$/)
  expect(randomIds.token()).toMatch(/^[\w-]{43}$/)
  expect(new Set(Array.from({ length: 100 }, () => randomIds.token())).size).toBe(100)
})
