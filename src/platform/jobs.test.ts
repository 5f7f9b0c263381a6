import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, expect, test, vi } from 'vitest'
import type { Database } from '#core/tables.ts'
import { useDatabase } from '#test/database.ts'
import { dispatch, startDispatcher } from './dispatcher.ts'
import type { Tx } from './db.ts'
import { type Worker, jobQueue, startWorker } from './jobs.ts'
import { createLog } from './log.ts'
import { listenForNotices } from './notices.ts'

type Jobs = { ring: { bell: number } }

const database = useDatabase()
const log = createLog('silent')
const { enqueue, owe } = jobQueue<Jobs>()

let rung: number[] = []
let workers: Worker[] = []

async function work(ring = async ({ bell }: { bell: number }) => void rung.push(bell), silenceMs?: number) {
  const worker = await startWorker<Jobs>({ pool: database.pool, jobs: { ring }, log, ...(silenceMs && { silenceMs }) })
  workers.push(worker)
  return worker
}

const inTransaction = <Result>(change: (tx: Tx<Database>) => Promise<Result>) =>
  database.db.transaction().execute(change)

const lockedJobs = async () =>
  (
    await database.root.query<{ count: number }>(
      'select count(*) from graphile_worker._private_jobs where locked_at is not null',
    )
  ).rows[0]?.count

afterEach(async () => {
  for (const worker of workers) await worker.stop()
  ;[workers, rung] = [[], []]
})

test('a job is done after its transaction commits, by the application’s own role', async () => {
  await work()
  await inTransaction(tx => enqueue(tx, 'ring', { bell: 7 }))
  await vi.waitFor(() => expect(rung).toEqual([7]), { timeout: 15_000 })
})

test('a transaction that fails asks for nothing', async () => {
  await work()
  const failing = inTransaction(async tx => {
    await enqueue(tx, 'ring', { bell: 1 })
    await owe(tx, 'ring', { bell: 2 })
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(await dispatch(database.pool)).toBe(0)
  await sleep(100)
  expect(rung).toEqual([])
})

test('of jobs under one key the last one counts', async () => {
  await inTransaction(async tx => {
    await enqueue(tx, 'ring', { bell: 1 }, { jobKey: 'bell' })
    await enqueue(tx, 'ring', { bell: 2 }, { jobKey: 'bell' })
    await owe(tx, 'ring', { bell: 3 }, { jobKey: 'other' })
    await owe(tx, 'ring', { bell: 4 }, { jobKey: 'other' })
    await owe(tx, 'ring', { bell: 5 }, { runAt: new Date(Date.now() + 3_600_000) })
  })
  await dispatch(database.pool)
  await work()
  await vi.waitFor(() => expect(rung.toSorted()).toEqual([2, 4]), { timeout: 15_000 })
})

test('what is owed becomes jobs, and one notice to all agencies concerned', async () => {
  const heard: unknown[] = []
  const notices = await listenForNotices(database.url, { log })
  notices.hear(notice => heard.push(notice))
  await work()
  await inTransaction(async tx => {
    for (const bell of [1, 2, 3]) await owe(tx, 'ring', { bell }, { noticeAgencyId: 7, noticeQueue: 'inbox' })
    await owe(tx, 'ring', { bell: 4 }, { noticeAgencyId: 8 })
  })
  const dispatcher = startDispatcher(database.pool, log, { everyMs: 20 })
  await vi.waitFor(() => expect(rung.toSorted()).toEqual([1, 2, 3, 4]), { timeout: 15_000 })
  await vi.waitFor(() => expect(heard).toEqual([{ kind: 'change', agencies: [7, 8], officers: [], reports: [] }]), {
    timeout: 15_000,
  })
  await dispatcher.stop()
  await notices.stop()
})

test('a job that may wait is done after all others, however many came before them', async () => {
  const done: string[] = []
  const jobs = { ring: async () => void done.push('ring'), write: async () => void done.push('write') }
  const queue = jobQueue<Record<keyof typeof jobs, { bell: number }>>()
  for (const name of ['write', 'write', 'ring'] as const) {
    await inTransaction(tx => queue.owe(tx, name, { bell: 1 }))
    await dispatch(database.pool, { patient: ['write'] })
  }
  workers.push(await startWorker({ pool: database.pool, jobs, log, concurrentJobs: 1 }))
  await vi.waitFor(() => expect(done).toEqual(['ring', 'write', 'write']), { timeout: 15_000 })
})

test('two dispatchers at once hand each row on once', async () => {
  await inTransaction(async tx => {
    for (let bell = 0; bell < 1200; bell++) await owe(tx, 'ring', { bell })
  })
  const counts = await Promise.all(Array.from({ length: 4 }, () => dispatch(database.pool)))
  expect(counts.reduce((sum, count) => sum + count)).toBe(1200)
  const { rows } = await database.root.query('select count(*) from graphile_worker._private_jobs')
  expect(rows).toEqual([{ count: 1200 }])
})

test('a worker that is stopped leaves no job half marked', async () => {
  for (let round = 0; round < 3; round++) {
    const worker = await work(() => sleep(30))
    await inTransaction(tx => enqueue(tx, 'ring', { bell: round }))
    await sleep(15)
    await worker.stop()
    expect(await lockedJobs()).toBe(0)
  }
})

test('the job of a worker that was killed is done by another, soon', async () => {
  await inTransaction(tx => enqueue(tx, 'ring', { bell: 9 }))
  const victim = spawn(process.execPath, ['test/holding-worker.ts', database.url, '6000'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(victim.stdout, 'data')
  expect(await lockedJobs()).toBe(1)
  await work(undefined, 6000)
  await sleep(7000)
  expect(rung).toEqual([]) // it is alive, and beats
  victim.kill('SIGKILL')
  await vi.waitFor(() => expect(rung).toEqual([9]), { timeout: 20_000 })
}, 60_000)

test('a worker whose connections were cut goes on by itself', async () => {
  await work(undefined, 1000) // a job taken by the dying connection waits for this silence to be free again
  await database.root.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
  )
  await sleep(200)
  await inTransaction(tx => enqueue(tx, 'ring', { bell: 5 }))
  await vi.waitFor(() => expect(rung).toEqual([5]), { timeout: 20_000 })
}, 30_000)
