import { describe, expect, test } from 'vitest'
import { anAuthenticator } from '#test/authenticator.ts'
import { useDatabase } from '#test/database.ts'
import {
  AGENT,
  BROWSER,
  OFFICER,
  ORIGIN,
  SITE,
  citizenAccount,
  enter,
  officerAndCitizen,
  withPasskey,
} from '#test/factors.ts'
import { findSession } from '../../queries/find-session.ts'
import { listPasskeys } from '../queries/list-passkeys.ts'
import { addPasskey } from './add-passkey.ts'
import { askPasskey } from './ask-passkey.ts'
import { beginPasskey } from './begin-passkey.ts'
import { nameOwnPasskey, removeOwnPasskey } from './change-passkey.ts'
import { signInWithPasskey } from './sign-in-with-passkey.ts'
import { sweepChallenges } from './sweep-challenges.ts'
import { enrolPasskey, takeStepByPasskey } from './take-second-step.ts'

const database = useDatabase()
const { clock, deps, officer } = officerAndCitizen(database)

const ask = (purpose: 'sign-in' | 'second-step' | 'prove-again' = 'sign-in', accountId: number | null = null) =>
  askPasskey(deps(), { site: SITE, purpose, accountId: accountId as never, browser: BROWSER })
const enterBy = (response: string, browser = BROWSER) =>
  signInWithPasskey(deps(), { site: SITE, browser, response, replacing: null, agent: AGENT })

describe('signing in with a passkey', () => {
  test('needs no name and no password, and is both factors at once', async () => {
    const { authenticator } = await withPasskey(deps(), await officer())
    const entered = await enterBy(authenticator.get(await ask()))
    expect(entered).toMatchObject({ ok: true, isOfficer: true })
    const viewer = await findSession(deps(), entered.ok ? [entered.token] : [])
    expect(viewer).toMatchObject({ kind: 'account', displayName: 'Dedi Suhartama' })
    const [passkey] = await listPasskeys(deps(), await officer())
    expect(passkey).toMatchObject({ name: 'Ponsel kantor', lastUsedAt: clock.now() })
  })

  test('asks the device to make sure of the person', async () => {
    const options = await ask()
    expect(options).toMatchObject({ userVerification: 'required', rpId: SITE.id, allowCredentials: [] })
    const begun = await beginPasskey(deps(), { site: SITE, accountId: await officer(), browser: BROWSER })
    expect(begun.authenticatorSelection).toMatchObject({ residentKey: 'required', userVerification: 'required' })
    expect(begun.user.id).not.toContain(String(await officer()))
  })

  test.each([
    ['on a site that looks like ours', { origin: 'https://lapor.contoh.test.evil.example' }],
    ['for another site', { rpId: 'evil.example' }],
    ['by a device that did not make sure of its person', { isVerified: false }],
    ['by a copied key, whose counter goes back', { counter: 1 }],
    ['for another person’s account', { userHandle: 'AAAA' }],
  ])('%s is refused and written down', async (_, fault) => {
    const { authenticator } = await withPasskey(deps(), await officer())
    await enterBy(authenticator.get(await ask()))
    expect(await enterBy(authenticator.get(await ask(), fault))).toMatchObject({ refusal: 'wrong-passkey' })
    const { rows } = await database.root.query("select from factor_events where kind = 'attempt.failed'")
    expect(rows).toHaveLength(1)
  })

  test('with a signature of something else is refused', async () => {
    const { authenticator } = await withPasskey(deps(), await officer())
    const answer = JSON.parse(authenticator.get(await ask()))
    const other = JSON.parse(authenticator.get(await ask()))
    answer.response.signature = other.response.signature
    expect(await enterBy(JSON.stringify(answer))).toMatchObject({ refusal: 'wrong-passkey' })
  })

  test.each(['', '{}', 'null', '[]', '"x"', '{"id":"a"}', 'x'.repeat(50_000)])('with %j is refused', async response =>
    expect(await enterBy(response)).toMatchObject({ refusal: 'wrong-passkey' }),
  )

  test('by a passkey that nobody has registered is refused', async () => {
    expect(await enterBy(anAuthenticator(ORIGIN).get(await ask()))).toMatchObject({ refusal: 'wrong-passkey' })
  })

  test('ends with the account', async () => {
    const { authenticator } = await withPasskey(deps(), await officer())
    await database.root.query('update accounts set is_active = false')
    expect(await enterBy(authenticator.get(await ask()))).toMatchObject({ refusal: 'wrong-passkey' })
  })
})

