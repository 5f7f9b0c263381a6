/** What a PostgreSQL's own files say of it, read as its own tools read them. */
import { existsSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'

/** Whether it has finished starting (line 8 of its note says so), is not stopping, and takes connections. */
export async function isServing(cluster: string, socketFolder: string): Promise<boolean> {
  return note(cluster)[7]?.trim() === 'ready' && answers(join(socketFolder, '.s.PGSQL.5432'))
}

/**
 * True when no server holds the cluster, so that one may start. Removes the note of a server that was killed: its process
 * id may by now belong to something else, which PostgreSQL would take for itself.
 */
export function forgetTheDead(cluster: string): boolean {
  const pid = Number(note(cluster)[0])
  if (!pid) return true
  if (isAlive(pid) && worksIn(pid, cluster)) return false
  rmSync(join(cluster, 'postmaster.pid'), { force: true })
  return true
}

/** Whether a failed start is worth repeating: something of the former server, or another starter, was in the way. */
export const mayPass = (log: string) =>
  /pre-existing shared memory|lock file .* already exists|is already in use/.test(lastWords(log, 12))

export function lastWords(log: string, lines = 1): string {
  const text = existsSync(log) ? readFileSync(log, 'utf8').slice(-8000).trimEnd() : ''
  return text.split('\n').slice(-lines).join('\n')
}

function note(cluster: string): string[] {
  try {
    return readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return []
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** A server works in its cluster's folder. Where the system does not tell (macOS), any living process counts. */
function worksIn(pid: number, cluster: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === cluster
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ENOENT' && existsSync('/proc/self'))
  }
}

function answers(socket: string): Promise<boolean> {
  return new Promise(done => {
    const line = connect(socket, () => (line.destroy(), done(true))).on('error', () => done(false))
  })
}
