/**
 * Officers with a page open that moves by itself, all at one process, while reports live their lives before them: what the
 * process takes for it, and whether everybody is told.
 */
import { type ClientRequest, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { seatOfficers } from './generate/desks.ts'
import { drive } from './load/drive.ts'
import { LIVE, LIVE_OFFICERS, MOST_LIVE_MEGABYTES } from './plan.ts'
import { residentMemory } from './scratch/application.ts'
import type { Stage } from './scratch/stage.ts'
import type { Verdict } from './verdict.ts'

export type Live = {
  readonly scenario: typeof LIVE
  readonly connected: number
  /** Megabytes: nobody there, everybody there, the most while there were changes. */
  readonly memory: { readonly before: number; readonly connected: number; readonly most: number }
  readonly lifecycles: number
  /** How many heard something, and how often altogether. */
  readonly told: { readonly officers: number; readonly times: number }
  readonly errors: readonly string[]
}

const CHANGES_EACH_SECOND = 4

export async function measureLive(
  { target, application: { pid } }: Stage,
  seconds: number,
  run: number,
): Promise<Live> {
  const desks = await seatOfficers(target.databaseUrl, LIVE_OFFICERS)
  const before = residentMemory(pid)
  const pages = desks.map(({ cookie }) => openPage(target.port, cookie))
  await sleep(5000)
  const connected = residentMemory(pid)
  let most = connected
  const watch = setInterval(() => void (most = Math.max(most, residentMemory(pid))), 200)
  const outcome = await drive({
    scenario: 'lifecycle',
    target: { ...target, run },
    connections: 4,
    warmUpSeconds: 1,
    seconds,
    rate: CHANGES_EACH_SECOND,
  })
  await sleep(2000) // what was said last arrives
  clearInterval(watch)
  const states = pages.map(page => page.leave())
  return {
    scenario: LIVE,
    connected: states.filter(({ isOpen }) => isOpen).length,
    memory: { before, connected, most },
    lifecycles: outcome.answered,
    told: {
      officers: states.filter(({ times }) => times > 0).length,
      times: states.reduce((sum, { times }) => sum + times, 0),
    },
    errors: [...new Set([...states.flatMap(({ error }) => error ?? []), ...outcome.firstErrors])],
  }
}

/** `times`: events with something in them; the first tells what there is. */
function openPage(port: number, cookie: string) {
  let times = 0
  let isOpen = false
  let error: string | null = null
  const page: ClientRequest = request({
    port,
    path: '/petugas/siaran',
    headers: { cookie, accept: 'text/event-stream' },
  })
  page.on('response', answer => {
    isOpen = answer.statusCode === 200
    if (!isOpen) error = `${answer.statusCode} instead of 200`
    answer.on(
      'data',
      (chunk: Buffer) =>
        (times += chunk.toString().split('\n\ndata:').length - 1 + (chunk.toString().startsWith('data:') ? 1 : 0)),
    )
    answer.on('end', () => (isOpen = false))
  })
  page.on('error', fault => {
    isOpen = false
    error ??= fault.message
  })
  page.end()
  return {
    leave() {
      const state = { times, isOpen, error }
      page.removeAllListeners('error').on('error', () => undefined)
      page.destroy()
      return state
    },
  }
}

export function verdictsOnLive({ connected, memory, told, errors }: Live): Verdict[] {
  const more = memory.most - memory.before
  return [
    {
      what: 'live: officers connected to the end',
      wanted: `${LIVE_OFFICERS}`,
      got: `${connected}`,
      isMet: connected === LIVE_OFFICERS,
    },
    {
      what: 'live: more memory',
      wanted: `≤ ${MOST_LIVE_MEGABYTES} MB`,
      got: `${more} MB`,
      isMet: more <= MOST_LIVE_MEGABYTES,
    },
    { what: 'live: somebody was told', wanted: '> 0', got: `${told.times}`, isMet: told.times > 0 },
    { what: 'live: errors', wanted: '0', got: `${errors.length}`, isMet: errors.length === 0 },
  ]
}
