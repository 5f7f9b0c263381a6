/** What each morning's message counts of the parts that supporting agencies owe. docs/domain.md §4 "Supporting". */
import { beforeEach, expect, test } from 'vitest'
import type { Deps } from '#core/deps.ts'
import { giveReportPart } from '#core/reports/operations/settle-part.ts'
import { useDatabase } from '#test/database.ts'
import { clockAt, demoPeople, depsOn } from '#test/people.ts'
import { asOfficer } from '#test/report-lives.ts'
import { SUPPORTER, aSupportedReport } from '#test/supported.ts'
import { officerNamed } from '#test/reports.ts'
import { countWorkOf, listOfficersWithWork } from './count-work.ts'

const LEAD = 'penghubung.dishub.indramayu'
const database = useDatabase()
const clock = clockAt('2026-11-20T02:00:00Z')
let deps: Deps

beforeEach(async () => {
  clock.set('2026-11-20T02:00:00Z') // Friday: the answer is due on Thursday 10 December, the part two working days before
  deps = depsOn(database, clock)
  await demoPeople(database, deps, 'nasional', 'koordinator.indramayu', LEAD, SUPPORTER)
})

async function countedFor(name: string) {
  const viewer = await officerNamed(database, name)
  if (viewer.kind !== 'account' || !viewer.officer) throw new Error(`${name} is no officer`)
  const isListed = (await listOfficersWithWork(deps)).includes(viewer.officer.id)
  return { isListed, ...(await countWorkOf(deps, viewer.officer.id)) }
}

const ONE = { isListed: true, open: 1, near: 0, late: 0 }
const NOTHING = { isListed: false, open: 0, near: 0, late: 0 }

test('an owed part is counted for the supporting agency by its own day, not by that of the answer', async () => {
  await aSupportedReport(database, deps)
  expect(await countedFor(SUPPORTER)).toMatchObject(ONE)
  clock.set('2026-11-30T02:00:00Z') // the lead has not responded in time
  expect(await countedFor(SUPPORTER)).toMatchObject(ONE)
  expect(await countedFor(LEAD)).toMatchObject({ open: 1, late: 1 })
  clock.set('2026-12-08T04:00:00Z')
  expect(await countedFor(SUPPORTER)).toMatchObject({ open: 1, near: 1, late: 0 })
  clock.set('2026-12-09T02:00:00Z')
  expect(await countedFor(SUPPORTER)).toMatchObject({ open: 1, near: 0, late: 1 })
})

test('a part that was given is counted no more, nor one of a report that accuses the agency', async () => {
  const report = await aSupportedReport(database, deps)
  await giveReportPart(deps, await asOfficer(report, SUPPORTER, database), { body: 'Sudah.', attachments: [] })
  expect(await countedFor(SUPPORTER)).toMatchObject(NOTHING)
  const accusing = await aSupportedReport(database, deps)
  expect(await countedFor(SUPPORTER)).toMatchObject(ONE)
  await database.root.query(
    `update reports set accused_agency_id = (select id from agencies where slug = 'kab-indramayu') where id = $1`,
    [accusing.id],
  )
  expect(await countedFor(SUPPORTER)).toMatchObject(NOTHING)
})
