import { describe, expect, test } from 'vitest'
import { useDatabase } from '#test/database.ts'
import { OFFICER, citizenAccount, codeAt, enter, officerAndCitizen, withApp } from '#test/factors.ts'
import { findSession } from '../../queries/find-session.ts'
import { newEnrolment } from '../enrolment.ts'
import { factorsOwed } from '../owed.ts'
import { addApp } from './add-app.ts'
import { removeOwnApp } from './remove-app.ts'
import { renewRecoveryCodes } from './renew-recovery-codes.ts'
import { enrolApp, takeStepByCode } from './take-second-step.ts'

const database = useDatabase()
const { clock, deps, officer } = officerAndCitizen(database)

const pendingOf = async (mailbox: string) => ({ token: (await enter(deps(), mailbox)).token, agent: null })
const kinds = async () =>
  (await database.root.query<{ kind: string }>('select kind from factor_events order by id')).rows.map(row => row.kind)

describe('an officer without a second factor', () => {
  test('has no session before one is set up, and then has one under a new token', async () => {
    const pending = await pendingOf(OFFICER)
    expect(await findSession(deps(), [pending.token])).toMatchObject({ kind: 'stranger' })
    const { key, sealed } = newEnrolment(deps(), await officer())
    const entered = await enrolApp(deps(), pending, { enrolment: sealed, typed: codeAt(key, clock.now()) })
    expect(entered).toMatchObject({ ok: true, isOfficer: true })
    if (!entered.ok) return
    expect(entered.codes).toHaveLength(10)
    expect(new Set(entered.codes).size).toBe(10)
    expect(await findSession(deps(), [entered.token])).toMatchObject({ kind: 'account' })
    expect(await findSession(deps(), [pending.token])).toMatchObject({ kind: 'stranger' })
    expect(entered.token).not.toBe(pending.token)
  })

  test('cannot answer for a second step that was never set up', async () => {
    expect(await takeStepByCode(deps(), await pendingOf(OFFICER), '123456')).toMatchObject({ refusal: 'no-session' })
  })

  test('cannot set up a key that the page did not show, or showed to somebody else', async () => {
    const pending = await pendingOf(OFFICER)
    const { key, sealed } = newEnrolment(deps(), await citizenAccount(database))
    const typed = codeAt(key, clock.now())
    for (const enrolment of [sealed, '', 'AAAA']) {
      expect(await enrolApp(deps(), pending, { enrolment, typed })).toMatchObject({ refusal: 'expired-enrolment' })
    }
    const own = newEnrolment(deps(), await officer())
    clock.moveOn(1801)
    const late = { enrolment: own.sealed, typed: codeAt(own.key, clock.now()) }
    expect(await enrolApp(deps(), await pendingOf(OFFICER), late)).toMatchObject({ refusal: 'expired-enrolment' })
  })

  test('who has one cannot set up another without being in', async () => {
    await withApp(deps(), await officer())
    const { key, sealed } = newEnrolment(deps(), await officer())
    const typed = codeAt(key, clock.now())
    const refused = await enrolApp(deps(), await pendingOf(OFFICER), { enrolment: sealed, typed })
    expect(refused).toMatchObject({ refusal: 'no-session' })
  })
})

