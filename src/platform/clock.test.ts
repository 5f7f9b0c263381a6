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
  await vi.waitFor(() => expect(there.offsetMs()).toBe(here.offsetMs()), { timeout: 1000 })
  expect(() => here.advance(-1)).toThrow('only goes forward')
  here.stop()
  there.stop()
})

test('random digits and tokens have the length and the letters they should', () => {
  expect(randomIds.digits(9)).toMatch(/^\d{9}$/)
  expect(randomIds.token()).toMatch(/^[\w-]{43}$/)
  expect(new Set(Array.from({ length: 100 }, () => randomIds.token())).size).toBe(100)
})
