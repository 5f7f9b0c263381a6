import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import type { AccountId, IdentityId, ReportId, TrackingNumber } from '#core/ids.ts'
import { useDatabase } from '#test/database.ts'
import { agencyId, clockAt, demoAgencies, depsOn } from '#test/people.ts'
import { createAccount } from '../operations/create-account.ts'
import { openReportSession } from '../operations/open-report-session.ts'
import { replaceAccessCode } from '../operations/replace-access-code.ts'
import { findSession } from '../queries/find-session.ts'
import { newAccessCode } from './access-code.ts'
import { contactOfReport, eraseIdentity, findPublishedName, identityRow, revealIdentity } from './identities.ts'
import * as reporters from './reporters.ts'

const database = useDatabase()
const clock = clockAt('2026-11-20T01:00:00Z')
const deps = () => depsOn(database, clock)
const sari = { name: 'Sari Wulandari', email: 'sari.wulan@contoh.test', phone: '+6281298765432' }
const number = '261123456789' as TrackingNumber
const code = newAccessCode(depsOn(database, clock).ids)
const officer = { reportId: null, party: 'officer:7', purpose: 'reporter named to the officer in charge' } as const

beforeEach(async () => {
  clock.set('2026-11-20T01:00:00Z')
  await demoAgencies(database)
})

/** A report as filing writes it: itself and its reporter in one statement. */
async function filed(reporter: Partial<reporters.NewReporter> = {}, tracked = number): Promise<ReportId> {
  const row = reporters.reporterRow(deps(), { identity: sari, accountId: null, accessCode: code, ...reporter })
  const root = await agencyId(database, 'nasional')
  const { rows } = await sql<{ id: ReportId }>`
    with filed as (
      insert into reports (filed_year, number, kind, channel, status, is_anonymous, is_confidential, is_about_staff,
        is_sensitive, verifier_agency_id, submitted_at, text_id)
      values (2026, ${tracked}, 'complaint', 'web', 'received', false, false, false, false, ${root}, ${clock.now()}, 1)
      returning id
    ), ${reporters.withReporter(row, sql`select id from filed`)}
    select id from filed`.execute(database.db)
  if (!rows[0]) throw new Error('Nothing was filed')
  return rows[0].id
}

const identityId = async (): Promise<IdentityId> => {
  const { rows } = await database.root.query<{ id: IdentityId }>('select max(id) as id from vault.identities')
  if (!rows[0]) throw new Error('No identity was kept')
  return rows[0].id
}
const reads = async () =>
  (await database.root.query('select identity_id, report_id, party, purpose, read_at from vault.identity_reads')).rows

describe('an identity', () => {
  test('is opened for a purpose, and who opened it for what is written down with it', async () => {
    const reportId = await filed()
    const id = await identityId()
    expect(await revealIdentity(deps(), id, { ...officer, reportId })).toEqual(sari)
    expect(await reads()).toEqual([
      { identity_id: id, report_id: reportId, party: officer.party, purpose: officer.purpose, read_at: clock.now() },
    ])
  })

  test('is not opened where the reading cannot be written down', async () => {
    await filed()
    await expect(revealIdentity(deps(), await identityId(), { ...officer, purpose: '\0' })).rejects.toThrow()
    expect(await reads()).toEqual([])
  })

  test('is found as the contact of its report; a guest who left nothing has none', async () => {
    expect(await contactOfReport(deps(), await filed(), 'notice: received')).toEqual(sari)
    expect(await reads()).toMatchObject([{ party: 'system', purpose: 'notice: received' }])
    const silent = await filed({ identity: null }, '261123456797' as TrackingNumber)
    expect(await contactOfReport(deps(), silent, 'notice: received')).toBeNull()
    expect(await reads()).toHaveLength(1)
  })

  test('is that of the account when the form left it out', async () => {
    const account = await createAccount(deps(), { identity: sari, password: 'kerbau-13-biru' })
    if (!account.ok) throw new Error(account.refusal)
    const reportId = await filed({ identity: null, accountId: account.accountId, accessCode: null })
    expect(await contactOfReport(deps(), reportId, 'notice: received')).toEqual(sari)
  })

  test('is kept unreadable: neither names nor contacts stand in the database', async () => {
    await filed()
    const { rows } = await database.root.query<{ row: string }>(
      `select t::text || encode(sealed, 'escape') as row from vault.identities t union all select t::text from vault.report_reporters t`,
    )
    const stolen = rows
      .map(({ row }) => row)
      .join('\n')
      .toLowerCase()
    for (const secret of [
      'sari',
      'wulan',
      'contoh',
      '81298765432',
      code.toLowerCase(),
      code.replaceAll('-', '').toLowerCase(),
    ])
      expect(stolen).not.toContain(secret)
  })

  test('does not open when it was moved to the row of somebody else', async () => {
    await filed()
    const other = identityRow(deps(), { name: 'Orang Lain', email: 'lain@contoh.test', phone: null })
    await database.root.query('update vault.identities set sealed = $1', [other.sealed])
    await expect(revealIdentity(deps(), await identityId(), officer)).rejects.toThrow()
  })

  test('can be matched with the same contact, and only with it', () => {
    const one = identityRow(deps(), sari)
    expect(identityRow(deps(), { ...sari, name: null }).email_digest).toEqual(one.email_digest)
    expect(identityRow(deps(), { ...sari, email: 'lain@contoh.test' }).email_digest).not.toEqual(one.email_digest)
  })

  test('is gone once it has been erased, while the record of who read it stays', async () => {
    const reportId = await filed()
    const id = await identityId()
    await revealIdentity(deps(), id, officer)
    await eraseIdentity(deps(), id)
    expect(await revealIdentity(deps(), id, officer)).toBeNull()
    expect(await contactOfReport(deps(), reportId, 'notice: answered')).toBeNull()
    expect(await reads()).toHaveLength(1)
    const { rows } = await database.root.query(
      'select sealed, email_digest, phone_digest, erased_at from vault.identities',
    )
    expect(rows).toEqual([{ sealed: null, email_digest: null, phone_digest: null, erased_at: clock.now() }])
  })

  test.each([
    'update vault.identity_reads set purpose = $$x$$',
    'delete from vault.identity_reads',
    'truncate vault.identity_reads',
  ])('leaves readings that nobody can take back: %s', async statement => {
    await filed()
    await revealIdentity(deps(), await identityId(), officer)
    await expect(database.pool.query(statement)).rejects.toThrow(/permission denied/)
    await expect(database.root.query(statement)).rejects.toThrow(/append-only/)
  })

  test('cannot be reached by the public pages', async () => {
    await expect(sql`select from vault.identities`.execute(database.reader)).rejects.toThrow(/permission denied/)
    await expect(sql`select from sessions`.execute(database.reader)).rejects.toThrow(/permission denied/)
  })
})

