/**
 * `npm run bench`: how fast the service is, beside what its own PostgreSQL could do at most on this machine.
 *
 * Loads invented reports into a scratch database on disk, starts the built application before it, and drives it from a
 * process of its own with 32 connections. Prints one JSON object for each scenario, and at the end what was wanted and met.
 */
import { cpus, loadavg } from 'node:os'
import { measureLive, verdictsOnLive } from './live.ts'
import { LIVE, PLAN } from './plan.ts'
import { type Measured, measureRounds } from './rounds.ts'
import { type CountsCompared, compareCounts, plansOf } from './scratch/desks.ts'
import { ask, durability, startScratchServer } from './scratch/server.ts'
import { type Stage, setStage } from './scratch/stage.ts'
import { type Settings, readSettings } from './settings.ts'
import { type Verdict, growthBetween, verdictsOn, written } from './verdict.ts'

const note = (text: string) => console.error(`# ${text}`)
const say = (fact: object) => console.log(JSON.stringify(fact))

async function main(settings: Settings): Promise<void> {
  const server = await startScratchServer(settings.below)
  const end = async () => server.stop()
  process.once('SIGINT', () => void end().then(() => process.exit(130)))
  try {
    const bySize: Measured[][] = []
    const besides: Verdict[] = []
    for (const reports of settings.sizes) {
      const stage = await setStage(server, { reports, settings, note })
      say(await circumstances(stage, settings))
      try {
        bySize.push(await measureAll(stage, settings))
        besides.push(...(await atDesks(stage, settings)))
      } finally {
        await stage.application.stop()
      }
    }
    const [first = []] = bySize
    const growth = bySize.slice(1).flatMap(measured => growthBetween(first, measured))
    for (const verdict of [...bySize.flatMap(verdictsOn), ...besides, ...growth]) console.log(written(verdict))
  } finally {
    await end()
  }
}

async function measureAll(stage: Stage, { only, rounds, seconds }: Settings): Promise<Measured[]> {
  const measured: Measured[] = []
  let run = 1
  const wanted = PLAN.filter(({ scenario }) => only.length === 0 || only.includes(scenario))
  for (const planned of wanted) {
    const one = await measureRounds(stage, planned, { rounds, seconds, nextRun: () => run++ })
    say({ reports: stage.reports, ...one, load: loadavg()[0] })
    measured.push(one)
  }
  return measured
}

/** What is not measured by rounds: whether figures are right, and pages that move by themselves. */
async function atDesks(stage: Stage, { isWorkbench, only, seconds }: Settings): Promise<Verdict[]> {
  if (!isWorkbench) return []
  const verdicts: Verdict[] = []
  const counts = await compareCounts(stage)
  say({ scenario: 'counts', ...counts })
  verdicts.push(verdictOnCounts(counts))
  if (only.includes('search')) for (const one of await plansOf(stage)) say({ scenario: 'search plan', ...one })
  if (only.includes(LIVE)) {
    const live = await measureLive(stage, Math.max(10, seconds), 900)
    say(live)
    verdicts.push(...verdictsOnLive(live))
  }
  return verdicts
}

const verdictOnCounts = ({ compared, wrong }: CountsCompared): Verdict => ({
  what: 'inbox: figures that are the number of reports in their queue',
  wanted: `${compared}`,
  got: `${compared - wrong.length}`,
  isMet: wrong.length === 0,
})

async function circumstances({ target, reports }: Stage, { withWorker, rounds, seconds }: Settings) {
  const settings = await durability(target.databaseUrl)
  const machine = { processors: cpus().length, model: cpus()[0]?.model, load: loadavg()[0], node: process.version }
  const application = withWorker ? 'web and worker in one process' : 'web only; jobs stay owed'
  const [world] = await ask<{ open: number; agencies: number; officers: number }>(
    target.databaseUrl,
    `select (select count(*)::int from reports where status not in ('closed', 'archived')) as open,
      (select count(*)::int from agencies) as agencies, (select count(*)::int from officers) as officers`,
  )
  return { reports, ...world, rounds, seconds, application, ...settings, ...machine }
}

await main(readSettings(process.argv.slice(2)))
