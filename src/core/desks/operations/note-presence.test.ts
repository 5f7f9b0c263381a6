/** Who is seen to have a report open, and for how long. */
import { beforeEach, expect, test, vi } from 'vitest'
import type { OfficerId } from '#core/ids.ts'
import { startReport } from '#core/reports/operations/start-report.ts'
import { createLog } from '#platform/log.ts'
import { type Heard, listenForNotices } from '#platform/notices.ts'
import { useDatabase } from '#test/database.ts'
import { clockAt, demoPeople, depsOn } from '#test/people.ts'
import { type Filed, aSubmission, filed, forwardedTo, officerNamed } from '#test/reports.ts'
import { listPresences } from '../queries/list-presences.ts'
import { endPresence } from './end-presence.ts'
import { keepPresences } from './keep-presences.ts'
import { notePresence } from './note-presence.ts'
import { sweepPresences } from './sweep-presences.ts'

const database = useDatabase()
const clock = clockAt('2026-11-20T02:00:00Z')
const deps = () => depsOn(database, clock)
const LIAISON = 'penghubung.dishub.indramayu'
const COORDINATOR = 'koordinator.indramayu'

let report: Filed
let liaison: OfficerId
let coordinator: OfficerId

async function idOf(name: string): Promise<OfficerId> {
  const viewer = await officerNamed(database, name)
  if (viewer.kind !== 'account' || !viewer.officer) throw new Error(`${name} is no officer`)
  return viewer.officer.id
}

beforeEach(async () => {
  clock.set('2026-11-20T02:00:00Z')
  await demoPeople(database, deps(), LIAISON, COORDINATOR)
  report = await filed(deps(), aSubmission({ agency: 'kab-indramayu' }))
  ;[liaison, coordinator] = [await idOf(LIAISON), await idOf(COORDINATOR)]
})

const open = (officerId: OfficerId, isWriting?: boolean) =>
  notePresence(deps(), { reportId: report.id, officerId, isWriting })
const seenBy = (officerId: OfficerId) => listPresences(deps().db, { reportId: report.id, officerId, now: clock.now() })

test('whoever opens a report is seen by others who have it open, not by themselves', async () => {
  await open(liaison)
  expect(await seenBy(liaison)).toEqual([])
  expect(await seenBy(coordinator)).toEqual([
    expect.objectContaining({ officerId: liaison, since: clock.now(), isWriting: false, savedAt: null }),
  ])
})

test('they are there since they came, as long as the page says that it is open, and gone a minute after it fell silent', async () => {
  const came = clock.now()
  await open(liaison)
  for (let beat = 0; beat < 6; beat++) {
    clock.moveOn(20)
    await keepPresences(deps(), [{ reportId: report.id, officerId: liaison }])
  }
  expect((await seenBy(coordinator)).map(({ since }) => since)).toEqual([came])
  clock.moveOn(49)
  expect(await seenBy(coordinator)).toHaveLength(1)
  clock.moveOn(2)
  expect(await seenBy(coordinator)).toEqual([])
  await open(liaison)
  expect((await seenBy(coordinator)).map(({ since }) => since)).toEqual([clock.now()])
})

test('whoever leaves is gone in seconds, unless the next page is of the same report', async () => {
  const came = clock.now()
  await open(liaison)
  clock.moveOn(10)
  await endPresence(deps(), { reportId: report.id, officerId: liaison })
  clock.moveOn(1)
  await open(liaison)
  expect((await seenBy(coordinator)).map(({ since }) => since)).toEqual([came])
  await endPresence(deps(), { reportId: report.id, officerId: liaison })
  clock.moveOn(5)
  expect(await seenBy(coordinator)).toEqual([])
})

test('that somebody writes is seen until they say that they do not, or come anew', async () => {
  await open(liaison, true)
  clock.moveOn(20)
  await open(liaison)
  expect((await seenBy(coordinator)).map(({ isWriting }) => isWriting)).toEqual([true])
  await open(liaison, false)
  expect((await seenBy(coordinator)).map(({ isWriting }) => isWriting)).toEqual([false])
  await open(liaison, true)
  clock.moveOn(60)
  await open(liaison)
  expect((await seenBy(coordinator)).map(({ isWriting }) => isWriting)).toEqual([false])
})

test('it says when they changed the report since they opened it', async () => {
  await forwardedTo(database, deps(), report, 'dinas-perhubungan-kab-indramayu')
  clock.moveOn(30)
  await open(liaison)
  expect((await seenBy(coordinator)).map(({ savedAt }) => savedAt)).toEqual([null])
  clock.moveOn(5)
  await startReport(deps(), { report, by: { as: 'officer', viewer: await officerNamed(database, LIAISON) } })
  expect((await seenBy(coordinator)).map(({ savedAt }) => savedAt)).toEqual([clock.now()])
})

test('other processes are told of who comes, writes and goes, and not of every beat', async () => {
  const heard: Heard[] = []
  const notices = await listenForNotices(database.url, { log: createLog('silent') })
  notices.hear(notice => heard.push(notice))
  const told = { kind: 'presence', report: report.id }
  const isTold = (times: number) =>
    vi.waitFor(() => expect(heard).toEqual(Array.from({ length: times }, () => told)), { timeout: 15_000 })
  await open(liaison)
  await open(liaison)
  await keepPresences(deps(), [{ reportId: report.id, officerId: liaison }])
  await isTold(1)
  await open(liaison, true)
  await isTold(2)
  await endPresence(deps(), { reportId: report.id, officerId: liaison })
  await isTold(3)
  clock.moveOn(60)
  await endPresence(deps(), { reportId: report.id, officerId: liaison })
  await open(coordinator)
  await isTold(4)
  await notices.stop()
})

test('whoever was switched off is not shown, and what is old is swept', async () => {
  await open(liaison)
  await database.root.query('update officers set is_active = false where id = $1', [liaison])
  expect(await seenBy(coordinator)).toEqual([])
  await database.root.query('update officers set is_active = true where id = $1', [liaison])
  await sweepPresences(deps())
  expect(await seenBy(coordinator)).toHaveLength(1)
  clock.moveOn(60)
  await sweepPresences(deps())
  expect((await database.root.query('select 1 from report_presences')).rows).toEqual([])
})
