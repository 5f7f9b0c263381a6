import { beforeEach, describe, expect, test } from 'vitest'
import type { AgencyId } from '#core/ids.ts'
import { useDatabase } from '#test/database.ts'
import { SARI, agencyId, anAccount, clockAt, demoAgencies, depsOn } from '#test/people.ts'
import { DEMO_ACCOUNTS } from '../demo-accounts.ts'
import { hasActiveCoordinator } from '../queries/has-active-coordinator.ts'
import { listOfficers } from '../queries/list-officers.ts'
import type { Identity } from '../vault/identities.ts'
import { addAccount } from './add-account.ts'
import { createDemoAccounts } from './create-demo-accounts.ts'
import { registerOfficer } from './register-officer.ts'

const database = useDatabase()
const deps = () => depsOn(database, clockAt('2026-11-20T01:00:00Z'))
const add = (identity: Identity) =>
  database.db.transaction().execute(tx => addAccount(tx, deps(), { identity, passwordHash: null }))

beforeEach(() => demoAgencies(database))

const agency = async (slug: string) => (await agencyId(database, slug)) as AgencyId
const count = async (table: string) => (await database.root.query(`select from ${table}`)).rowCount

/** Everything that a thief of the people tables and the vault would read. */
async function dump(): Promise<string> {
  const tables = [
    'accounts',
    'account_identifiers',
    'sessions',
    'vault.identities',
    'vault.account_identities',
    'vault.identity_reads',
  ]
  const rows = await Promise.all(tables.map(table => database.root.query(`select t::text as row from ${table} t`)))
  const texts = rows.flatMap(({ rows: found }) => found.map(({ row }: { row: string }) => row))
  const decoded = texts.flatMap(text =>
    [...text.matchAll(/\\x([0-9a-f]+)/g)].map(([, hex = '']) => Buffer.from(hex, 'hex').toString('latin1')),
  )
  return [...texts, ...decoded].join('\n')
}

describe('an account', () => {
  test('names nobody in the database: neither name, address, telephone nor password stands there', async () => {
    const password = 'kerbau-13-biru'
    await anAccount(deps(), { password })
    const stolen = await dump()
    expect(stolen).toContain('$argon2id$')
    for (const secret of ['sari', 'wulan', 'contoh.test', '81298765432', password])
      expect(stolen.toLowerCase()).not.toContain(secret)
  })

  test('is refused to a second person with the same contact, and nothing of it is left', async () => {
    await anAccount(deps())
    const again = await add({ ...SARI, email: 'lain@contoh.test' })
    expect(again).toEqual({ ok: false, refusal: 'contact-taken' })
    expect([await count('accounts'), await count('account_identifiers'), await count('vault.identities')]).toEqual([
      1, 2, 1,
    ])
  })

  test('goes to one only of two who ask for it at the same moment', async () => {
    const both = await Promise.all([1, 2].map(() => add(SARI)))
    expect(both.filter(result => result.ok)).toHaveLength(1)
    expect(await count('accounts')).toBe(1)
  })

  test('needs a contact', async () => {
    expect(await add({ name: 'Sari', email: null, phone: null })).toEqual({ ok: false, refusal: 'no-contact' })
    expect(await count('accounts')).toBe(0)
  })
})

describe('an officer', () => {
  test('has a mandate as an overseer, and only then', async () => {
    const accountId = await anAccount(deps())
    const officer = { accountId, agencyId: await agency('ombudsman'), name: 'Sari', email: SARI.email }
    const register = (role: 'overseer' | 'liaison', mandate: 'ombudsman' | null) =>
      registerOfficer(deps(), { ...officer, role, mandate })
    expect(await register('overseer', null)).toEqual({ ok: false, refusal: 'mandate-missing' })
    expect(await register('liaison', 'ombudsman')).toEqual({ ok: false, refusal: 'mandate-not-for-role' })
    expect(await register('overseer', 'ombudsman')).toMatchObject({ ok: true })
    expect(await register('overseer', 'ombudsman')).toEqual({ ok: false, refusal: 'already-registered' })
  })
})

const AT_WORK = ['liaison', 'coordinator', 'leader', 'national_admin'] as const

describe('the demo people', () => {
  beforeEach(async () => void (await createDemoAccounts(deps())))

  test('are fifteen, and stay fifteen when they are created again', async () => {
    expect(DEMO_ACCOUNTS).toHaveLength(15)
    expect(await createDemoAccounts(deps())).toBe(0)
    expect([await count('accounts'), await count('officers'), await count('vault.identities')]).toEqual([15, 13, 15])
  })

  test('are told of work at their own agency, by role', async () => {
    const told = await listOfficers(database.db, await agency('dinas-perhubungan-kab-indramayu'), AT_WORK)
    expect(told.map(({ email }) => email.split('@')[0])).toEqual(['penghubung.dishub.indramayu'])
    const coordinators = await listOfficers(database.db, await agency('kab-indramayu'), ['coordinator'])
    expect(coordinators.map(({ name }) => name)).toEqual(['Dedi Suhartama', 'Yuyun Rahmasari'])
  })

  test('are not told once they have been relieved or their account is closed', async () => {
    const here = await agency('kab-indramayu')
    expect(await hasActiveCoordinator(database.db, here)).toBe(true)
    await database.root.query(
      `update officers set is_active = false where email = 'koordinator.indramayu@demo.lapor.test'`,
    )
    expect(await hasActiveCoordinator(database.db, here)).toBe(true)
    await database.root.query(`update accounts set is_active = false
      where id = (select account_id from officers where email = 'koordinator2.indramayu@demo.lapor.test')`)
    expect(await hasActiveCoordinator(database.db, here)).toBe(false)
    expect(await listOfficers(database.db, here, ['coordinator'])).toEqual([])
  })

  test('leave an agency without a coordinator to the national level', async () => {
    expect(await hasActiveCoordinator(database.db, await agency('ksp'))).toBe(false)
  })
})
