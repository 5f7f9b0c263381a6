/**
 * A year of 5,000 reports in which everybody does whatever they lawfully may. Nobody is left waiting for nothing: docs/domain.md
 * §4 and §5. To see another year: SEED=anything npx vitest run test/simulated-year.test.ts
 */
import { describe, expect, test } from 'vitest'
import { DEEDS } from './simulation/deeds.ts'
import { untrue } from './simulation/soundness.ts'
import { STEPS } from './simulation/sweep.ts'
import { liveAYear } from './simulation/year.ts'

const seed = process.env['SEED'] ?? '17 Agustus 1945'

describe(`in the year “${seed}”`, () => {
  const { world, faults, done } = liveAYear(seed, 5000)
  const lives = [...world.lives.values()]

  test('no report is ever without an owner, without a clock of the right kind, or past a rung without its event', () => {
    expect(faults).toEqual([])
    expect(lives).toHaveLength(5000)
  })

  test('the history of every report adds up to the report', () => {
    expect(
      lives.flatMap(life =>
        untrue(life).map(
          fault => `${life.report.id}: ${fault} ${life.events.map(({ name }) => name.slice(7)).join(', ')}`,
        ),
      ),
    ).toEqual([])
  })

  test('everything that anybody may do, and that time does, was done', () => {
    const all = [...DEEDS.map(({ action }) => action), ...Object.keys(STEPS)]
    expect(all.filter(name => (done.get(name) ?? 0) < 8)).toEqual([])
  })
})
