import { beforeEach, describe, expect, test } from 'vitest'
import type { AccountId } from '#core/ids.ts'
import { useDatabase } from '#test/database.ts'
import { lastCode, lettersOwed } from '#test/letters.ts'
import { SARI, aReportRow, clockAt, demoAgencies, demoPeople, depsOn, anAccount } from '#test/people.ts'
import type { Contact } from '../../contact.ts'
import { DEMO_PASSWORD } from '../../demo-accounts.ts'
import { signIn } from '../../operations/sign-in.ts'
import { findSession } from '../../queries/find-session.ts'
import { listReportsOfAccount } from '../../vault/reporters.ts'
import { askToEnter } from './ask-to-enter.ts'
import { choosePassword } from './choose-password.ts'
import { register } from './register.ts'
import { resetPassword } from './reset-password.ts'
import { signInByCode } from './sign-in-by-code.ts'
import { sweepCodes } from './sweep-codes.ts'

const database = useDatabase()
const clock = clockAt('2026-11-20T01:00:00Z')
const deps = () => depsOn(database, clock)

beforeEach(() => clock.set('2026-11-20T01:00:00Z'))

const MAIL: Contact = { kind: 'email', value: SARI.email }
const PHONE: Contact = { kind: 'phone', value: SARI.phone }
const browser = 'peramban-sari'
const password = 'rujak di depan stasiun'

type Purpose = Parameters<typeof askToEnter>[1]['purpose']

const ask = (purpose: Purpose, contact = MAIL) => askToEnter(deps(), { purpose, contact, browser })

async function registered(contact = MAIL) {
  const { codeId } = await ask('register', contact)
  const typed = await lastCode(database, deps())
  return register(deps(), { codeId, typed, browser, name: null, replacing: null, agent: null })
}

async function isRegistered(contact = MAIL) {
  const done = await registered(contact)
  if (!done.ok) throw new Error(done.refusal)
  return done
}

const kinds = async () => (await lettersOwed(database, deps())).map(({ kind }) => kind)
const count = async (table: string) => (await database.root.query(`select from ${table}`)).rowCount
const viewer = (token: string) => findSession(deps(), [token])

