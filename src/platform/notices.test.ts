import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import { useDatabase } from '#test/database.ts'
import { createLog } from './log.ts'
import { sayNotice } from './notice.ts'
import { type Heard, listenForNotices } from './notices.ts'

const database = useDatabase()
const log = createLog('silent')

async function listening() {
  const heard: Heard[] = []
  const notices = await listenForNotices(database.url, { log, retryMs: 50 })
  const deaf = notices.hear(notice => heard.push(notice))
  return { notices, heard, deaf }
}

const say = (agencyId: number) => sayNotice(database.pool, { agencyId, queues: ['inbox'] })
const cut = () =>
  database.root.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'lapor-notices'`,
  )

test('what one process says, another hears, until it stops listening', async () => {
  const { notices, heard, deaf } = await listening()
  await say(7)
  await vi.waitFor(() => expect(heard).toEqual([{ agencyId: 7, queues: ['inbox'] }]))
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
    await vi.waitFor(() => expect(heard.filter(notice => notice === 'resync')).toHaveLength(loss))
  }
  await say(9)
  await sleep(100)
  expect(heard.filter(notice => notice !== 'resync')).toEqual([{ agencyId: 9, queues: ['inbox'] }])
  await notices.stop()
})

test('nonsense on the channel is not heard', async () => {
  const { notices, heard } = await listening()
  await database.root.query(`select pg_notify('lapor', 'nonsense'), pg_notify('lapor', '{"agencyId":"x","queues":[]}')`)
  await say(1)
  await vi.waitFor(() => expect(heard).toHaveLength(1))
  await notices.stop()
})
