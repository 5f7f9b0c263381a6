/** What is measured, against what, and what would be good enough (docs/performance.md says why). */

export type Planned = {
  readonly scenario: string
  /** The raw limit measured next to it in the same round, and the share of it to reach. */
  readonly against?: 'raw insert' | 'raw read'
  /** By officers, with 20,000 of them in the world. */
  readonly isDesk?: true
  readonly share?: number
  readonly perSecond?: number
  /** Waiting time that 99 of 100 stay below at half the throughput, in milliseconds. */
  readonly p99?: number
  /** The same of 95 of 100. */
  readonly p95?: number
  /** What it may take at most, alone, as a multiple of what this takes. */
  readonly beside?: 'raw search'
  readonly times?: number
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
  { scenario: 'inbox', isDesk: true, p95: 30 },
  { scenario: 'officer-report', isDesk: true, p95: 30 },
  { scenario: 'search', isDesk: true, beside: 'raw search', times: 2 },
]

export const MOST_MEGABYTES = 350
/** How much dearer a request may be with a hundred times as many reports. */
export const MOST_GROWTH = 1.5
/** More memory for this many officers whose pages move by themselves. */
export const LIVE_OFFICERS = 500
export const MOST_LIVE_MEGABYTES = 300
export const CONNECTIONS = 32

/** What the workbench is measured with: as many reports as the country has had, of which 50,000 are open. */
export const WORKBENCH_REPORTS = 1_390_000

/** Not measured by rounds (bench/live.ts). */
export const LIVE = 'live'

export const deskScenarios = (): readonly string[] => [
  ...PLAN.filter(({ isDesk }) => isDesk).map(({ scenario }) => scenario),
  LIVE,
]

export const publicScenarios = (): readonly string[] =>
  PLAN.filter(({ isDesk }) => !isDesk).map(({ scenario }) => scenario)