describe('a code of the app', () => {
  test('opens the session once: the same code, or one before it, opens no other', async () => {
    const { key } = await withApp(deps(), await officer())
    clock.moveOn(60)
    const code = codeAt(key, clock.now())
    const before = codeAt(key, new Date(clock.now().getTime() - 30_000))
    expect(await takeStepByCode(deps(), await pendingOf(OFFICER), code)).toMatchObject({ ok: true })
    expect(await takeStepByCode(deps(), await pendingOf(OFFICER), code)).toMatchObject({ refusal: 'used-code' })
    expect(await takeStepByCode(deps(), await pendingOf(OFFICER), before)).toMatchObject({ refusal: 'used-code' })
    clock.moveOn(30)
    const next = codeAt(key, clock.now())
    expect(await takeStepByCode(deps(), await pendingOf(OFFICER), next)).toMatchObject({ ok: true })
  })

  test('of two who send it at once lets one in', async () => {
    const { key } = await withApp(deps(), await officer())
    clock.moveOn(60)
    const code = codeAt(key, clock.now())
    const both = [await pendingOf(OFFICER), await pendingOf(OFFICER)]
    const entered = await Promise.all(both.map(pending => takeStepByCode(deps(), pending, code)))
    expect(entered.map(({ ok }) => ok).sort()).toEqual([false, true])
  })

  test('is taken when the telephone’s clock is half a minute off, and not when it is older', async () => {
    const { key } = await withApp(deps(), await officer())
    clock.moveOn(90)
    const at = (seconds: number) => codeAt(key, new Date(clock.now().getTime() + seconds * 1000))
    const pending = await pendingOf(OFFICER)
    for (const code of [at(-60), at(60), '000000', 'bukan kode', '']) {
      expect(await takeStepByCode(deps(), pending, code)).toMatchObject({ refusal: 'wrong-code' })
    }
    expect(await takeStepByCode(deps(), pending, at(30))).toMatchObject({ ok: true })
  })

  test('that fails is written down, and the session waits on', async () => {
    await withApp(deps(), await officer())
    const pending = await pendingOf(OFFICER)
    expect(await takeStepByCode(deps(), pending, '000000')).toMatchObject({ refusal: 'wrong-code' })
    expect(await kinds()).toEqual(['app.added', 'attempt.failed'])
    expect(await findSession(deps(), [pending.token])).toMatchObject({ kind: 'stranger' })
  })

  test('comes too late when the password was proved a quarter of an hour ago', async () => {
    const { key } = await withApp(deps(), await officer())
    const pending = await pendingOf(OFFICER)
    clock.moveOn(901)
    expect(await takeStepByCode(deps(), pending, codeAt(key, clock.now()))).toMatchObject({ refusal: 'no-session' })
  })
})

describe('a recovery code', () => {
  test('opens the session once, is written down, and leaves nine', async () => {
    const { codes } = await withApp(deps(), await officer())
    const [code = ''] = codes
    const typed = code.toLowerCase().replace('-', ' ')
    expect(await takeStepByCode(deps(), await pendingOf(OFFICER), typed)).toMatchObject({ ok: true })
    expect(await takeStepByCode(deps(), await pendingOf(OFFICER), code)).toMatchObject({ refusal: 'used-code' })
    expect(await takeStepByCode(deps(), await pendingOf(OFFICER), '0'.repeat(10))).toMatchObject({
      refusal: 'wrong-code',
    })
    expect(await kinds()).toEqual(['app.added', 'code.used', 'attempt.failed', 'attempt.failed'])
  })

  test('of another account opens nothing', async () => {
    const { codes } = await withApp(deps(), await citizenAccount(database))
    await withApp(deps(), await officer())
    const refused = await takeStepByCode(deps(), await pendingOf(OFFICER), codes[0] ?? '')
    expect(refused).toMatchObject({ refusal: 'wrong-code' })
  })

  test('opens nothing any more once new ones are made', async () => {
    const { codes } = await withApp(deps(), await officer())
    const renewed = await renewRecoveryCodes(deps(), await officer())
    const fresh = renewed.ok ? (renewed.codes[0] ?? '') : ''
    expect(await takeStepByCode(deps(), await pendingOf(OFFICER), codes[1] ?? '')).toMatchObject({
      refusal: 'wrong-code',
    })
    expect(await takeStepByCode(deps(), await pendingOf(OFFICER), fresh)).toMatchObject({ ok: true })
  })

  test('is not kept in a form that a copy of the database could use', async () => {
    const { codes, key } = await withApp(deps(), await officer())
    const { rows } = await database.root.query<{ all: string }>(
      `select (select string_agg(encode(digest, 'escape'), ' ') from recovery_codes) || ' ' ||
              (select string_agg(encode(sealed, 'escape'), ' ') from totp_secrets) as all`,
    )
    for (const secret of [key, ...codes, ...codes.map(code => code.replace('-', ''))]) {
      expect(rows[0]?.all).not.toContain(secret)
    }
  })
})

describe('a citizen', () => {
  test('switches the second step on and off again', async () => {
    const accountId = await citizenAccount(database)
    expect(await factorsOwed(deps(), accountId)).toBe('none')
    await withApp(deps(), accountId)
    expect(await factorsOwed(deps(), accountId)).toBe('second')
    expect(await removeOwnApp(deps(), { accountId, keeping: null })).toEqual({ ok: true })
    expect(await factorsOwed(deps(), accountId)).toBe('none')
    expect((await database.root.query('select from recovery_codes')).rowCount).toBe(0)
  })

  test('cannot have two apps at once', async () => {
    const accountId = await citizenAccount(database)
    await withApp(deps(), accountId)
    const { key, sealed } = newEnrolment(deps(), accountId)
    const second = { accountId, enrolment: sealed, typed: codeAt(key, clock.now()), keeping: null }
    expect(await addApp(deps(), second)).toMatchObject({ refusal: 'has-app' })
  })
})
