/** Whether what was measured is good enough. */
import { MOST_GROWTH, MOST_MEGABYTES, PLAN } from './plan.ts'
import type { Measured } from './rounds.ts'

export type Verdict = { readonly what: string; readonly wanted: string; readonly got: string; readonly isMet: boolean }

export function verdictsOn(measured: readonly Measured[]): Verdict[] {
  return measured.flatMap(one => {
    const planned = PLAN.find(({ scenario }) => scenario === one.scenario)
    const { share, perSecond, p95, p99, times } = planned ?? {}
    const verdicts: Verdict[] = []
    const add = (what: string, isMet: boolean, wanted: string, got: string) =>
      void verdicts.push({ what: `${one.scenario}: ${what}`, wanted, got, isMet })
    if (share !== undefined)
      add(`share of ${one.raw?.scenario}`, (one.ratio ?? 0) >= share, `≥ ${percent(share)}`, percent(one.ratio ?? 0))
    if (perSecond !== undefined)
      add('a second', one.requestsPerSecond >= perSecond, `≥ ${perSecond}`, `${Math.round(one.requestsPerSecond)}`)
    if (p99 !== undefined) {
      const got = `${one.atHalfLoad?.p99} ms; ${one.raw?.scenario} ${one.atHalfLoad?.rawP99} ms`
      add('p99 at half load', (one.atHalfLoad?.p99 ?? Infinity) <= p99, `≤ ${p99} ms`, got)
    }
    if (p95 !== undefined)
      add('p95 at half load', (one.atHalfLoad?.p95 ?? Infinity) <= p95, `≤ ${p95} ms`, `${one.atHalfLoad?.p95} ms`)
    if (times !== undefined && one.alone) {
      const factor = one.alone.p50 / one.alone.raw
      const got = `× ${factor.toFixed(2)} (${one.alone.p50} ms, ${one.alone.raw} ms)`
      add(`beside ${planned?.beside}`, factor <= times, `≤ × ${times}`, got)
    }
    add('errors', one.errors === 0, '0', `${one.errors}`)
    if (one.rows)
      add('rows for answers', one.rows.found === one.rows.answered, `${one.rows.answered}`, `${one.rows.found}`)
    add('memory', one.memoryMegabytes <= MOST_MEGABYTES, `≤ ${MOST_MEGABYTES} MB`, `${one.memoryMegabytes} MB`)
    return verdicts
  })
}

/** Processor time of application and database together, for the same request at the smallest and the largest size. */
export function growthBetween(small: readonly Measured[], large: readonly Measured[]): Verdict[] {
  return small.flatMap(one => {
    const other = large.find(({ scenario }) => scenario === one.scenario)
    if (!other) return []
    const growth = (other.cost.application + other.cost.postgres) / (one.cost.application + one.cost.postgres)
    const got = `× ${growth.toFixed(2)}`
    return [
      {
        what: `${one.scenario}: cost with more reports`,
        wanted: `≤ × ${MOST_GROWTH}`,
        got,
        isMet: growth <= MOST_GROWTH,
      },
    ]
  })
}

export const written = ({ what, wanted, got, isMet }: Verdict): string =>
  `${isMet ? '✓' : '✗'} ${what}: ${got} (${wanted})`

const percent = (share: number): string => `${(share * 100).toFixed(0)} %`
