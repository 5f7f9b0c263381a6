/** Work that many events ask for, done as rarely as will do: at once when it is quiet, and never twice at a time. */
export type Bell = { ring(): void; silence(): void }

export type Line = <Result>(work: () => Promise<Result>) => Promise<Result>

type Ringing = {
  /** Rings while it runs are answered by one more run. */
  readonly run: () => Promise<void>
  /** From the end of one run to the begin of the next; after a slow run five times as long as it took. */
  readonly gapMs: number
  /** So that not everybody asks at the same moment. */
  readonly jitterMs: number
  readonly line: Line
  readonly complain: (error: unknown) => void
}

export function bellOf({ run, gapMs, jitterMs, line, complain }: Ringing): Bell {
  let timer: NodeJS.Timeout | undefined
  let isRunning = false
  let isRung = false
  let isSilent = false
  let readyAt = 0

  const wait = () => {
    if (timer || isRunning || isSilent) return
    const ms = Math.max(0, readyAt - performance.now()) + Math.random() * jitterMs
    timer = setTimeout(start, ms)
  }
  const start = () => void line(once).catch(complain).then(finish)
  const once = async () => {
    ;[timer, isRunning, isRung] = [undefined, true, false]
    const began = performance.now()
    try {
      if (!isSilent) await run()
    } finally {
      const now = performance.now()
      readyAt = now + Math.max(gapMs, 5 * (now - began))
    }
  }
  const finish = () => {
    isRunning = false
    if (isRung) wait()
  }
  return {
    ring() {
      isRung = true
      wait()
    },
    silence() {
      isSilent = true
      clearTimeout(timer)
    },
  }
}

/** No more than so many at a time; the others in the order in which they came. */
export function lineOf(atOnce: number): Line {
  const waiting: (() => void)[] = []
  let running = 0
  return async work => {
    if (running >= atOnce) await new Promise<void>(next => waiting.push(next))
    else running++
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running--
    }
  }
}