describe('a name', () => {
  test.each([
    ['is published with a report whose reporter wished so', '', sari.name],
    ['is not published before the report is', 'published_at = null', null],
    ['is not published unless wished', 'shows_name = false', null],
    ['is not published of an anonymous report', 'is_anonymous = true', null],
    ['is not published of a confidential report', 'is_confidential = true', null],
  ])('%s', async (_, change, name) => {
    const reportId = await filed()
    await database.root.query('update reports set shows_name = true, published_at = submitted_at')
    if (change) await database.root.query(`update reports set ${change}`)
    expect(await findPublishedName(deps(), reportId)).toBe(name)
  })

  test('of the accused is kept unreadable, and bound to its report', async () => {
    const reportId = await filed()
    await database.db.transaction().execute(tx => reporters.setAccusedName(tx, deps().vault, reportId, 'Kepala Loket'))
    expect(await reporters.findAccusedName(deps(), reportId)).toBe('Kepala Loket')
    const { rows } = await database.root.query<{ row: string }>(
      `select encode(accused_sealed, 'escape') as row from vault.report_reporters`,
    )
    expect(rows[0]?.row).not.toContain('Loket')
    const other = await filed({}, '261123456797' as TrackingNumber)
    await database.root.query(
      'update vault.report_reporters set accused_sealed = (select max(accused_sealed) from vault.report_reporters)',
    )
    await expect(reporters.findAccusedName(deps(), other)).rejects.toThrow()
  })
})

describe('an access code', () => {
  test('opens its own report, however it is typed, and no other', async () => {
    const reportId = await filed()
    const other = await filed({ accessCode: newAccessCode(deps().ids) }, '261123456797' as TrackingNumber)
    expect(await reporters.accessCodeMatches(deps(), reportId, code.toLowerCase().replaceAll('-', ' '))).toBe(true)
    expect(await reporters.accessCodeMatches(deps(), other, code)).toBe(false)
    for (const typed of ['', 'x', `${code}0`, '\0'])
      expect(await reporters.accessCodeMatches(deps(), reportId, typed)).toBe(false)
  })

  test('gives a session for that report only, until 12 hours later', async () => {
    const reportId = await filed()
    const opened = await openReportSession(deps(), { number, accessCode: code })
    if (!opened.ok) throw new Error(opened.refusal)
    expect(opened.reportId).toBe(reportId)
    expect(await findSession(deps(), [opened.token])).toEqual({ kind: 'guest', openReports: [reportId] })
    clock.set('2026-11-20T13:00:00Z')
    expect(await findSession(deps(), [opened.token])).toEqual({ kind: 'stranger', openReports: [] })
  })

  test('is refused alike for an unknown number, a wrong code, and a report that has none', async () => {
    const refused = { ok: false, refusal: 'wrong-code' }
    await filed({ accessCode: null })
    expect(await openReportSession(deps(), { number, accessCode: '' })).toEqual(refused)
    expect(await openReportSession(deps(), { number, accessCode: code })).toEqual(refused)
    expect(await openReportSession(deps(), { number: '260000000000' as TrackingNumber, accessCode: code })).toEqual(
      refused,
    )
  })

  test('dies when a new one is made, with every session that it had opened', async () => {
    const reportId = await filed()
    const opened = await openReportSession(deps(), { number, accessCode: code })
    if (!opened.ok) throw new Error(opened.refusal)
    const fresh = await replaceAccessCode(deps(), reportId)
    expect(await reporters.accessCodeMatches(deps(), reportId, code)).toBe(false)
    expect(await reporters.accessCodeMatches(deps(), reportId, fresh)).toBe(true)
    expect(await findSession(deps(), [opened.token])).toMatchObject({ kind: 'stranger' })
  })
})

test('an account owns what it filed, and nothing else', async () => {
  const account = await createAccount(deps(), { identity: sari, password: 'kerbau-13-biru' })
  if (!account.ok) throw new Error(account.refusal)
  const own = await filed({ accountId: account.accountId })
  const guests = await filed({}, '261123456797' as TrackingNumber)
  expect(await reporters.ownsReport(database.db, own, account.accountId)).toBe(true)
  expect(await reporters.ownsReport(database.db, own, (account.accountId + 1) as AccountId)).toBe(false)
  expect(await reporters.ownsReport(database.db, guests, account.accountId)).toBe(false)
  expect(await reporters.findReporterAccount(database.db, own)).toBe(account.accountId)
  expect(await reporters.findReporterAccount(database.db, guests)).toBeNull()
  expect(await reporters.listReportsOfAccount(database.db, account.accountId)).toEqual([own])
})
