/** Whoever spreads their attempts over several servers gains nothing. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { LIMITS } from '#core/people/pressure/limits.ts'
import { useDatabase } from '../database.ts'

const database = useDatabase()
const TIMES = 60

test('two processes at the same moment let through together what one would have', async () => {
  const begin = String(Date.now() + 4000)
  const counts = await Promise.all(
    [1, 2].map(async () => {
      const args = ['test/security/counting.ts', database.url, String(TIMES), begin]
      const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
      const [said] = await Promise.all([text(child.stdout), once(child, 'exit')])
      return Number(said)
    }),
  )
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(LIMITS.track['address and target'].attempts)
  expect(counts.every(count => count < TIMES)).toBe(true)
}, 40_000)
