/** From the invitation to the first session: what the link opens, for whom, and how often. */
import { describe, expect, test } from 'vitest'
import type { AccountId, AgencyId } from '#core/ids.ts'
import { findPendingSession } from '#core/people/queries/find-pending-session.ts'
import { findSession } from '#core/people/queries/find-session.ts'
import { COORDINATOR, LIAISON, useDesk } from '#test/desk.ts'
import { whileHeld } from '#test/holding.ts'
import {
  GOOD_PASSWORD,
  NEWCOMER,
  actsOf,
  anInvite,
  invitedBy,
  mailOf,
  officerAt,
  officerByEmail,
  tokenFor,
} from '#test/officers.ts'
import { agencyId, anAccount } from '#test/people.ts'
import { signIn } from '../../operations/sign-in.ts'
import { type Acceptance, acceptInvitation } from './accept-invitation.ts'
import { deactivateOfficer } from './deactivate-officer.ts'
import { sweepInvitations } from './sweep-invitations.ts'
import { inviteAgain, inviteOfficer, withdrawInvitation } from './invite-officer.ts'

const { database, deps, clock } = useDesk()

const accept = (token: string, changes: Partial<Acceptance> = {}) =>
  acceptInvitation(deps(), {
    token,
    accountId: null,
    password: GOOD_PASSWORD,
    replacing: null,
    agent: null,
    ...changes,
  })

/** An account of the newcomer's own, with this address proved or only claimed. */
const ownAccount = (isVerified: boolean) =>
  anAccount(deps(), { identity: { name: 'Lina', email: NEWCOMER.email, phone: null }, isVerified })

describe('an invitation', () => {
  test('leaves as one mail whose link stands in no table and no job', async () => {
    const id = await invitedBy(database, deps(), COORDINATOR)
    const [letter] = await mailOf(deps(), id)
    expect(letter).toMatchObject({ kind: 'invitation', address: NEWCOMER.email, invitation: { role: 'liaison' } })
    const token = letter?.kind === 'invitation' ? letter.token : ''
    const bytes = Buffer.from(token, 'base64url').toString('hex')
    const { rows } = await database.root.query(
      `select row_to_json(i)::text as row from officer_invitations i union all select payload::text from outbox`,
    )
    expect(JSON.stringify(rows)).not.toMatch(new RegExp(`${token}|${bytes}`))
    expect(await mailOf(deps(), id), 'the job runs twice').toEqual([])
  })

  test('makes an officer of the newcomer, who still owes a second factor', async () => {
    const token = await tokenFor(deps(), await invitedBy(database, deps(), COORDINATOR))
    const accepted = await accept(token)
    expect(accepted).toMatchObject({ ok: true, isPending: true })
    if (!accepted.ok) return
    expect(await findSession(deps(), [accepted.token]), 'opens nothing yet').toMatchObject({ kind: 'stranger' })
    const officer = await officerByEmail(database, NEWCOMER.email)
    expect(officer).toMatchObject({ role: 'liaison', is_active: true, slug: 'dinas-perhubungan-kab-indramayu' })
    expect(await findPendingSession(deps(), accepted.token)).toMatchObject({ officerId: officer?.id })
    const entered = await signIn(deps(), { identifier: NEWCOMER.email, password: GOOD_PASSWORD, replacing: null })
    expect(entered).toMatchObject({ ok: true, isOfficer: true })
    expect(await actsOf(database)).toEqual(['invited', 'joined'])
  })

  test('is worth nothing a second time, after a week, or once it was withdrawn or sent again', async () => {
    const first = await invitedBy(database, deps(), COORDINATOR)
    const old = await tokenFor(deps(), first)
    expect(await inviteAgain(deps(), await officerAt(database, COORDINATOR), first)).toEqual({ ok: true })
    expect(await accept(old)).toEqual({ ok: false, refusal: 'not-there' })
    const token = await tokenFor(deps(), first)
    clock.set('2026-11-27T02:00:00Z')
    expect(await accept(token)).toEqual({ ok: false, refusal: 'expired' })
    clock.set('2026-11-27T01:59:00Z')
    expect(await accept(token)).toMatchObject({ ok: true })
    expect(await accept(token)).toEqual({ ok: false, refusal: 'accepted' })

    const email = 'lain@dishub.indramayu.test'
    const second = await invitedBy(database, deps(), COORDINATOR, { email })
    const withdrawn = await tokenFor(deps(), second)
    expect(await withdrawInvitation(deps(), await officerAt(database, COORDINATOR), second)).toEqual({ ok: true })
    expect(await accept(withdrawn)).toEqual({ ok: false, refusal: 'withdrawn' })
    expect(await withdrawInvitation(deps(), await officerAt(database, COORDINATOR), second)).toMatchObject({
      ok: false,
    })
  })

  test('asks an address that has an account to sign in, and makes that account an officer', async () => {
    const accountId = await ownAccount(true)
    const citizen = await signIn(deps(), {
      identifier: NEWCOMER.email,
      password: 'sawah hijau di pinggir kali',
      replacing: null,
    })
    const token = await tokenFor(deps(), await invitedBy(database, deps(), COORDINATOR))
    expect(await accept(token)).toEqual({ ok: false, refusal: 'sign-in-first' })
    expect(await accept(token, { accountId: (accountId + 1) as AccountId })).toEqual({
      ok: false,
      refusal: 'other-account',
    })
    expect(await accept(token, { accountId })).toMatchObject({ ok: true, isPending: true })
    expect(await officerByEmail(database, NEWCOMER.email)).toMatchObject({ account_id: accountId })
    const before = citizen.ok ? citizen.token : ''
    expect(await findSession(deps(), [before]), 'a session of weeks becomes no officer’s').toMatchObject({
      kind: 'stranger',
    })
  })

  test('takes the address from an account that only claimed it', async () => {
    const claiming = await ownAccount(false)
    const token = await tokenFor(deps(), await invitedBy(database, deps(), COORDINATOR))
    expect(await accept(token)).toMatchObject({ ok: true })
    const officer = await officerByEmail(database, NEWCOMER.email)
    expect(officer?.account_id).not.toBe(claiming)
    const entered = await signIn(deps(), { identifier: NEWCOMER.email, password: GOOD_PASSWORD, replacing: null })
    expect(entered).toMatchObject({ ok: true, isOfficer: true })
  })

  test('refuses a password that everybody knows, and stays open for a better one', async () => {
    const token = await tokenFor(deps(), await invitedBy(database, deps(), COORDINATOR))
    expect(await accept(token, { password: 'pendek' })).toEqual({ ok: false, refusal: 'password-too-short' })
    expect(await accept(token, { password: 'password1234' })).toEqual({ ok: false, refusal: 'password-breached' })
    expect(await accept(token)).toMatchObject({ ok: true })
  })

  test('brings back whoever had the same post before, as the same officer', async () => {
    const token = await tokenFor(deps(), await invitedBy(database, deps(), COORDINATOR))
    await accept(token)
    const before = await officerByEmail(database, NEWCOMER.email)
    if (!before) throw new Error('Nobody came')
    const by = await officerAt(database, COORDINATOR)
    await deactivateOfficer(deps(), { by, memberId: before.id, colleagueId: null, isMeant: false })
    const again = await tokenFor(deps(), await invitedBy(database, deps(), COORDINATOR))
    expect(await accept(again, { accountId: before.account_id })).toMatchObject({ ok: true })
    expect(await officerByEmail(database, NEWCOMER.email)).toEqual(before)
  })

  test.each(['', 'x', 'a'.repeat(43), '../../etc/passwd', "' or 1=1 --", '\0'])('is not found by “%s”', async token =>
    expect(await accept(token)).toEqual({ ok: false, refusal: 'not-there' }),
  )
})

