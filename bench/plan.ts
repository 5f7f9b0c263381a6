/** What is measured, against what, and what would be good enough (docs/performance.md says why). */

export type Planned = {
  readonly scenario: string
  /** The raw limit measured next to it in the same round, and the share of it to reach. */
  readonly against?: 'raw insert' | 'raw read'
  readonly share?: number
  readonly perSecond?: number
  /** Waiting time that 99 of 100 stay below at half the throughput, in milliseconds. */
  readonly p99?: number
  /** Each right answer leaves one more report. */
  readonly files?: boolean
}

export const PLAN: readonly Planned[] = [
  { scenario: 'filing', against: 'raw insert', share: 0.3, p99: 40, files: true },
  { scenario: 'page', against: 'raw read', share: 0.12, p99: 40 },
  { scenario: 'page remembered', against: 'raw read', share: 0.25 },
  { scenario: 'page unchanged', against: 'raw read', share: 0.25 },
  { scenario: 'list', against: 'raw read', perSecond: 600, p99: 40 },
  { scenario: 'lifecycle', against: 'raw insert', perSecond: 100, files: true },
]

export const MOST_MEGABYTES = 350
/** How much dearer a request may be with a hundred times as many reports. */
export const MOST_GROWTH = 1.5
export const CONNECTIONS = 32
