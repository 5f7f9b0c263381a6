/** Processor time: unlike requests a second, it hardly depends on what else the machine is doing. Linux only. */
import { readFileSync, readdirSync } from 'node:fs'

/** Milliseconds that a process has computed. */
export const computed = (pid: number): number => stat(pid)?.milliseconds ?? Number.NaN

/** The same for all processes that a server of PostgreSQL has now. */
export function computedBelow(parent: number): number {
  const pids = readdirSync('/proc').map(Number).filter(Boolean)
  const own = pids.map(pid => stat(pid)).filter(one => one?.parent === parent)
  return own.reduce((sum, one) => sum + (one?.milliseconds ?? 0), 0) + computed(parent)
}

/** Clock ticks are hundredths of a second on every Linux that Node runs on. */
const TICK_MS = 10

function stat(pid: number): { parent: number; milliseconds: number } | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    const [parent, user, system] = [fields[1], fields[11], fields[12]].map(Number)
    return { parent: parent ?? 0, milliseconds: ((user ?? 0) + (system ?? 0)) * TICK_MS }
  } catch {
    return null
  }
}
