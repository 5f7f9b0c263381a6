/** Processor time: unlike requests a second, it hardly depends on what else the machine is doing. Linux only. */
import { readFileSync, readdirSync } from 'node:fs'

/** Milliseconds that a process has computed. */
export const computed = (pid: number): number => stat(pid)?.milliseconds ?? Number.NaN

/** The same for all processes that a server of PostgreSQL has now, or has had. */
export function computedBelow(parent: number): number {
  const pids = readdirSync('/proc').map(Number).filter(Boolean)
  const own = pids.map(pid => stat(pid)).filter(one => one?.parent === parent)
  const { milliseconds = Number.NaN, gone = 0 } = stat(parent) ?? {}
  return own.reduce((sum, one) => sum + (one?.milliseconds ?? 0), milliseconds + gone)
}

/** Clock ticks are hundredths of a second on every Linux that Node runs on. */
const TICK_MS = 10

type Stat = { parent: number; milliseconds: number; gone: number }

/** `gone` is what children that have ended had computed. */
function stat(pid: number): Stat | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    const [parent = 0, user = 0, system = 0, userGone = 0, systemGone = 0] = [1, 11, 12, 13, 14].map(place =>
      Number(fields[place]),
    )
    return { parent, milliseconds: (user + system) * TICK_MS, gone: (userGone + systemGone) * TICK_MS }
  } catch {
    return null
  }
}
