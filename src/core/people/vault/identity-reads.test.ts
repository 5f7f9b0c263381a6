import { beforeEach, expect, test } from 'vitest'
import { useDatabase } from '#test/database.ts'
import { aReportRow, clockAt, demoPeople, depsOn, anAccount } from '#test/people.ts'
import { contactOfReport, revealReporter } from './identities.ts'
import { listIdentityReads, sumServiceReads } from './identity-reads.ts'

const database = useDatabase()
const clock = clockAt('2026-11-20T01:00:00Z')
const deps = () => depsOn(database, clock)
const NUMBER = '261123456789'

beforeEach(async () => {
  clock.set('2026-11-20T01:00:00Z')
  await demoPeople(database, deps(), 'penghubung.dishub.indramayu')
})

async function theOfficer() {
  const { rows } = await database.root.query<{ id: number; agency: string; agency_id: number }>(
    'select o.id, o.agency_id, a.name as agency from officers o join agencies a on a.id = o.agency_id',
  )
  if (!rows[0]) throw new Error('No officer is there')
  return rows[0]
}

test('a person sees who read their identity: when, for what, by which agency, and of which report', async () => {
  const accountId = await anAccount(deps())
  const reportId = await aReportRow(deps(), NUMBER, { identity: null, accountId })
  const { id, agency } = await theOfficer()
  await contactOfReport(deps(), reportId, 'notification')
  clock.set('2026-11-20T03:00:00Z')
  await revealReporter(deps(), reportId, { party: `officer:${id}`, purpose: 'officer opened the report' })
  expect(await listIdentityReads(database.db, accountId)).toEqual([
    {
      lastAt: clock.now(),
      times: 1,
      purpose: 'officer opened the report',
      by: 'officer',
      agencyName: agency,
      number: NUMBER,
    },
    {
      lastAt: new Date('2026-11-20T01:00:00Z'),
      times: 1,
      purpose: 'notification',
      by: 'system',
      agencyName: null,
      number: NUMBER,
    },
  ])
})

test('readings of one kind on one day, as days are in Jakarta, are one line', async () => {
  const accountId = await anAccount(deps())
  const reportId = await aReportRow(deps(), NUMBER, { identity: null, accountId })
  for (const at of ['2026-11-20T02:00:00Z', '2026-11-20T16:59:00Z', '2026-11-20T17:01:00Z']) {
    clock.set(at)
    await contactOfReport(deps(), reportId, 'notification')
  }
  expect((await listIdentityReads(database.db, accountId)).map(({ times }) => times)).toEqual([1, 2])
})

test('the agency is the one where the officer worked when they read it', async () => {
  const accountId = await anAccount(deps())
  const reportId = await aReportRow(deps(), NUMBER, { identity: null, accountId })
  const { id, agency } = await theOfficer()
  await revealReporter(deps(), reportId, { party: `officer:${id}`, purpose: 'printed for a file' })
  await database.root.query(`update officers set agency_id = (select id from agencies where slug = 'nasional')`)
  expect(await listIdentityReads(database.db, accountId)).toMatchObject([{ agencyName: agency }])
})

test('what was left with a report that came to the account later is shown too; what others left is not', async () => {
  const accountId = await anAccount(deps())
  const guests = await aReportRow(deps(), NUMBER)
  await contactOfReport(deps(), guests, 'notification')
  expect(await listIdentityReads(database.db, accountId)).toEqual([])
  await database.root.query('update vault.report_reporters set account_id = $1', [accountId])
  expect(await listIdentityReads(database.db, accountId)).toHaveLength(1)
})

test('however often the service wrote to a person, the officer who looked is not pushed out of sight', async () => {
  const accountId = await anAccount(deps())
  const reportId = await aReportRow(deps(), NUMBER, { identity: null, accountId })
  const { id } = await theOfficer()
  await revealReporter(deps(), reportId, { party: `officer:${id}`, purpose: 'officer opened the report' })
  for (const at of ['2026-11-21T02:00:00Z', '2026-11-22T02:00:00Z', '2026-11-23T02:00:00Z']) {
    clock.set(at)
    await contactOfReport(deps(), reportId, 'notification')
  }
  expect(await listIdentityReads(database.db, accountId, { by: ['officer'], limit: 1 })).toMatchObject([
    { purpose: 'officer opened the report' },
  ])
  expect(await sumServiceReads(database.db, accountId)).toEqual([
    { purpose: 'notification', times: 3, lastAt: new Date('2026-11-23T02:00:00Z') },
  ])
})
