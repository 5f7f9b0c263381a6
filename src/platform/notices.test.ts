import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import { useDatabase } from '#test/database.ts'
import { createLog } from './log.ts'
import { noticesOf, sayNotice, sendNotice } from './notice.ts'
import { type Heard, listenForNotices } from './notices.ts'

const database = useDatabase()
const log = createLog('silent')

async function listening() {
  const heard: Heard[] = []
  const notices = await listenForNotices(database.url, { log, retryMs: 50 })
  const deaf = notices.hear(notice => heard.push(notice))
  return { notices, heard, deaf }
}

const about = (agency: number) => ({ kind: 'change', agencies: [agency], officers: [], reports: [] }) as const
const say = (agency: number) => sayNotice(database.pool, about(agency))
const cut = () =>
  database.root.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'lapor-notices'`,
  )

test('what one process says, another hears, until it stops listening', async () => {
  const { notices, heard, deaf } = await listening()
  await say(7)
  await vi.waitFor(() => expect(heard).toEqual([about(7)]), { timeout: 15_000 })
  deaf()
  await say(8)
  await sleep(50)
  expect(heard).toHaveLength(1)
  await notices.stop()
  expect(notices.over.aborted).toBe(true)
})

test('after every loss there is one listener again, and everybody is told to look', async () => {
  const { notices, heard } = await listening()
  for (let loss = 1; loss <= 3; loss++) {
    await cut()
    await vi.waitFor(() => expect(heard.filter(notice => notice === 'resync')).toHaveLength(loss), { timeout: 15_000 })
  }
  await say(9)
  await vi.waitFor(() => expect(heard).toContainEqual(about(9)), { timeout: 15_000 })
  expect(heard.filter(notice => notice !== 'resync')).toEqual([about(9)])
  await notices.stop()
})

test('nonsense on the channel is not heard', async () => {
  const { notices, heard } = await listening()
  await database.root.query(
    `select pg_notify('lapor', 'nonsense'), pg_notify('lapor', '{"kind":"change","agencies":["x"],"officers":[],"reports":[]}')`,
  )
  await say(1)
  await vi.waitFor(() => expect(heard).toHaveLength(1), { timeout: 15_000 })
  await notices.stop()
})

test('presence is told by the number of a report alone', async () => {
  const { notices, heard } = await listening()
  await sendNotice(database.db, { kind: 'presence', report: 12 })
  await vi.waitFor(() => expect(heard).toEqual([{ kind: 'presence', report: 12 }]), { timeout: 15_000 })
  await notices.stop()
})

test('however many reports move at once, no notice is too long to be sent, and none is left out', () => {
  const many = Array.from({ length: 1000 }, (_, n) => ({
    report: 1_000_000_000 + n,
    agencies: [1, n, n + 1],
    officers: [n],
  }))
  const notices = noticesOf(many)
  expect(Math.max(...notices.map(notice => JSON.stringify(notice).length))).toBeLessThan(8000)
  expect(notices.flatMap(({ reports }) => reports)).toEqual(many.map(({ report }) => report))
  expect(notices.every(({ agencies }) => agencies.includes(1))).toBe(true)
})
