/** The service as it is installed: the built program in a process of its own, and what that process costs. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { flagsOfStart } from '../../bin/flags.mjs'

export type Application = {
  readonly port: number
  readonly pid: number
  /** Highest resident memory so far, in megabytes. */
  peakMemory(): number
  stop(): Promise<void>
}

type Starting = {
  readonly databaseUrl: string
  readonly folder: string
  readonly vaultKeyFile: string
  readonly roles: readonly ('web' | 'worker')[]
  readonly profileTo?: string | undefined
  readonly program?: string | undefined
}

export async function startApplication(starting: Starting): Promise<Application> {
  const port = await freePort()
  const child = begin(starting, port)
  const gone = once(child, 'exit').then(([code]) => {
    throw new Error(`The application ended with ${code} before it was ready`)
  })
  await Promise.race([answering(port), gone])
  gone.catch(() => undefined)
  const pid = child.pid ?? 0
  return {
    port,
    pid,
    peakMemory: () => peakMemory(pid),
    async stop() {
      const ended = child.exitCode === null ? once(child, 'exit') : null
      child.kill('SIGTERM')
      await ended
    },
  }
}

function begin({ databaseUrl, folder, vaultKeyFile, roles, profileTo, program }: Starting, port: number): ChildProcess {
  const profile = profileTo ? ['--cpu-prof', `--cpu-prof-dir=${profileTo}`] : []
  const main = program ?? join(import.meta.dirname, '../../dist/server/main.js')
  return spawn(process.execPath, [...flagsOfStart(), ...profile, main, ...roles], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      PUBLIC_ORIGIN: `http://127.0.0.1:${port}`,
      DATABASE_URL: databaseUrl,
      LAPOR_DATA_DIR: join(folder, 'application'),
      LAPOR_VAULT_KEY_FILE: vaultKeyFile,
      LAPOR_DEMO: '0',
      LAPOR_FILINGS_A_MINUTE: '1000000', // more than any flood that the bench makes
      LAPOR_TRUSTED_PROXIES: '127.0.0.1', // so that each person of the load has an address of their own, as behind a real proxy
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

async function answering(port: number): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null)
    if (answer?.ok) return
    await sleep(100)
  }
  throw new Error('The application was not ready within a minute')
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  await new Promise(done => server.close(done))
  if (address === null || typeof address === 'string') throw new Error('No free port')
  return address.port
}

const peakMemory = (pid: number): number => megabytes(/VmHWM:\s+(\d+) kB/.exec(statusOf(pid))?.[1])

/** Now, in megabytes. */
export const residentMemory = (pid: number): number => megabytes(/VmRSS:\s+(\d+) kB/.exec(statusOf(pid))?.[1])

const megabytes = (kilobytes: string | undefined): number =>
  kilobytes === undefined ? Number.NaN : Math.round(Number(kilobytes) / 1024)

/** Only Linux tells; elsewhere the figures are left empty. */
function statusOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8')
  } catch {
    return ''
  }
}