describe('a challenge', () => {
  test('counts once, and its answer cannot be sent again', async () => {
    const { authenticator } = await withPasskey(deps(), await officer())
    const answer = authenticator.get(await ask())
    expect(await enterBy(answer)).toMatchObject({ ok: true })
    expect(await enterBy(answer)).toMatchObject({ refusal: 'expired-challenge' })
  })

  test('is gone after a wrong answer too', async () => {
    const { authenticator } = await withPasskey(deps(), await officer())
    const options = await ask()
    expect(await enterBy(authenticator.get(options, { isVerified: false }))).toMatchObject({ refusal: 'wrong-passkey' })
    expect(await enterBy(authenticator.get(options))).toMatchObject({ refusal: 'expired-challenge' })
  })

  test('that we never made is refused', async () => {
    const { authenticator } = await withPasskey(deps(), await officer())
    const answer = authenticator.get(await ask(), { challenge: Buffer.alloc(32, 1).toString('base64url') })
    expect(await enterBy(answer)).toMatchObject({ refusal: 'expired-challenge' })
  })

  test('is answered in the browser that asked for it, within five minutes', async () => {
    const { authenticator } = await withPasskey(deps(), await officer())
    const elsewhere = await enterBy(authenticator.get(await ask()), 'c'.repeat(43))
    expect(elsewhere).toMatchObject({ refusal: 'expired-challenge' })
    const answer = authenticator.get(await ask())
    clock.set('2026-11-20T01:05:00Z')
    expect(await enterBy(answer)).toMatchObject({ refusal: 'expired-challenge' })
    await sweepChallenges(deps())
    expect((await database.root.query('select from passkey_challenges')).rowCount).toBe(0)
  })

  test('for one purpose, or one account, serves no other', async () => {
    const { authenticator } = await withPasskey(deps(), await officer())
    const answer = authenticator.get(await ask('prove-again', await officer()))
    expect(await enterBy(answer)).toMatchObject({ refusal: 'expired-challenge' })
  })
})

describe('the second step by a passkey', () => {
  test('is taken by a passkey of the same account only', async () => {
    const own = await withPasskey(deps(), await officer())
    const other = await withPasskey(deps(), await citizenAccount(database))
    const pending = { token: (await enter(deps(), OFFICER)).token, agent: null }
    const answered = async ({ authenticator }: typeof own) => {
      const response = authenticator.get(await ask('second-step', await officer()))
      return takeStepByPasskey(deps(), pending, { site: SITE, browser: BROWSER, response })
    }
    expect(await answered(other)).toMatchObject({ refusal: 'wrong-passkey' })
    expect(await answered(own)).toMatchObject({ ok: true })
  })

  test('is set up with a passkey by an officer who has nothing yet, with recovery codes', async () => {
    const pending = { token: (await enter(deps(), OFFICER)).token, agent: null }
    const options = await beginPasskey(deps(), { site: SITE, accountId: await officer(), browser: BROWSER })
    const response = anAuthenticator(ORIGIN).create(options)
    const entered = await enrolPasskey(deps(), pending, { site: SITE, browser: BROWSER, response, name: 'Ponsel' })
    expect(entered).toMatchObject({ ok: true, isOfficer: true })
    expect(entered.ok && entered.codes).toHaveLength(10)
  })
})

describe('a passkey', () => {
  const added = async (fault = {}) => {
    const accountId = await officer()
    const options = await beginPasskey(deps(), { site: SITE, accountId, browser: BROWSER })
    const response = anAuthenticator(ORIGIN).create(options, fault)
    return addPasskey(deps(), { accountId, site: SITE, browser: BROWSER, response, name: 'Baru', keeping: null })
  }

  test.each([
    ['made on another site', { origin: 'https://evil.example' }],
    ['made for another site', { rpId: 'evil.example' }],
    ['of a device that did not make sure of its person', { isVerified: false }],
  ])('%s is not added', async (_, fault) => {
    expect(await added(fault)).toMatchObject({ refusal: 'wrong-passkey' })
    expect(await listPasskeys(deps(), await officer())).toEqual([])
  })

  test('that answers an old challenge is not added', async () => {
    const challenge = Buffer.alloc(32, 1).toString('base64url')
    expect(await added({ challenge })).toMatchObject({ refusal: 'expired-challenge' })
  })

  test('belongs to one account', async () => {
    const { authenticator } = await withPasskey(deps(), await officer())
    const accountId = await citizenAccount(database)
    const options = await beginPasskey(deps(), { site: SITE, accountId, browser: BROWSER })
    const response = authenticator.create(options)
    const again = { accountId, site: SITE, browser: BROWSER, response, name: 'Curian', keeping: null }
    expect(await addPasskey(deps(), again)).toMatchObject({ refusal: 'known-passkey' })
  })

  test('is named and removed by its owner, and by nobody else', async () => {
    const { authenticator } = await withPasskey(deps(), await citizenAccount(database))
    const accountId = await citizenAccount(database)
    const [{ id } = { id: 0 as never }] = await listPasskeys(deps(), accountId)
    const stranger = await officer()
    await withPasskey(deps(), stranger)
    await withPasskey(deps(), stranger)
    expect(await nameOwnPasskey(deps(), { accountId: stranger, id, name: 'Milik saya' })).toBe(false)
    expect(await removeOwnPasskey(deps(), { accountId: stranger, id, keeping: null })).toMatchObject({
      refusal: 'not-found',
    })
    expect(await nameOwnPasskey(deps(), { accountId, id, name: 'Ponsel baru' })).toBe(true)
    expect(await listPasskeys(deps(), accountId)).toMatchObject([{ name: 'Ponsel baru' }])
    expect(await removeOwnPasskey(deps(), { accountId, id, keeping: null })).toEqual({ ok: true })
    expect(await enterBy(authenticator.get(await ask()))).toMatchObject({ refusal: 'wrong-passkey' })
  })

  test('has a name that a copy of the database does not tell', async () => {
    await withPasskey(deps(), await officer(), 'Ponsel Sari Wulandari')
    const { rows } = await database.root.query<{ name: string }>(
      "select encode(name_sealed, 'escape') as name from passkeys",
    )
    expect(rows[0]?.name).not.toContain('Sari')
  })
})
