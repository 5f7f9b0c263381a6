/** When open pages are told, and how seldom the database is asked. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { AgencyId, OfficerId, ReportId } from '#core/ids.ts'
import type { Officer } from '#core/people/actor.ts'
import type { Queue } from '#core/reports/rules/queues.ts'
import { type Hub, MOST_SEATS_EACH, type Moved, createHub } from './hub.ts'
import type { Seat, Update } from './seat.ts'

const NATIONAL = 1
const INDRAMAYU = 10
const DISHUB = 11

let looks: { officer: number; queues: readonly Queue[]; moved: Moved }[] = []
let counts: Partial<Record<Queue, number>> = {}
let touched: Queue[] = []
let left: unknown[] = []
let kept: unknown[][] = []
let lookMs = 0
let isBroken = false
let hub: Hub

beforeEach(() => {
  vi.useFakeTimers()
  vi.spyOn(Math, 'random').mockReturnValue(0)
  ;[looks, counts, touched, left, kept, lookMs] = [[], { to_verify: 3, late: 1, objections: 0 }, [], [], [], 0]
  hub = createHub({
    asking: {
      look: async (officer, { queues, moved }) => {
        if (isBroken) throw new Error('no database')
        looks.push({ officer: officer.id, queues, moved })
        if (lookMs > 0) await new Promise(done => setTimeout(done, lookMs))
        const known = queues.flatMap(queue => (counts[queue] === undefined ? [] : [[queue, counts[queue]] as const]))
        return {
          counts: new Map(known),
          touched: new Set(moved.length === 0 ? [] : touched.filter(one => queues.includes(one))),
        }
      },
      keep: async present => void kept.push([...present]),
      leave: async sitting => void left.push(sitting),
    },
    complain: () => undefined,
  })
})
afterEach(() => {
  hub.close()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const officer = (id: number, changes: Partial<Officer> = {}): Officer => ({
  kind: 'officer',
  id: id as OfficerId,
  accountId: id as Officer['accountId'],
  role: 'coordinator',
  agencyId: INDRAMAYU as AgencyId,
  agencyPath: [NATIONAL, INDRAMAYU] as AgencyId[],
  mandate: null,
  scope: { categoryIds: null, regionCode: null },
  ...changes,
})

type Sat = { updates: Update[]; ended: string[]; leave: () => void; alive: boolean; beats: number }

function sit(who: Officer, changes: Partial<Seat> = {}, hasFiled = false): Sat {
  const sat: Sat = { updates: [], ended: [], leave: () => undefined, alive: true, beats: 0 }
  const leave = hub.join(
    {
      officer: who,
      queues: ['to_verify', 'late', 'objections', 'all'],
      queue: 'to_verify',
      report: null,
      isAlive: async () => sat.alive,
      send: update => sat.updates.push(update),
      beat: () => void sat.beats++,
      end: reason => {
        sat.ended.push(reason)
        sat.leave()
      },
      ...changes,
    },
    { hasFiled },
  )
  if (!leave) throw new Error('There was no seat')
  sat.leave = leave
  return sat
}

const moved = (agencies: number[], reports: number[] = [7], officers: number[] = []) =>
  hub.hear({ kind: 'change', agencies, reports, officers })
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)
const kinds = (sat: Sat) => sat.updates.map(({ kind }) => kind)

describe('figures', () => {
  test('a page that has just been opened is told all of them, because it may have been made a while ago', async () => {
    const sat = sit(officer(1))
    await pass(200)
    const told = sat.updates.flatMap(update => (update.kind === 'counts' ? [...update.counts] : []))
    expect(Object.fromEntries(told)).toEqual({ to_verify: 3, late: 1, objections: 0 })
    expect(kinds(sat)).not.toContain('list')
  })

  test('then only those that changed, and nothing when none did', async () => {
    const sat = sit(officer(1))
    await pass(1500)
    sat.updates.length = 0
    moved([INDRAMAYU])
    await pass(1500)
    expect(sat.updates).toEqual([])
    counts = { ...counts, late: 2 }
    moved([INDRAMAYU])
    await pass(1500)
    expect(sat.updates).toEqual([{ kind: 'counts', counts: new Map([['late', 2]]) }])
  })

  test('officers of one agency and role cost one count together, save for what is each one’s own', async () => {
    for (let id = 1; id <= 8; id++) sit(officer(id))
    await pass(1500)
    looks = []
    await pass(5000)
    moved([INDRAMAYU])
    await pass(1500)
    expect(looks.filter(({ queues }) => queues.includes('to_verify'))).toHaveLength(1)
    expect(looks.filter(({ queues }) => queues.includes('objections'))).toHaveLength(8)
  })

  test('whoever filed reports as a citizen is counted for alone: their queues leave those out', async () => {
    sit(officer(1))
    sit(officer(2), {}, true)
    await pass(1500)
    looks = []
    moved([INDRAMAYU])
    await pass(1500)
    expect(looks.filter(({ queues }) => queues.includes('to_verify')).map(look => look.officer)).toEqual([1, 2])
  })

  test('however many notices there are, the database is asked once a second, and the last word is not lost', async () => {
    const sat = sit(officer(1), { queues: ['to_verify'], queue: null })
    await pass(1500)
    looks = []
    for (let n = 0; n < 50; n++) {
      moved([INDRAMAYU], [n])
      await pass(100)
    }
    counts = { to_verify: 4 }
    moved([INDRAMAYU], [99])
    await pass(1100)
    expect(looks.length).toBeLessThanOrEqual(7)
    expect(looks.flatMap(({ moved: one }) => (one === 'everything' ? [] : one))).toEqual(
      expect.arrayContaining([0, 49, 99]),
    )
    expect(sat.updates.at(-1)).toEqual({ kind: 'counts', counts: new Map([['to_verify', 4]]) })
  })

  test('what is slow to count is counted less often', async () => {
    lookMs = 500
    sit(officer(1), { queues: ['to_verify'] })
    await pass(1000)
    looks = []
    for (let n = 0; n < 100; n++) {
      moved([INDRAMAYU])
      await pass(100)
    }
    expect(looks.length).toBeLessThanOrEqual(3)
  })

  test('counting that failed is done again with whatever moves next, and forgets nothing', async () => {
    const sat = sit(officer(1), { queues: ['to_verify'] })
    await pass(1500)
    isBroken = true
    moved([INDRAMAYU], [5])
    await pass(1500)
    isBroken = false
    ;[looks, counts] = [[], { to_verify: 9 }]
    moved([INDRAMAYU], [6])
    await pass(1500)
    expect(looks.map(look => look.moved)).toEqual([[5, 6]])
    expect(sat.updates).toContainEqual({ kind: 'counts', counts: new Map([['to_verify', 9]]) })
  })
})

describe('whom a notice concerns', () => {
  const isAsked = async (who: Officer, agencies: number[]) => {
    sit(who)
    await pass(1500)
    looks = []
    moved(agencies)
    await pass(1500)
    return looks.length > 0
  }
  test('officers of the agencies it names', async () => expect(await isAsked(officer(1), [INDRAMAYU])).toBe(true))
  test('nobody of another agency', async () => expect(await isAsked(officer(1), [DISHUB])).toBe(false))
  test('overseers, who look across agencies', async () =>
    expect(await isAsked(officer(1, { role: 'overseer', agencyId: 77 as AgencyId }), [DISHUB])).toBe(true))
  test('an officer whose own lists moved, and no colleague', async () => {
    const queues: Queue[] = ['to_verify', 'mine']
    sit(officer(1), { queues })
    sit(officer(2), { queues })
    await pass(1500)
    looks = []
    moved([], [7], [2])
    await pass(1500)
    expect(looks.map(look => [look.officer, look.queues])).toEqual([[2, ['mine']]])
  })
})

describe('rows', () => {
  test('are read again when one that moved stands in the queue that is shown', async () => {
    const [here, elsewhere] = [sit(officer(1)), sit(officer(2), { queue: 'late' })]
    await pass(1500)
    touched = ['to_verify']
    moved([INDRAMAYU])
    await pass(1500)
    expect([kinds(here).includes('list'), kinds(elsewhere).includes('list')]).toEqual([true, false])
  })

  test('and when one left, which its count says', async () => {
    const sat = sit(officer(1))
    await pass(1500)
    counts = { ...counts, to_verify: 2 }
    moved([INDRAMAYU])
    await pass(1500)
    expect(kinds(sat).slice(-2)).toEqual(['counts', 'list'])
  })

  test('of all reports as well, which nobody counts', async () => {
    const sat = sit(officer(1), { queue: 'all' })
    await pass(1500)
    touched = ['all']
    moved([INDRAMAYU])
    await pass(1500)
    expect(kinds(sat).at(-1)).toBe('list')
  })

  test('when notices may have been missed', async () => {
    const sat = sit(officer(1))
    await pass(1500)
    touched = ['to_verify']
    hub.hear('resync')
    await pass(1500)
    expect(looks.at(-1)?.moved).toBe('everything')
    expect(kinds(sat).at(-1)).toBe('list')
  })
})

describe('an open report', () => {
  const open = (id: number, appears = true) => ({
    id: id as ReportId,
    appears,
    tellChange: vi.fn(async () => undefined),
    tellPresence: vi.fn(async () => true),
  })

  test('its page is told when somebody acts on it, not on another', async () => {
    const report = open(7)
    sit(officer(1), { report })
    await pass(1500)
    report.tellChange.mockClear()
    moved([INDRAMAYU], [8])
    await pass(1500)
    expect(report.tellChange).not.toHaveBeenCalled()
    moved([DISHUB], [7])
    await pass(1500)
    expect(report.tellChange).toHaveBeenCalledTimes(1)
  })

  test('whoever only reads neither learns who else is there nor is kept there', async () => {
    const report = open(7, false)
    const sat = sit(officer(1), { report })
    hub.hear({ kind: 'presence', report: 7 })
    await pass(25_000)
    sat.leave()
    expect(report.tellPresence).not.toHaveBeenCalled()
    expect([kept.flat(), left]).toEqual([[], []])
  })

  test('as long as it is open that is said, and when the last page of it closes as well', async () => {
    const [one, two] = [sit(officer(1), { report: open(7) }), sit(officer(1), { report: open(7) })]
    await pass(21_000)
    expect(kept.at(-1)).toContainEqual({ reportId: 7, officerId: 1 })
    one.leave()
    expect(left).toEqual([])
    two.leave()
    expect(left).toEqual([{ reportId: 7, officerId: 1 }])
  })

  test('somebody who leaves without a word is looked for', async () => {
    const report = open(7)
    sit(officer(1), { report })
    await pass(1500)
    report.tellPresence.mockClear()
    await pass(15_500)
    expect(report.tellPresence.mock.calls.length).toBeGreaterThanOrEqual(2)
  })
})

describe('a stream', () => {
  test('ends within seconds of its session', async () => {
    const sat = sit(officer(1))
    await pass(6000)
    expect(sat.ended).toEqual([])
    sat.alive = false
    await pass(5000)
    expect(sat.ended).toEqual(['signed-out'])
    expect(hub.size).toBe(0)
  })

  test('says now and then that it is there', async () => {
    const sat = sit(officer(1))
    await pass(61_000)
    expect(sat.beats).toBe(3)
  })

  test('is one of few for each officer', () => {
    for (let n = 0; n < MOST_SEATS_EACH; n++) sit(officer(1))
    expect(() => sit(officer(1))).toThrow('no seat')
    sit(officer(2))
  })

  test('ends with the server, which takes no other then', () => {
    const sat = sit(officer(1))
    hub.close()
    expect([sat.ended, hub.size]).toEqual([['over'], 0])
    expect(() => sit(officer(2))).toThrow('no seat')
  })

  test('leaves nothing behind', async () => {
    const sats = [1, 2, 3].map(id => sit(officer(id)))
    await pass(1500)
    for (const sat of sats) sat.leave()
    looks = []
    moved([INDRAMAYU])
    await pass(60_000)
    expect([looks, hub.size, vi.getTimerCount()]).toEqual([[], 0, 0])
  })
})
