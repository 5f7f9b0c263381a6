import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import type { IdentityId, TrackingNumber } from '#core/ids.ts'
import { useDatabase } from '#test/database.ts'
import { SARI, clockAt, demoAgencies, depsOn, aReportRow, anAccount } from '#test/people.ts'
import type { Purpose } from './purposes.ts'
import { contactOfReport, eraseIdentity, findPublishedName, identityRow, revealIdentity } from './identities.ts'

const database = useDatabase()
const clock = clockAt('2026-11-20T01:00:00Z')
const deps = () => depsOn(database, clock)
const NUMBER = '261123456789' as TrackingNumber
const OTHER = '261123456797' as TrackingNumber
const CODE = '7K3M-Q2XV-9ABD-1C5T'
const officer = { reportId: null, party: 'officer:7', purpose: 'officer opened the report' } as const

beforeEach(async () => {
  clock.set('2026-11-20T01:00:00Z')
  await demoAgencies(database)
})

const identityId = async (): Promise<IdentityId> => {
  const { rows } = await database.root.query<{ id: IdentityId }>('select max(id) as id from vault.identities')
  if (!rows[0]) throw new Error('No identity was kept')
  return rows[0].id
}
const reads = async () =>
  (await database.root.query('select identity_id, report_id, party, purpose, read_at from vault.identity_reads')).rows

describe('an identity', () => {
  test('is opened for a purpose, and who opened it for what is written down with it', async () => {
    const reportId = await aReportRow(deps(), NUMBER, { accessCode: CODE })
    const id = await identityId()
    expect(await revealIdentity(deps(), id, { ...officer, reportId })).toEqual(SARI)
    expect(await reads()).toEqual([
      { identity_id: id, report_id: reportId, party: officer.party, purpose: officer.purpose, read_at: clock.now() },
    ])
  })

  test('is not opened where the reading cannot be written down', async () => {
    await aReportRow(deps(), NUMBER, { accessCode: CODE })
    await expect(revealIdentity(deps(), await identityId(), { ...officer, purpose: '\0' as Purpose })).rejects.toThrow()
    expect(await reads()).toEqual([])
  })

  test('is found as the contact of its report; a guest who left nothing has none', async () => {
    expect(
      await contactOfReport(deps(), await aReportRow(deps(), NUMBER, { accessCode: CODE }), 'notification'),
    ).toEqual(SARI)
    expect(await reads()).toMatchObject([{ party: 'system', purpose: 'notification' }])
    const silent = await aReportRow(deps(), OTHER, { identity: null })
    expect(await contactOfReport(deps(), silent, 'notification')).toBeNull()
    expect(await reads()).toHaveLength(1)
  })

  test('is that of the account when the form left it out', async () => {
    const accountId = await anAccount(deps())
    const reportId = await aReportRow(deps(), NUMBER, { identity: null, accountId, accessCode: null })
    expect(await contactOfReport(deps(), reportId, 'notification')).toEqual(SARI)
  })
})

describe('what is kept of an identity', () => {
  test('is unreadable: neither names nor contacts stand in the database', async () => {
    await aReportRow(deps(), NUMBER, { accessCode: CODE })
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
      CODE.toLowerCase(),
      CODE.replaceAll('-', '').toLowerCase(),
    ])
      expect(stolen).not.toContain(secret)
  })

  test('does not open when it was moved to the row of somebody else', async () => {
    await aReportRow(deps(), NUMBER, { accessCode: CODE })
    const other = identityRow(deps(), { name: 'Orang Lain', email: 'lain@contoh.test', phone: null })
    await database.root.query('update vault.identities set email_digest = $1', [other.email_digest])
    await expect(revealIdentity(deps(), await identityId(), officer)).rejects.toThrow()
  })

  test('can be matched with the same contact, and only with it', () => {
    const one = identityRow(deps(), SARI)
    expect(identityRow(deps(), { ...SARI, name: null }).email_digest).toEqual(one.email_digest)
    expect(identityRow(deps(), { ...SARI, email: 'lain@contoh.test' }).email_digest).not.toEqual(one.email_digest)
  })

  test('is gone once it has been erased, while the record of who read it stays', async () => {
    const reportId = await aReportRow(deps(), NUMBER, { accessCode: CODE })
    const id = await identityId()
    await revealIdentity(deps(), id, officer)
    await eraseIdentity(deps(), id)
    expect(await revealIdentity(deps(), id, officer)).toBeNull()
    expect(await contactOfReport(deps(), reportId, 'notification')).toBeNull()
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
    await aReportRow(deps(), NUMBER, { accessCode: CODE })
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
    ['is published with a report whose reporter wished so', '', SARI.name],
    ['is not published before the report is', 'published_at = null', null],
    ['is not published unless wished', 'shows_name = false', null],
    ['is not published of an anonymous report', 'is_anonymous = true', null],
    ['is not published of a confidential report', 'is_confidential = true', null],
  ])('%s', async (_, change, name) => {
    const reportId = await aReportRow(deps(), NUMBER, { accessCode: CODE })
    await database.root.query('update reports set shows_name = true, published_at = submitted_at')
    if (change) await database.root.query(`update reports set ${change}`)
    expect(await findPublishedName(deps(), reportId)).toBe(name)
  })
})
