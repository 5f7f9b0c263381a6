/** Something that 32 people do at once, again and again. */

export type Performer = {
  /** Does it once; says what was wrong with the answer, or null. `n` counts the times, over all performers. */
  once(n: number): Promise<string | null>
  close(): Promise<void> | void
}

export type Scenario = {
  /** One of the people, with a connection of their own. */
  join(place: number): Promise<Performer>
}

export type WorkingOfficer = {
  readonly officerId: number
  readonly role: string
  readonly cookie: string
  /** As addresses name them. */
  readonly queues: readonly string[]
  /** Reports they may open. */
  readonly numbers: readonly string[]
}

/** A search as an officer's browser asks it, and the statement that finds its rows. */
export type Search = {
  readonly path: string
  readonly cookie: string
  readonly sql: string
  readonly parameters: readonly unknown[]
}

/** What the driver process is told; everything in it can be sent between processes. */
export type Target = {
  readonly port: number
  readonly databaseUrl: string
  /** Different in every run, so that nobody files under a name or number twice. */
  readonly run: number
  readonly numbers: readonly string[]
  readonly agencies: readonly string[]
  readonly categories: readonly string[]
  readonly regions: readonly string[]
  readonly rootAgencyId: number
  readonly unitSlug: string
  readonly sessions: { readonly coordinator: string; readonly liaison: string }
  /** At their desks, where the workbench is measured. */
  readonly officers: readonly WorkingOfficer[]
  readonly searches: readonly Search[]
}

export type Order = {
  readonly scenario: string
  readonly target: Target
  readonly connections: number
  readonly warmUpSeconds: number
  readonly seconds: number
  /** Requests a second to begin, whether or not earlier ones have been answered; null: each as soon as the last is done. */
  readonly rate: number | null
}

export type Outcome = {
  readonly perSecond: number
  readonly p50: number
  readonly p95: number
  readonly p99: number
  readonly errors: number
  readonly firstErrors: readonly string[]
  /** All that were answered rightly, warming up included: as many rows must be there afterwards. */
  readonly answered: number
}