describe('registering', () => {
  test('by mail makes an account that is signed in, whose contact is proved, and which has no password yet', async () => {
    const { token, accountId, united } = await isRegistered()
    expect([await viewer(token), united]).toMatchObject([{ kind: 'account', accountId, officer: null }, 0])
    const { rows } = await database.root.query('select kind, verified_at from account_identifiers')
    expect(rows).toEqual([{ kind: 'email', verified_at: clock.now() }])
    expect(await signIn(deps(), { identifier: SARI.email, password, replacing: null })).toMatchObject({ ok: false })
  })

  test('by telephone sends the code by SMS', async () => {
    await isRegistered(PHONE)
    expect(await lettersOwed(database, deps())).toEqual([])
    await ask('sign-in', PHONE)
    expect(await lettersOwed(database, deps())).toMatchObject([{ channel: 'sms', address: SARI.phone }])
  })

  test('with a contact that has an account tells its owner instead, and no code is right', async () => {
    await isRegistered()
    const { codeId } = await ask('register')
    expect(await kinds()).toEqual(['has_account'])
    const attempt = { codeId, typed: '123456', browser, name: null, replacing: null, agent: null }
    expect(await register(deps(), attempt)).toEqual({ ok: false, refusal: 'wrong-code' })
    expect(await count('accounts')).toBe(1)
  })

  test('by two with the same mailbox at once makes one account', async () => {
    const one = await askToEnter(deps(), { purpose: 'register', contact: MAIL, browser })
    const typed = await lastCode(database, deps())
    const other = await askToEnter(deps(), { purpose: 'register', contact: MAIL, browser: 'peramban-lain' })
    const otherTyped = await lastCode(database, deps())
    const about = { name: null, replacing: null, agent: null }
    const both = await Promise.all([
      register(deps(), { codeId: one.codeId, typed, browser, ...about }),
      register(deps(), { codeId: other.codeId, typed: otherTyped, browser: 'peramban-lain', ...about }),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await count('accounts')).toBe(1)
  })

  test('takes a contact back from an account that only claimed it', async () => {
    await anAccount(deps(), { identity: { ...SARI, phone: null } })
    const { accountId } = await isRegistered()
    const { rows } = await database.root.query('select account_id from account_identifiers')
    expect(rows).toEqual([{ account_id: accountId }])
  })

  test('leaves no name and no address in clear', async () => {
    const { codeId } = await ask('register')
    const typed = await lastCode(database, deps())
    await register(deps(), { codeId, typed, browser, name: SARI.name, replacing: null, agent: null })
    const tables = ['accounts', 'account_identifiers', 'one_time_codes', 'outbox', 'vault.identities']
    const rows = await Promise.all(tables.map(table => database.root.query(`select t::text as row from ${table} t`)))
    const dump = rows.flatMap(found => found.rows.map(({ row }: { row: string }) => row)).join('\n')
    const bytes = [...dump.matchAll(/\\x([0-9a-f]+)/g)].map(([, hex = '']) =>
      Buffer.from(hex, 'hex').toString('latin1'),
    )
    for (const secret of ['Sari', 'sari.wulan', 'contoh.test', typed])
      expect([dump, ...bytes].join('\n')).not.toContain(secret)
  })
})

describe('reports that were filed before', () => {
  beforeEach(() => demoAgencies(database))
  const own = (accountId: AccountId) => listReportsOfAccount(database.db, accountId)

  test('as a guest come into the account once the contact is proved, by mail or by telephone', async () => {
    const [first, second] = [await aReportRow(deps(), '261123456789'), await aReportRow(deps(), '261123456797')]
    const { accountId, united } = await isRegistered()
    expect([united, new Set(await own(accountId))]).toEqual([2, new Set([first, second])])
  })

  test('of others, and of other accounts, stay theirs', async () => {
    const other = await anAccount(deps(), { identity: { ...SARI, email: 'lain@contoh.test', phone: null } })
    await aReportRow(deps(), '261123456789', { identity: { name: null, email: 'orang@contoh.test', phone: null } })
    await aReportRow(deps(), '261123456797', { accountId: other })
    const { accountId, united } = await isRegistered()
    expect([united, await own(accountId)]).toEqual([0, []])
  })

  test('are not touched by a contact that was only claimed', async () => {
    await aReportRow(deps(), '261123456789')
    expect(await own(await anAccount(deps()))).toEqual([])
  })

  test('stay anonymous, with their access code, and without a line in their history', async () => {
    const id = await aReportRow(deps(), '261123456789', { accessCode: '7K3MQ2XV9ABD1C5T' })
    await database.root.query('update reports set is_anonymous = true')
    const before = await database.root.query('select * from reports')
    await isRegistered()
    expect((await database.root.query('select * from reports')).rows).toEqual(before.rows)
    expect(await count('report_events')).toBe(0)
    const { rows } = await database.root.query(
      'select access_code_digest is not null as has_code from vault.report_reporters where report_id = $1',
      [id],
    )
    expect(rows).toEqual([{ has_code: true }])
  })
})

describe('signing in by code', () => {
  const enter = async (typed: string, codeId: number) =>
    signInByCode(deps(), { codeId, typed, browser, replacing: null, agent: null })

  test('opens the account whose contact it went to', async () => {
    const { accountId } = await isRegistered()
    const { codeId } = await ask('sign-in')
    const entered = await enter(await lastCode(database, deps()), codeId)
    if (!entered.ok) throw new Error(entered.refusal)
    expect(await viewer(entered.token)).toMatchObject({ kind: 'account', accountId })
  })

  test('does the same work where there is no account, and sends nothing', async () => {
    const work = async (contact: Contact) => {
      await database.root.query('delete from outbox')
      const { codeId } = await ask('sign-in', contact)
      const { rows } = await database.root.query<{ name: string }>('select name from outbox')
      return { codeId, jobs: rows.map(({ name }) => name), letters: (await kinds()).length }
    }
    await isRegistered()
    const [known, unknown] = [await work(MAIL), await work(PHONE)]
    expect([known.jobs, known.letters]).toEqual([['send-code'], 1])
    expect([unknown.jobs, unknown.letters]).toEqual([['send-code'], 0])
    expect(await enter('123456', unknown.codeId)).toEqual(await enter('1234567', known.codeId))
  })

  test('is refused to an account that was closed since the code was sent', async () => {
    await isRegistered()
    const { codeId } = await ask('sign-in')
    const typed = await lastCode(database, deps())
    await database.root.query('update accounts set is_active = false')
    expect(await enter(typed, codeId)).toEqual({ ok: false, refusal: 'wrong-code' })
  })
})

describe('a forgotten password', () => {
  const reset = async (given: { password?: string; typed?: string } = {}) => {
    const { codeId } = await ask('reset')
    const typed = given.typed ?? (await lastCode(database, deps()))
    return resetPassword(deps(), {
      codeId,
      contact: MAIL,
      typed,
      browser,
      replacing: null,
      agent: null,
      password,
      ...given,
    })
  }

  test('is replaced; every session of the account ends, and its owner is told', async () => {
    const { token } = await isRegistered()
    const done = await reset()
    if (!done.ok) throw new Error(done.refusal)
    expect(await viewer(token)).toMatchObject({ kind: 'stranger' })
    expect(await viewer(done.token)).toMatchObject({ kind: 'account' })
    expect(await signIn(deps(), { identifier: SARI.email, password, replacing: null })).toMatchObject({ ok: true })
    expect(await lettersOwed(database, deps())).toMatchObject([{ kind: 'password_changed', address: SARI.email }])
  })

  test('may not be replaced by one that everybody knows, which costs no try of the code', async () => {
    await isRegistered()
    const { codeId } = await ask('reset')
    const typed = await lastCode(database, deps())
    const about = { codeId, contact: MAIL, typed, browser, replacing: null, agent: null }
    expect(await resetPassword(deps(), { ...about, password: 'qwertyuiop12' })).toMatchObject({
      refusal: 'password-breached',
    })
    expect(await resetPassword(deps(), { ...about, password: 'sari.wulan@contoh' })).toMatchObject({
      refusal: 'password-from-context',
    })
    expect(await resetPassword(deps(), { ...about, password })).toMatchObject({ ok: true })
  })

  test('of nobody is asked for like any other, and stays nobody’s', async () => {
    await ask('reset')
    expect(await kinds()).toEqual([])
    expect(await reset({ typed: '123456' })).toEqual({ ok: false, refusal: 'wrong-code' })
  })

  test('of a demonstration stays as everybody was told', async () => {
    await demoPeople(database, deps(), 'pelapor')
    await ask('reset', { kind: 'email', value: 'pelapor@demo.lapor.test' })
    expect(await kinds()).toEqual([])
  })
})

describe('choosing a password', () => {
  test('the first needs no other, and tells nobody', async () => {
    const { accountId, token } = await isRegistered()
    const first = { accountId, current: '', password, keeping: token }
    expect(await choosePassword(deps(), first)).toEqual({ ok: true, isFirst: true })
    expect(await kinds()).toEqual([])
  })

  test('another one needs the one until now, ends the other sessions, and the owner is told', async () => {
    const { accountId, token } = await isRegistered()
    await choosePassword(deps(), { accountId, current: '', password, keeping: token })
    const stolen = await signIn(deps(), { identifier: SARI.email, password, replacing: null })
    if (!stolen.ok) throw new Error(stolen.refusal)
    const next = { accountId, password: 'sambal terasi buatan ibu', keeping: token }
    expect(await choosePassword(deps(), { ...next, current: 'salah' })).toEqual({
      ok: false,
      refusal: 'wrong-password',
    })
    expect(await viewer(stolen.token)).toMatchObject({ kind: 'account' })
    expect(await choosePassword(deps(), { ...next, current: password })).toEqual({ ok: true, isFirst: false })
    expect(await viewer(stolen.token)).toMatchObject({ kind: 'stranger' })
    expect(await viewer(token)).toMatchObject({ kind: 'account' })
    expect(await kinds()).toEqual(['password_changed'])
  })

  test('of a demonstration is refused: everybody was told it', async () => {
    await demoPeople(database, deps(), 'pelapor')
    const { rows } = await database.root.query<{ id: AccountId }>('select id from accounts')
    const [{ id: accountId } = { id: 0 as AccountId }] = rows
    const choice = { accountId, current: DEMO_PASSWORD, password, keeping: null }
    expect(await choosePassword(deps(), choice)).toEqual({ ok: false, refusal: 'demo-account' })
  })
})

describe('a message with a code', () => {
  test('that comes too late, or after the code was used, is not sent', async () => {
    await ask('register')
    expect(await kinds()).toEqual(['one_time_code'])
    clock.set('2026-11-20T01:10:00Z')
    expect(await kinds()).toEqual([])
    await isRegistered()
    expect(await kinds()).toEqual([])
  })

  test('leaves no trace a day after', async () => {
    await ask('register')
    clock.set('2026-11-21T01:09:00Z')
    await sweepCodes(deps())
    expect(await count('one_time_codes')).toBe(1)
    clock.set('2026-11-21T01:11:00Z')
    await sweepCodes(deps())
    expect(await count('one_time_codes')).toBe(0)
  })
})
