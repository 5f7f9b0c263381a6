import type { Log } from './log.ts'

type Stop = { name: string; stop: () => Promise<unknown> }

export type Stopping = {
  /** Remembers how to stop what was started; the last started is the first stopped. */
  later(name: string, stop: () => Promise<unknown>): void
  /** Stops everything once, in order, however often it is asked. */
  stop(): Promise<void>
  /** Whether it has begun: what fails from now on, fails because of it. */
  isStopping(): boolean
}

/** Order that works: server with its streams, worker, dispatcher, listener, pools, database of our own. So start in reverse. */
export function stopping(log: Log, patienceMs = 15_000): Stopping {
  const stops: Stop[] = []
  let ended: Promise<void> | undefined

  async function stopAll(): Promise<void> {
    for (let next = stops.pop(); next; next = stops.pop()) {
      const { name, stop } = next
      let timer: NodeJS.Timeout | undefined
      const late = new Promise<'late'>(done => (timer = setTimeout(() => done('late'), patienceMs)))
      try {
        if ((await Promise.race([stop(), late])) === 'late')
          log.warn({ part: name }, 'does not stop; going on without it')
      } catch (error) {
        log.error({ err: error, part: name }, 'did not stop cleanly')
      } finally {
        clearTimeout(timer)
      }
    }
  }
  return {
    later: (name, stop) => void stops.push({ name, stop }),
    stop: () => (ended ??= stopAll()),
    isStopping: () => ended !== undefined,
  }
}

/** npm hands on what the terminal gave to us as well, so one Ctrl-C is heard twice; nobody presses it anew so quickly. */
const SAME_WISH_MS = 500

/**
 * Ctrl-C, a service manager's TERM, a closed terminal, and faults that nobody caught all end the process in order; a second
 * Ctrl-C ends it at once. Ends with the process's exit.
 */
export function stopOnSignals({ stop }: Stopping, log: Log): void {
  let isStopping = false
  let askedAt = 0
  const end = async (code: number) => {
    isStopping = true
    await stop()
    process.exit(code)
  }
  const asked = () => {
    if (!isStopping) {
      askedAt = performance.now()
      void end(0)
    } else if (performance.now() - askedAt > SAME_WISH_MS) process.exit(1)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, asked)
  for (const fault of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(fault, (error: unknown) => {
      if (isStopping) return // what is being stopped may fail at whatever it was doing
      log.fatal({ err: error }, 'a fault that nobody caught; stopping')
      void end(1)
    })
  }
}
