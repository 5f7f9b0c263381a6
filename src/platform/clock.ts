import type { Pool } from 'pg'

/** The application's time. Nothing in the core asks the machine; so tests and demonstrations can travel. */
export type Clock = { now(): Date }

export const systemClock: Clock = { now: () => new Date() }

export type DemoClock = Clock & {
  /** How far ahead of the machine's clock, in milliseconds. */
  offsetMs(): number
  /** Moves every process's clock forward; there is no way back, because history would then run backwards. */
  advance(byMs: number): Promise<void>
  /** Reads at once what another process has set. */
  refresh(): Promise<void>
  stop(): void
}

const REFRESH_MS = 500

/** A clock for demonstrations, the same in every process: what one has advanced, the others know within a second. */
export async function demoClock(pool: Pool): Promise<DemoClock> {
  let offset = 0
  let turns = 0
  let newest = 0 // of those that have been answered: answers may overtake one another
  const read = async (statement: string, values: number[] = []) => {
    const { rows } = await pool.query<{ offset_ms: number }>(statement, values)
    return rows[0]?.offset_ms ?? 0
  }
  const refresh = async () => {
    const turn = ++turns
    const found = await read('select offset_ms from demo_clock')
    if (turn < newest) return // it looked before the clock was advanced, or before another looked
    ;[newest, offset] = [turn, found]
  }
  const advance = async (byMs: number) => {
    const advanced = 'update demo_clock set offset_ms = offset_ms + $1 returning offset_ms'
    offset = await read(advanced, [Math.round(byMs)])
    newest = ++turns
  }
  await refresh()
  const timer = setInterval(() => refresh().catch(() => undefined), REFRESH_MS) // an unreachable database is told elsewhere
  timer.unref()

  return {
    now: () => new Date(Date.now() + offset),
    offsetMs: () => offset,
    advance: byMs => {
      if (!(byMs >= 0)) throw new RangeError('The demonstration clock only goes forward')
      return advance(byMs)
    },
    refresh,
    stop: () => clearInterval(timer),
  }
}
