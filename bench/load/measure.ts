/** The two ways to measure: how much is done at most (closed loop), and how long people wait at a given rate (open loop). */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Order, Outcome, Performer, Scenario } from './scenario.ts'

export async function measure(scenario: Scenario, order: Order): Promise<Outcome> {
  const places = Array.from({ length: order.connections }, (_, place) => place)
  const performers = await Promise.all(places.map(place => scenario.join(place)))
  const record = newRecord(order)
  try {
    await (order.rate === null ? closedLoop(performers, record) : openLoop(performers, record, order.rate))
    return record.outcome()
  } finally {
    for (const performer of performers) await performer.close()
  }
}

type Record = ReturnType<typeof newRecord>

function newRecord({ warmUpSeconds, seconds }: Order) {
  const begin = performance.now() + warmUpSeconds * 1000
  const end = begin + seconds * 1000
  const waits: number[] = []
  const wrong: string[] = []
  let answered = 0
  let count = 0
  return {
    end,
    next: () => count++,
    /** `since` is when it was meant to begin: who had to wait for a free connection has waited. */
    note(since: number, mistake: string | null) {
      const now = performance.now()
      if (mistake !== null) return void wrong.push(mistake)
      answered++
      if (now >= begin && now < end) waits.push(now - since)
    },
    outcome(): Outcome {
      const sorted = Float64Array.from(waits).toSorted()
      const at = (share: number) => rounded(sorted[Math.floor(sorted.length * share)] ?? Number.NaN)
      const perSecond = rounded(sorted.length / seconds)
      const firstErrors = [...new Set(wrong)].slice(0, 3)
      return { perSecond, p50: at(0.5), p95: at(0.95), p99: at(0.99), errors: wrong.length, firstErrors, answered }
    },
  }
}

async function attempt(performer: Performer, record: Record, since: number): Promise<void> {
  const mistake = await performer.once(record.next()).catch(error => String(error))
  record.note(since, mistake)
}

async function closedLoop(performers: readonly Performer[], record: Record): Promise<void> {
  const repeat = async (performer: Performer) => {
    while (performance.now() < record.end) await attempt(performer, record, performance.now())
  }
  await Promise.all(performers.map(repeat))
}

/** Everyone begins when they meant to, or when a connection is free; the wait is counted from when they meant to. */
async function openLoop(performers: readonly Performer[], record: Record, rate: number): Promise<void> {
  const free = [...performers]
  const due: number[] = []
  const running = new Set<Promise<void>>()
  const start = () => {
    while (free.length > 0 && due.length > 0) {
      const performer = free.pop()
      const since = due.shift()
      if (!performer || since === undefined) return
      const one = attempt(performer, record, since).then(() => {
        running.delete(one)
        free.push(performer)
        start()
      })
      running.add(one)
    }
  }
  let intended = performance.now()
  while (intended < record.end) {
    for (; intended <= performance.now() && intended < record.end; intended += 1000 / rate) due.push(intended)
    start()
    await sleep(1)
  }
  while (running.size > 0 || due.length > 0) {
    start()
    await Promise.race([...running, sleep(10)])
  }
}

const rounded = (number: number): number => Math.round(number * 100) / 100