test('of who never came, name and address are forgotten after ninety days, and of who came they stay', async () => {
  await accept(await tokenFor(deps(), await invitedBy(database, deps(), COORDINATOR)))
  await invitedBy(database, deps(), COORDINATOR, { email: 'lain@dishub.indramayu.test', name: 'Lain Orang' })
  const kept = async () =>
    (await database.root.query('select name, email from officer_invitations order by id')).rows.map(({ name }) => name)
  clock.set('2027-02-25T01:59:00Z')
  await sweepInvitations(deps())
  expect(await kept()).toEqual([NEWCOMER.name, 'Lain Orang'])
  clock.set('2027-02-25T02:00:00Z')
  await sweepInvitations(deps())
  expect(await kept()).toEqual([NEWCOMER.name, '—'])
})

describe('at once', () => {
  test('two coordinators who invite the same person send one mail', async () => {
    const invites = await Promise.all([COORDINATOR, 'koordinator2.indramayu'].map(by => anInvite(database, by)))
    const invited = await Promise.all(invites.map(invite => inviteOfficer(deps(), invite)))
    expect(invited.filter(one => one.ok)).toHaveLength(1)
    expect(invited.find(one => !one.ok)).toEqual({ ok: false, refusal: 'invited-already' })
  })

  test('of two who use the same link, the second reads what the first left', async () => {
    const token = await tokenFor(deps(), await invitedBy(database, deps(), COORDINATOR))
    const held = 'select from officer_invitations for update'
    const meanwhile = 'update officer_invitations set withdrawn_at = now()'
    const second = await whileHeld(database, { held, meanwhile }, () => accept(token))
    expect(second).toEqual({ ok: false, refusal: 'withdrawn' })
    expect(await officerByEmail(database, NEWCOMER.email)).toBeUndefined()
  })
})

describe('who may', () => {
  test('a coordinator invites to no agency above or beside their own, and a liaison to none', async () => {
    const jabar = (await agencyId(database, 'prov-jawa-barat')) as AgencyId
    const invite = async (by: string, changes: object) => inviteOfficer(deps(), await anInvite(database, by, changes))
    expect(await invite(COORDINATOR, { agencyId: jabar })).toEqual({ ok: false, refusal: 'not-there' })
    expect(await invite(LIAISON, {})).toEqual({ ok: false, refusal: 'not-there' })
    expect(await invite(COORDINATOR, { role: 'developer' })).toEqual({ ok: false, refusal: 'above-you' })
    expect(await invite('nasional', { agencyId: jabar })).toMatchObject({ ok: true })
  })

  test('nobody, once they are put out: what they sent is withdrawn', async () => {
    const second = await officerAt(database, 'koordinator2.indramayu')
    const token = await tokenFor(deps(), await invitedBy(database, deps(), 'koordinator2.indramayu'))
    const by = await officerAt(database, COORDINATOR)
    await deactivateOfficer(deps(), { by, memberId: second.id, colleagueId: null, isMeant: false })
    expect(await accept(token)).toEqual({ ok: false, refusal: 'withdrawn' })
    const again = await inviteOfficer(deps(), { ...(await anInvite(database, COORDINATOR)), by: second })
    expect(again).toEqual({ ok: false, refusal: 'not-there' })
  })
})
