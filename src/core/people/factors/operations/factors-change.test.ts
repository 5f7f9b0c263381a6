import { describe, expect, test } from 'vitest'
import type { AccountId, OfficerId } from '#core/ids.ts'
import { useDatabase } from '#test/database.ts'
import { holding } from '#test/holding.ts'
import {
  AGENT,
  BROWSER,
  OFFICER,
  SITE,
  citizenAccount,
  codeAt,
  enter,
  officerAndCitizen,
  withApp,
  withPasskey,
} from '#test/factors.ts'
import { DEMO_PASSWORD } from '../../demo-accounts.ts'
import { findSession } from '../../queries/find-session.ts'
import { newEnrolment } from '../enrolment.ts'
import { factorsOwed } from '../owed.ts'
import { findProof } from '../queries/find-proof.ts'
import { listFactorEvents } from '../queries/list-factor-events.ts'
import { listPasskeys } from '../queries/list-passkeys.ts'
import { addApp } from './add-app.ts'
import { askPasskey } from './ask-passkey.ts'
import { removeOwnPasskey } from './change-passkey.ts'
import { proveAgain } from './prove-again.ts'
import { removeOwnApp } from './remove-app.ts'
import { resetFactors } from './reset-factors.ts'

const database = useDatabase()
const { clock, deps, officer } = officerAndCitizen(database)

const isIn = async (token: string) => (await findSession(deps(), [token])).kind === 'account'

describe('a change of factors', () => {
  test('ends every other session: whoever stole one has nothing left', async () => {
    const accountId = await citizenAccount(database)
    const [own, stolen] = [(await enter(deps(), 'pelapor')).token, (await enter(deps(), 'pelapor')).token]
    const { key, sealed } = newEnrolment(deps(), accountId)
    const typed = codeAt(key, clock.now())
    expect(await addApp(deps(), { accountId, enrolment: sealed, typed, keeping: own })).toMatchObject({ ok: true })
    expect([await isIn(own), await isIn(stolen)]).toEqual([true, false])
    expect(await removeOwnApp(deps(), { accountId, keeping: own })).toEqual({ ok: true })
    expect(await isIn(own)).toBe(true)
    const { rows } = await database.root.query("select payload from outbox where name = 'send-account-letter'")
    expect(rows).toMatchObject([1, 2].map(() => ({ payload: { accountId, kind: 'factors_changed' } })))
  })

  test('never leaves an officer without one', async () => {
    const accountId = await officer()
    await withApp(deps(), accountId)
    expect(await removeOwnApp(deps(), { accountId, keeping: null })).toMatchObject({ refusal: 'last-factor' })
  })

  test('waits for another that is under way, and then sees what it left', async () => {
    const accountId = await officer()
    await withApp(deps(), accountId)
    await withPasskey(deps(), accountId)
    const [{ id } = { id: 0 as never }] = await listPasskeys(deps(), accountId)
    const held = await holding(database, 'select from accounts where id = $1 for no key update', [accountId])
    await held.does('delete from totp_secrets where account_id = $1', [accountId])
    const removing = removeOwnPasskey(deps(), { accountId, id, keeping: null })
    await held.isWaitedFor()
    await held.letGo()
    expect(await removing).toMatchObject({ refusal: 'last-factor' })
  })
})

describe('a coordinator’s reset', () => {
  const reset = (accountId: AccountId) =>
    database.db.transaction().execute(tx => resetFactors(deps(), tx, { accountId, by: 7 as OfficerId }))

  test('takes every factor, ends every session, is written down, and asks for new ones', async () => {
    const accountId = await officer()
    await withApp(deps(), accountId)
    const { authenticator } = await withPasskey(deps(), accountId)
    const options = await askPasskey(deps(), { site: SITE, purpose: 'sign-in', accountId: null, browser: BROWSER })
    expect(authenticator.get(options)).toBeTruthy()
    const { token } = await enter(deps(), OFFICER)
    await reset(accountId)
    expect(await isIn(token)).toBe(false)
    expect(await factorsOwed(deps(), accountId)).toBe('enrol')
    expect((await listFactorEvents(deps(), accountId))[0]).toMatchObject({ kind: 'factors.reset', isOwn: false })
    const { rows } = await database.root.query("select party from factor_events where kind = 'factors.reset'")
    expect(rows).toEqual([{ party: 'officer:7' }])
  })

  test('stays in the history, which nobody can change', async () => {
    await reset(await officer())
    await expect(database.pool.query('delete from factor_events')).rejects.toThrow()
  })
})

describe('a fresh proof', () => {
  const session = async (mailbox = 'pelapor') => {
    const { token } = await enter(deps(), mailbox)
    return { accountId: await citizenAccount(database), token, agent: AGENT }
  }

  test('by password goes on under a new token, proved now', async () => {
    const old = await session()
    clock.moveOn(3600)
    expect(await findProof(deps(), old.token)).toEqual(new Date('2026-11-20T01:00:00Z'))
    const proved = await proveAgain(deps(), old, { by: 'password', password: DEMO_PASSWORD })
    expect(proved).toMatchObject({ ok: true })
    expect(await findProof(deps(), proved.ok ? proved.token : '')).toEqual(clock.now())
    expect(await isIn(old.token)).toBe(false)
  })

  test('that is wrong changes nothing, and is written down', async () => {
    const old = await session()
    clock.moveOn(3600)
    const wrong = await proveAgain(deps(), old, { by: 'password', password: 'bukan ini' })
    expect(wrong).toMatchObject({ refusal: 'wrong-password' })
    expect(await proveAgain(deps(), old, { by: 'code', typed: '123456' })).toMatchObject({ refusal: 'wrong-code' })
    expect(await isIn(old.token)).toBe(true)
    expect(await findProof(deps(), old.token)).toEqual(new Date('2026-11-20T01:00:00Z'))
    expect(await listFactorEvents(deps(), old.accountId)).toHaveLength(2)
  })

  test('by code or passkey counts as well', async () => {
    const accountId = await citizenAccount(database)
    const { key } = await withApp(deps(), accountId)
    const { authenticator } = await withPasskey(deps(), accountId)
    clock.moveOn(60)
    const first = await session()
    const byCode = await proveAgain(deps(), first, { by: 'code', typed: codeAt(key, clock.now()) })
    expect(byCode).toMatchObject({ ok: true })
    const token = byCode.ok ? byCode.token : ''
    const options = await askPasskey(deps(), { site: SITE, purpose: 'prove-again', accountId, browser: BROWSER })
    const proof = { by: 'passkey', site: SITE, browser: BROWSER, response: authenticator.get(options) } as const
    expect(await proveAgain(deps(), { ...first, token }, proof)).toMatchObject({ ok: true })
  })

  test('is not what a session has that still owes the second step', async () => {
    await withApp(deps(), await officer())
    expect(await findProof(deps(), (await enter(deps(), OFFICER)).token)).toBeNull()
  })
})
