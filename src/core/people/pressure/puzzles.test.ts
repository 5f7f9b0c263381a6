import { expect, test } from 'vitest'
import { connect, queryBuilder } from '#platform/db.ts'
import { useDatabase } from '#test/database.ts'
import { clockAt, depsOn } from '#test/people.ts'
import { solvedPuzzle } from '#test/puzzles.ts'
import { puzzleFor, spendSolution } from './puzzles.ts'
import { PRESSURE } from './rules/pressure.ts'

const database = useDatabase()
const clock = clockAt('2026-11-22T02:00:00Z')
const deps = () => depsOn(database, clock)
const easy = { ...PRESSURE, work: { rounds: 10, guesses: [2, 9] as const } }
const solved = async () => solvedPuzzle(await puzzleFor(deps(), 'sign-in', easy))

test('a proof counts once, for its own form, in whatever process it is shown', async () => {
  const given = await solved()
  expect(await spendSolution(deps(), 'track', given)).toBe(false)
  expect(await spendSolution(deps(), 'sign-in', given)).toBe(true)
  const pool = connect(database.url, { role: 'lapor_app', max: 2 })
  expect(await spendSolution({ ...deps(), db: queryBuilder(pool) }, 'sign-in', given)).toBe(false)
  await pool.end()
})

test('of the same proof sent twenty times at once one is taken', async () => {
  const given = await solved()
  const taken = await Promise.all(Array.from({ length: 20 }, () => spendSolution(deps(), 'sign-in', given)))
  expect(taken.filter(Boolean)).toHaveLength(1)
})

test('a proof that comes too late counts for nothing', async () => {
  const given = await solved()
  clock.set('2026-11-22T02:20:01Z')
  expect(await spendSolution(deps(), 'sign-in', given)).toBe(false)
})
