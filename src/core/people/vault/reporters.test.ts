import { beforeEach, describe, expect, test } from 'vitest'
import type { TrackingNumber } from '#core/ids.ts'
import { useDatabase } from '#test/database.ts'
import { clockAt, demoAgencies, depsOn, aReportRow, anAccount } from '#test/people.ts'
import { openReportSession } from '../operations/open-report-session.ts'
import { findSession } from '../queries/find-session.ts'
import { newAccessCode } from './access-code.ts'
import * as reporters from './reporters.ts'

const database = useDatabase()
const clock = clockAt('2026-11-20T01:00:00Z')
const deps = () => depsOn(database, clock)
const NUMBER = '261123456789' as TrackingNumber
const OTHER = '261123456797' as TrackingNumber
const CODE = '7K3M-Q2XV-9ABD-1C5T'

beforeEach(async () => {
  clock.set('2026-11-20T01:00:00Z')
  await demoAgencies(database)
})

describe('an access code', () => {
  test('opens its own report, however it is typed, and no other', async () => {
    const reportId = await aReportRow(deps(), NUMBER, { accessCode: CODE })
    const other = await aReportRow(deps(), OTHER, { accessCode: newAccessCode(deps().ids) })
    expect(await reporters.accessCodeMatches(deps(), reportId, CODE.toLowerCase().replaceAll('-', ' '))).toBe(true)
    expect(await reporters.accessCodeMatches(deps(), other, CODE)).toBe(false)
    for (const typed of ['', 'x', `${CODE}0`, '\0'])
      expect(await reporters.accessCodeMatches(deps(), reportId, typed)).toBe(false)
  })

  test('gives a session for that report only, until 12 hours later', async () => {
    const reportId = await aReportRow(deps(), NUMBER, { accessCode: CODE })
    const opened = await openReportSession(deps(), { number: NUMBER, accessCode: CODE })
    if (!opened.ok) throw new Error(opened.refusal)
    expect(opened.reportId).toBe(reportId)
    expect(await findSession(deps(), [opened.token])).toEqual({ kind: 'guest', openReports: [reportId] })
    clock.set('2026-11-20T13:00:00Z')
    expect(await findSession(deps(), [opened.token])).toEqual({ kind: 'stranger', openReports: [] })
  })

  test('is refused alike for an unknown number, a wrong CODE, and a report that has none', async () => {
    const refused = { ok: false, refusal: 'wrong-code' }
    await aReportRow(deps(), NUMBER, { accessCode: null })
    expect(await openReportSession(deps(), { number: NUMBER, accessCode: '' })).toEqual(refused)
    expect(await openReportSession(deps(), { number: NUMBER, accessCode: CODE })).toEqual(refused)
    expect(await openReportSession(deps(), { number: '260000000000' as TrackingNumber, accessCode: CODE })).toEqual(
      refused,
    )
  })
})

test('an account owns what it filed, and nothing else', async () => {
  const accountId = await anAccount(deps())
  const own = await aReportRow(deps(), NUMBER, { accountId })
  const guests = await aReportRow(deps(), OTHER, {})
  expect(await reporters.findReporterAccount(database.db, own)).toBe(accountId)
  expect(await reporters.findReporterAccount(database.db, guests)).toBeNull()
  expect(await reporters.listReportsOfAccount(database.db, accountId)).toEqual([own])
})

test('the name of the accused is kept unreadable, and bound to its report', async () => {
  const reportId = await aReportRow(deps(), NUMBER, { accessCode: CODE })
  await database.db.transaction().execute(tx => reporters.setAccusedName(tx, deps().vault, reportId, 'Kepala Loket'))
  expect(await reporters.findAccusedName(deps(), reportId)).toBe('Kepala Loket')
  const { rows } = await database.root.query<{ row: string }>(
    `select encode(accused_sealed, 'escape') as row from vault.report_reporters`,
  )
  expect(rows[0]?.row).not.toContain('Loket')
  const other = await aReportRow(deps(), OTHER, {})
  await database.root.query(
    'update vault.report_reporters set accused_sealed = (select max(accused_sealed) from vault.report_reporters)',
  )
  await expect(reporters.findAccusedName(deps(), other)).rejects.toThrow()
})
