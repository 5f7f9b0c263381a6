/** A scenario next to its raw limit, several times, so that whatever else the machine does falls on both. */
import { drive } from './load/drive.ts'
import type { Outcome } from './load/scenario.ts'
import { CONNECTIONS, type Planned } from './plan.ts'
import { computed, computedBelow } from './scratch/cost.ts'
import { ask } from './scratch/server.ts'
import type { Stage } from './scratch/stage.ts'

export type Measured = {
  readonly scenario: string
  readonly requestsPerSecond: number
  readonly p50: number
  readonly p99: number
  /** Waiting at half that rate, counted from when each request was meant to begin; medians of the rounds. */
  readonly atHalfLoad: {
    readonly rate: number
    readonly p50: number
    readonly p95: number
    readonly p99: number
    /** What 99 of 100 wait for the raw limit at half of its own: with so few processors, much of it is waiting for one of them. */
    readonly rawP99: number | null
  } | null
  /** One at a time: what it takes, and what its raw limit takes. */
  readonly alone: { readonly p50: number; readonly raw: number } | null
  readonly raw: {
    readonly scenario: string
    readonly perSecond: number
    readonly p99: number
    readonly postgres: number
  } | null
  readonly ratio: number | null
  /** Processor time of one request, in milliseconds. */
  readonly cost: { readonly application: number; readonly postgres: number }
  readonly errors: number
  readonly firstErrors: readonly string[]
  /** Reports that were there afterwards for each that was answered as filed; must be exactly 1. */
  readonly rows: { readonly answered: number; readonly found: number } | null
  readonly memoryMegabytes: number
}

type Taking = { readonly rounds: number; readonly seconds: number; readonly nextRun: () => number }
type Raw = Outcome & { readonly postgres: number }
type Half = { readonly outcome: Outcome; readonly raw: Outcome | null }
type Round = { readonly outcome: Outcome; readonly raw: Raw | null; readonly cost: Measured['cost'] }

export async function measureRounds(stage: Stage, planned: Planned, taking: Taking): Promise<Measured> {
  await order(stage, planned.scenario, taking, null) // unmeasured: the application has to get warm
  const taken: Round[] = []
  const before = planned.files ? await reportsWithHistory(stage) : 0
  for (let round = 0; round < taking.rounds; round++) taken.push(await oneRound(stage, planned, taking))
  const requestsPerSecond = median(taken.map(({ outcome }) => outcome.perSecond))
  const raws = taken.flatMap(({ raw }) => raw ?? [])
  const rawPerSecond = median(raws.map(raw => raw.perSecond))
  const isWaitedFor = (planned.p99 ?? planned.p95) !== undefined
  const halves: Half[] = []
  for (let round = 0; round < (isWaitedFor ? taking.rounds : 0); round++)
    halves.push(await atHalfLoad(stage, planned, taking, [requestsPerSecond / 2, rawPerSecond / 2]))
  const alone = planned.beside ? await oneAtATime(stage, planned.scenario, planned.beside, taking) : null
  const outcomes = [...taken, ...halves].map(({ outcome }) => outcome)
  const ratios = taken.flatMap(({ outcome, raw }) => (raw ? [outcome.perSecond / raw.perSecond] : []))
  const filedRaw =
    planned.against === 'raw insert' ? answeredBy([...raws, ...halves.flatMap(({ raw }) => raw ?? [])]) : 0
  return {
    scenario: planned.scenario,
    requestsPerSecond,
    p50: median(taken.map(({ outcome }) => outcome.p50)),
    p99: median(taken.map(({ outcome }) => outcome.p99)),
    atHalfLoad: isWaitedFor
      ? {
          rate: rounded(requestsPerSecond / 2),
          p50: median(halves.map(({ outcome }) => outcome.p50)),
          p95: median(halves.map(({ outcome }) => outcome.p95)),
          p99: median(halves.map(({ outcome }) => outcome.p99)),
          rawP99: planned.against ? median(halves.flatMap(({ raw }) => raw?.p99 ?? [])) : null,
        }
      : null,
    alone,
    raw: planned.against
      ? {
          scenario: planned.against,
          perSecond: rawPerSecond,
          p99: median(raws.map(raw => raw.p99)),
          postgres: median(raws.map(raw => raw.postgres)),
        }
      : null,
    ratio: ratios.length > 0 ? rounded(median(ratios)) : null,
    cost: {
      application: median(taken.map(({ cost }) => cost.application)),
      postgres: median(taken.map(({ cost }) => cost.postgres)),
    },
    errors: outcomes.reduce((sum, { errors }) => sum + errors, 0),
    firstErrors: [...new Set(outcomes.flatMap(({ firstErrors }) => firstErrors))].slice(0, 3),
    rows: planned.files
      ? { answered: answeredBy(outcomes), found: (await reportsWithHistory(stage)) - before - filedRaw }
      : null,
    memoryMegabytes: stage.application.peakMemory(),
  }
}

/** Twice, of which the first warms; the median, so that a rare slow plan is not the whole figure. */
async function oneAtATime(stage: Stage, scenario: string, beside: string, taking: Taking) {
  const p50 = async (name: string) => (await order(stage, name, taking, null, 1)).p50
  await p50(beside)
  const raw = await p50(beside)
  await p50(scenario)
  return { raw, p50: await p50(scenario) }
}

async function oneRound(stage: Stage, { scenario, against }: Planned, taking: Taking): Promise<Round> {
  const raw = against ? await withCost(stage, against, taking) : null
  const { outcome, cost } = await withCost(stage, scenario, taking)
  return { outcome, cost, raw: raw && { ...raw.outcome, postgres: raw.cost.postgres } }
}

/** As often as the rounds: one hiccup of the machine is more than one in a hundred of a few seconds. */
async function atHalfLoad(
  stage: Stage,
  { scenario, against }: Planned,
  taking: Taking,
  [rate, rawRate]: readonly [number, number],
): Promise<Half> {
  const raw = against ? await order(stage, against, taking, rawRate) : null
  return { outcome: await order(stage, scenario, taking, rate), raw }
}

/** Milliseconds of processor time for each request, by the application and by all processes of PostgreSQL. */
async function withCost({ application: { pid }, postgresPid, ...stage }: Stage, scenario: string, taking: Taking) {
  const [application, postgres] = [computed(pid), computedBelow(postgresPid)]
  const outcome = await order(stage, scenario, taking, null)
  const count = outcome.answered + outcome.errors
  const cost = {
    application: rounded((computed(pid) - application) / count),
    postgres: rounded((computedBelow(postgresPid) - postgres) / count),
  }
  return { outcome, cost }
}

const order = (
  { target }: Pick<Stage, 'target'>,
  scenario: string,
  { seconds, nextRun }: Taking,
  rate: number | null,
  connections = CONNECTIONS,
) =>
  drive({
    scenario,
    target: { ...target, run: nextRun() },
    connections,
    warmUpSeconds: Math.min(2, seconds / 2),
    seconds,
    rate,
  })

const answeredBy = (outcomes: readonly Outcome[]): number => outcomes.reduce((sum, { answered }) => sum + answered, 0)

/** Only those whose filing is in the history count. */
async function reportsWithHistory({ target }: Stage): Promise<number> {
  const [row] = await ask<{ count: number }>(
    target.databaseUrl,
    `select count(*)::int as count from report_events e join reports r on r.id = e.report_id where e.name = 'report.submitted'`,
  )
  return row?.count ?? 0
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].toSorted((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

const rounded = (number: number): number => Math.round(number * 1000) / 1000
