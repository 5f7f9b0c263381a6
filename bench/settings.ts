import { tmpdir } from 'node:os'
import { parseArgs } from 'node:util'
import { PLAN, WORKBENCH_REPORTS, deskScenarios, publicScenarios } from './plan.ts'

export type Settings = {
  /** One size, or several to see whether a request costs the same at each. */
  readonly sizes: readonly number[]
  readonly rounds: number
  readonly seconds: number
  readonly only: readonly string[]
  /** 20,000 officers at their desks, and few reports still open. */
  readonly isWorkbench: boolean
  readonly withWorker: boolean
  readonly seed: number
  readonly below: string
  readonly profileTo: string | undefined
  readonly program: string | undefined
}

const USAGE = `npm run bench -- [--reports 100000] [--rounds 3] [--seconds 4] [--only filing,page]
  --reports N[,N…]  how many invented reports to load, up to 10000000; several: is a request as cheap at each size?
  --rounds N        each scenario so often, next to its raw limit; medians are reported
  --seconds N       for each measurement, after a warm-up
  --only a,b        of ${PLAN.map(({ scenario }) => scenario).join(', ')}
  --workbench       ${deskScenarios().join(', ')} with ${WORKBENCH_REPORTS} reports, unless others are named
  --with-worker     the application also works its jobs while it is measured (otherwise they stay owed)
  --seed N          other invented reports
  --below FOLDER    on which disk (${tmpdir()})
  --profile FOLDER  writes a processor profile of the application there
  --program FILE    another build of the application than dist/server/main.js`

export function readSettings(argv: readonly string[]): Settings {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      reports: { type: 'string' },
      rounds: { type: 'string', default: '3' },
      seconds: { type: 'string', default: '4' },
      only: { type: 'string', default: '' },
      workbench: { type: 'boolean', default: false },
      'with-worker': { type: 'boolean', default: false },
      seed: { type: 'string', default: '1' },
      below: { type: 'string', default: tmpdir() },
      profile: { type: 'string' },
      program: { type: 'string' },
    },
  })
  const named = values.only.split(',').filter(Boolean)
  const isWorkbench = values.workbench || named.some(scenario => deskScenarios().includes(scenario))
  const reports = values.reports ?? `${isWorkbench ? WORKBENCH_REPORTS : 100_000}`
  return {
    sizes: reports.split(',').map(text => within(text, 1000, 10_000_000, '--reports')),
    rounds: within(values.rounds, 1, 50, '--rounds'),
    seconds: within(values.seconds, 1, 600, '--seconds'),
    only: named.length > 0 ? named : isWorkbench ? deskScenarios() : publicScenarios(),
    isWorkbench,
    withWorker: values['with-worker'],
    seed: within(values.seed, 1, 1_000_000, '--seed'),
    below: values.below,
    profileTo: values.profile,
    program: values.program,
  }
}

function within(text: string, least: number, most: number, option: string): number {
  const number = Number(text)
  if (Number.isInteger(number) && number >= least && number <= most) return number
  throw new Error(`${option} is a whole number from ${least} to ${most}\n\n${USAGE}`)
}
