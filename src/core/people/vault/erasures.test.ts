import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import type { Deps } from '#core/deps.ts'
import type { IdentityId, ReportId } from '#core/ids.ts'
import { secretsInFolder } from '#platform/vault-secret-files.ts'
import { createVault } from '#platform/vault.ts'
import { useDatabase } from '#test/database.ts'
import { SARI, aReportRow, clockAt, demoAgencies, depsOn, anAccount } from '#test/people.ts'
import { eraseAgain } from '../own/operations/erase-again.ts'
import { keepFilingDraft } from '../own/operations/keep-filing-draft.ts'
import { destroyErased, isStoreOf } from './erasures.ts'
import { contactOfReport, eraseIdentity, identityRow } from './identities.ts'
import { replaceOwnIdentity } from './own-identity.ts'
import { setAccusedName } from './reporters.ts'

const database = useDatabase()
const clock = clockAt('2026-11-20T01:00:00Z')
const secrets = secretsInFolder(join(mkdtempSync(join(tmpdir(), 'lapor-erasures-')), 'secrets'))
const deps = (): Deps => ({
  ...depsOn(database, clock),
  vault: createVault([{ id: '00000001', secret: Buffer.alloc(32, 7) }], secrets),
})
const NUMBER = '261123456789'
const OTHER = '261123456797'
const BUDI = { name: 'Budi Setiawan', email: 'budi.s@contoh.test', phone: null }

beforeEach(() => demoAgencies(database))

type Row = { id: IdentityId; sealed: Buffer }

/** What a backup keeps of the vault, whatever is done later. */
const copyOfVault = async () => (await database.root.query<Row>('select id, sealed from vault.identities')).rows

const identityOf = async (reportId: ReportId): Promise<IdentityId> => {
  const { rows } = await database.root.query<{ id: IdentityId }>(
    'select identity_id as id from vault.report_reporters where report_id = $1',
    [reportId],
  )
  if (!rows[0]) throw new Error('No identity was kept')
  return rows[0].id
}

const dueOf = async () =>
  (await database.root.query('select destroyed_at is null as due from vault.erasures')).rows.map(row => row.due)

test('who is erased is unreadable in every older copy of the database, while others are not', async () => {
  const [first, second] = [await aReportRow(deps(), NUMBER), await aReportRow(deps(), OTHER, { identity: BUDI })]
  const copy = await copyOfVault()
  await eraseIdentity(deps(), await identityOf(first))
  expect(await dueOf()).toEqual([true])
  expect(await destroyErased(deps())).toBe(1)
  expect(await dueOf()).toEqual([false])
  const { vault } = deps()
  expect(copy.map(({ sealed }) => vault.isDestroyed(sealed)).toSorted()).toEqual([false, true])
  expect(await contactOfReport(deps(), second, 'notification')).toEqual(BUDI)
})

test('an erasure that is taken back destroys nothing', async () => {
  const reportId = await aReportRow(deps(), NUMBER)
  const id = await identityOf(reportId)
  const erasing = deps().db.transaction()
  await expect(
    erasing.execute(async tx => {
      await eraseIdentity({ ...deps(), db: tx }, id)
      throw new Error('changed their mind')
    }),
  ).rejects.toThrow('changed their mind')
  expect(await destroyErased(deps())).toBe(0)
  expect(await contactOfReport(deps(), reportId, 'notification')).toEqual(SARI)
})

test('a row that is deleted takes its secret along; the name of the accused does too', async () => {
  const reportId = await aReportRow(deps(), NUMBER)
  const set = (name: string | null) =>
    deps()
      .db.transaction()
      .execute(tx => setAccusedName(tx, deps().vault, reportId, name))
  await set('Kepala Loket')
  await set('Kepala Loket Dua')
  expect(await dueOf()).toEqual([])
  await set(null)
  expect(await dueOf()).toEqual([true])
  await database.root.query('delete from vault.report_reporters; delete from vault.identities')
  expect(await dueOf()).toEqual([true, true])
})

test('whoever changed their contacts and is then erased is unreadable with the old contacts too', async () => {
  const account = await anAccount(deps())
  const copy = await copyOfVault()
  const { db } = deps()
  await db.transaction().execute(tx => replaceOwnIdentity(tx, deps(), account, BUDI))
  await eraseIdentity(deps(), copy[0]?.id ?? (0 as IdentityId))
  await destroyErased(deps())
  expect(copy.map(({ sealed }) => deps().vault.isDestroyed(sealed))).toEqual([true])
})

test('a report that they had begun is forgotten with them', async () => {
  const accountId = await anAccount(deps())
  const copy = await copyOfVault()
  await keepFilingDraft(deps(), { accountId, id: null, typed: { title: 'Lampu padam', body: 'Di depan rumah saya' } })
  const { rows } = await database.root.query<{ sealed: Buffer }>('select sealed from filing_drafts')
  await eraseIdentity(deps(), copy[0]?.id ?? (0 as IdentityId))
  await destroyErased(deps())
  expect(rows.map(({ sealed }) => deps().vault.isDestroyed(sealed))).toEqual([true])
})

test('nobody puts a secret in the place of another, which would then never be destroyed', async () => {
  await aReportRow(deps(), NUMBER)
  await expect(
    database.root.query('update vault.identities set sealed = $1', [identityRow(deps(), BUDI).sealed]),
  ).rejects.toThrow('keeps its secret')
})

test('a database that comes from a backup is told what was erased since, with the accounts of those people', async () => {
  const account = await anAccount(deps())
  await keepFilingDraft(deps(), { accountId: account, id: null, typed: { title: 'Lampu padam', body: 'Depan rumah' } })
  const reportId = await aReportRow(deps(), NUMBER, { identity: BUDI })
  const [copy] = await copyOfVault()
  if (!copy) throw new Error('No identity was kept')
  secrets.destroy([copy.sealed.subarray(5, 15)]) // erased after the backup, of which this database knows nothing
  expect(await eraseAgain(deps(), secrets)).toBeGreaterThan(0)
  const { rows } = await database.root.query(
    `select sealed is null and email_digest is null and erased_at is not null as erased from vault.identities order by id`,
  )
  expect(rows).toEqual([{ erased: true }, { erased: false }])
  const { rows: left } = await database.root.query(
    `select is_active, password_hash, (select count(*)::integer from account_identifiers where account_id = $1) as identifiers,
       (select count(*)::integer from filing_drafts where account_id = $1) as drafts
     from accounts where id = $1`,
    [account],
  )
  expect(left).toEqual([{ is_active: false, password_hash: null, identifiers: 0, drafts: 0 }])
  expect(await contactOfReport(deps(), reportId, 'notification')).toEqual(BUDI)
  expect(await eraseAgain(deps(), secrets)).toBe(0)
})

test('a store that comes from a backup is told what was destroyed since', async () => {
  const { reference } = secrets.take()
  await database.root.query('insert into vault.erasures (secret, destroyed_at) values ($1, now())', [reference])
  await eraseAgain(deps(), secrets)
  expect(secrets.find(reference)).toBeNull()
})

test('a database takes the first store that it meets, and afterwards no other without being told to', async () => {
  const accepts = false
  expect(await isStoreOf(database.db, 'one', { accepts })).toBe(true)
  expect(await isStoreOf(database.db, 'one', { accepts })).toBe(true)
  expect(await isStoreOf(database.db, 'other', { accepts })).toBe(false)
  expect(await isStoreOf(database.db, 'other', { accepts: true })).toBe(true)
  expect(await isStoreOf(database.db, 'other', { accepts })).toBe(true)
})
