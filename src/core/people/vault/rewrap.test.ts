import { randomBytes } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import type { Deps } from '#core/deps.ts'
import type { IdentityId } from '#core/ids.ts'
import { type VaultKeys, vaultKey } from '#platform/vault-keys.ts'
import { secretsInMemory } from '#platform/vault-secrets.ts'
import { createVault } from '#platform/vault.ts'
import { useDatabase } from '#test/database.ts'
import { holding } from '#test/holding.ts'
import { SARI, aReportRow, clockAt, demoAgencies, depsOn } from '#test/people.ts'
import { contactOfReport, contextOf, eraseIdentity } from './identities.ts'
import { findAccusedName, setAccusedName } from './reporters.ts'
import { type Progress, countByKey, rewrapAll } from './rewrap.ts'

const database = useDatabase()
const clock = clockAt('2026-11-20T01:00:00Z')
const secrets = secretsInMemory()
const [old, next] = [vaultKey(randomBytes(32)), vaultKey(randomBytes(32))]
const withKeys = (...keys: VaultKeys): Deps => ({ ...depsOn(database, clock), vault: createVault(keys, secrets) })
const digest = { ...vaultKey(randomBytes(32)), matches: true } as const
const before = () => withKeys(old, digest)
const during = () => withKeys(next, old, digest)
const after = () => withKeys(next, digest)

beforeEach(() => demoAgencies(database))

const numberOf = (n: number) => `26112345${String(n).padStart(4, '0')}`

async function reports(count: number) {
  const ids = []
  for (let n = 0; n < count; n++) ids.push(await aReportRow(before(), numberOf(n), { accessCode: null }))
  return ids
}

test('every record comes under the new key, after which the old one can be destroyed', async () => {
  const [first, second] = await reports(2)
  if (!first || !second) throw new Error()
  await before()
    .db.transaction()
    .execute(tx => setAccusedName(tx, before().vault, first, 'Kepala Loket'))
  await database.root.query(`insert into accounts (created_at) values (now())`)
  await database.root.query(
    `insert into filing_drafts (account_id, sealed, saved_at) select id, $1, now() from accounts`,
    [before().vault.seal('Lampu padam', 'draft')],
  )
  await expect(contactOfReport(after(), first, 'notification')).rejects.toThrow('lacks the key')
  const said: Progress[] = []
  await rewrapAll(during(), progress => said.push(progress))
  expect(said.map(({ place, done, failed }) => [place.column, done, failed])).toEqual([
    ['sealed', 2, 0],
    ['accused_sealed', 1, 0],
    ['sealed', 1, 0],
  ])
  expect(await countByKey(database.db)).toEqual([{ keyId: next.id, records: 4 }])
  expect(await contactOfReport(after(), first, 'notification')).toEqual(SARI)
  expect(await contactOfReport(after(), second, 'notification')).toEqual(SARI)
  expect(await findAccusedName(after(), first)).toBe('Kepala Loket')
})

test('what is under the new key already is passed over', async () => {
  await reports(2)
  await rewrapAll(during())
  const said: Progress[] = []
  await rewrapAll(during(), progress => said.push(progress))
  expect(said).toEqual([])
})

test('it may be broken off anywhere and begun again', async () => {
  const ids = await reports(3)
  await database.root.query(`create function break_off() returns trigger language plpgsql as
    $$ begin if new.id > (select min(id) + 1 from vault.identities) then raise exception 'power is lost'; end if; return new; end $$;
    create trigger power before update on vault.identities for each row execute function break_off()`)
  await expect(rewrapAll(during())).rejects.toThrow('power is lost')
  for (const id of ids) expect(await contactOfReport(during(), id, 'notification')).toEqual(SARI)
  await database.root.query('drop trigger power on vault.identities; drop function break_off')
  await rewrapAll(during())
  for (const id of ids) expect(await contactOfReport(after(), id, 'notification')).toEqual(SARI)
})

test('reports are filed and erased meanwhile, and whoever changes a record waits for it', async () => {
  const [first, second] = await reports(2)
  if (!first || !second) throw new Error()
  const { rows } = await database.root.query<{ id: IdentityId }>('select id from vault.identities order by id')
  const held = await holding(database, 'select from vault.identities where id = $1 for update', [rows[0]?.id])
  const rewrapping = rewrapAll(during())
  await held.isWaitedFor()
  const late = await aReportRow(before(), numberOf(9), { accessCode: null })
  await held.does('update vault.identities set sealed = null, erased_at = now() where id = $1', [rows[0]?.id])
  await held.letGo()
  await rewrapping
  await rewrapAll(during())
  expect(await contactOfReport(after(), first, 'notification')).toBeNull()
  expect(await contactOfReport(after(), second, 'notification')).toEqual(SARI)
  expect(await contactOfReport(after(), late, 'notification')).toEqual(SARI)
})

test('a record that opens no more stays as it is, is counted, and holds up no other', async () => {
  await reports(3)
  await database.root.query(`update vault.identities set sealed = overlay(sealed placing '\\x00'::bytea from 40)
    where id = (select min(id) + 1 from vault.identities)`)
  const said: Progress[] = []
  await rewrapAll(during(), progress => said.push(progress))
  expect(said).toMatchObject([{ done: 2, failed: 1 }])
  expect(await countByKey(database.db)).toHaveLength(2)
})

test('what was sealed without a secret of its own is given one, and can then be forgotten', async () => {
  await reports(1)
  const { rows } = await database.root.query<{
    id: IdentityId
    email_digest: Buffer
    phone_digest: Buffer
    created_at: Date
  }>('select id, email_digest, phone_digest, created_at from vault.identities')
  if (!rows[0]) throw new Error('No identity was kept')
  const { id, ...beside } = rows[0]
  const plain = before().vault.seal(JSON.stringify(SARI), contextOf(beside))
  await database.root.query(`
    begin; set local session_replication_role = replica;
    update vault.identities set sealed = '\\x${plain.toString('hex')}'; commit`)
  await rewrapAll(before())
  await eraseIdentity(before(), id)
  const { rows: erased } = await database.root.query('select octet_length(secret) as length from vault.erasures')
  expect(erased).toEqual([{ length: 10 }])
})
