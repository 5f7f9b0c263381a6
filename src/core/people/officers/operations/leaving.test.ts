/** An officer is moved, signed out, or put out: what ends with it, what stays, and who waits for whom. */
import { beforeEach, describe, expect, test } from 'vitest'
import { findHandlers } from '#core/desks/queries/find-handlers.ts'
import { enterOfficerAbsence } from '#core/desks/operations/enter-absence.ts'
import { handOverReport } from '#core/desks/operations/hand-over.ts'
import type { AgencyId, Day, OfficerId } from '#core/ids.ts'
import { EVERYTHING, type Officer } from '#core/people/actor.ts'
import { DEMO_PASSWORD } from '#core/people/demo-accounts.ts'
import { findOfficer } from '#core/people/queries/find-officer.ts'
import { findSession } from '#core/people/queries/find-session.ts'
import { aColleague } from '#test/colleagues.ts'
import { whileHeld } from '#test/holding.ts'
import { COORDINATOR, LIAISON, useDesk } from '#test/desk.ts'
import { actsOf, officerAt } from '#test/officers.ts'
import { agencyId } from '#test/people.ts'
import { officerNamed } from '#test/reports.ts'
import { signIn } from '../../operations/sign-in.ts'
import { findMember } from '../queries/find-member.ts'
import { listActs } from '../queries/list-acts.ts'
import { changeOfficer } from './change-officer.ts'
import { deactivateOfficer, reactivateOfficer } from './deactivate-officer.ts'
import { endOfficerSessions } from './end-officer-sessions.ts'
import { resetOfficerFactors } from './reset-officer-factors.ts'
import { reviewOfficers } from './review-officers.ts'

const { database, deps, clock, aHeld } = useDesk()

const SARI = 'sari.dishub'
let by: Officer
let dimas: Officer
let sari: Officer

beforeEach(async () => {
  await aColleague(database, deps(), { mailbox: SARI, name: 'Sari Dewi', like: LIAISON })
  by = await officerAt(database, COORDINATOR)
  dimas = await officerAt(database, LIAISON)
  sari = await officerAt(database, SARI)
})

async function session(name: string): Promise<string> {
  const opened = await signIn(deps(), {
    identifier: `${name}@demo.lapor.test`,
    password: DEMO_PASSWORD,
    replacing: null,
  })
  if (!opened.ok) throw new Error(opened.refusal)
  return opened.token
}

async function took(name: string, seen: OfficerId | null = null) {
  const viewer = await officerNamed(database, name)
  if (viewer.kind !== 'account' || !viewer.officer) throw new Error(`${name} is no officer`)
  const report = await aHeld()
  const { officer } = viewer
  await handOverReport(deps(), { number: report.number, by: { ...viewer, officer }, to: officer.id, seen })
  return report
}

const putOut = (memberId: OfficerId, changes: { colleagueId?: OfficerId; isMeant?: boolean; by?: Officer } = {}) =>
  deactivateOfficer(deps(), { by, memberId, colleagueId: null, isMeant: false, ...changes })

const handlerOf = async (report: { id: Parameters<typeof findHandlers>[1] }) =>
  (await findHandlers(database.db, report.id, clock.now())).map(({ name }) => name)

describe('put out', () => {
  test('an officer is nobody from that moment on, in every browser, and signs in as a citizen only', async () => {
    const tokens = [await session(LIAISON), await session(LIAISON)]
    expect(await putOut(dimas.id)).toEqual({ ok: true })
    expect(await findSession(deps(), tokens)).toMatchObject({ kind: 'stranger' })
    expect(await findOfficer(database.db, dimas.id)).toBeUndefined()
    const again = await signIn(deps(), {
      identifier: `${LIAISON}@demo.lapor.test`,
      password: DEMO_PASSWORD,
      replacing: null,
    })
    expect(again).toMatchObject({ ok: true, isOfficer: false })
  })

  test('leaves reports to a colleague, who has a part in them, or to the agency', async () => {
    const given = await took(LIAISON)
    expect(await handlerOf(given)).toEqual(['Tarman Wibisana'])
    expect(await putOut(dimas.id, { colleagueId: sari.id })).toEqual({ ok: true })
    expect(await handlerOf(given)).toEqual(['Sari Dewi'])
    const released = await took(SARI)
    expect(await putOut(sari.id)).toEqual({ ok: true })
    expect([await handlerOf(given), await handlerOf(released)]).toEqual([[], []])
    const { rows } = await database.root.query('select from report_handlers')
    expect(rows).toHaveLength(0)
  })

  test('leaves a report to no colleague who filed it: it is the agency’s again', async () => {
    const own = await took(LIAISON)
    await database.root.query('update vault.report_reporters set account_id = $1 where report_id = $2', [
      sari.accountId,
      own.id,
    ])
    expect(await putOut(dimas.id, { colleagueId: sari.id })).toEqual({ ok: true })
    expect(await handlerOf(own)).toEqual([])
    const [act] = await listActs(database.db, dimas.id)
    expect(act).toMatchObject({ detail: { given: 0, released: 1 } })
  })

  test('leaves them to nobody of another agency, to nobody who left, and not to themselves', async () => {
    const elsewhere = await officerAt(database, 'penghubung.disdukcapil.indramayu')
    for (const colleagueId of [elsewhere.id, dimas.id, 999_999 as OfficerId]) {
      expect(await putOut(dimas.id, { colleagueId })).toEqual({ ok: false, refusal: 'colleague-unfit' })
    }
    expect(await findOfficer(database.db, dimas.id)).toBeDefined()
  })

  test('is away no longer and stands in for nobody', async () => {
    const days = { from: '2026-11-20' as Day, until: '2026-11-27' as Day }
    const later = { from: '2026-12-01' as Day, until: '2026-12-04' as Day }
    await enterOfficerAbsence(deps(), dimas, { officerId: dimas.id, deputyId: sari.id, ...days })
    await enterOfficerAbsence(deps(), sari, { officerId: sari.id, deputyId: dimas.id, ...later })
    expect(await putOut(dimas.id)).toEqual({ ok: true })
    const { rows } = await database.root.query('select from officer_absences')
    expect(rows).toHaveLength(0)
  })

  test('keeps their name in what was written of them, and every act is written down for good', async () => {
    await session(LIAISON)
    await putOut(dimas.id, { colleagueId: sari.id })
    const [act] = await listActs(database.db, dimas.id)
    expect(act).toMatchObject({ act: 'deactivated', by: 'Dedi Suhartama', detail: { sessions: 1, given: 0 } })
    await expect(database.root.query('update officer_acts set by_officer_id = null')).rejects.toThrow(/append-only/)
    await expect(database.root.query('delete from officer_acts')).rejects.toThrow(/append-only/)
  })

  test('comes back as they were, with new sessions', async () => {
    await putOut(dimas.id)
    const asCitizen = await session(LIAISON)
    expect(await reactivateOfficer(deps(), { by, memberId: dimas.id })).toEqual({ ok: true })
    expect(await findSession(deps(), [asCitizen])).toMatchObject({ kind: 'stranger' })
    expect(await findOfficer(database.db, dimas.id)).toMatchObject({ role: 'liaison' })
    expect(await actsOf(database)).toEqual(['deactivated', 'reactivated'])
    expect(await reactivateOfficer(deps(), { by, memberId: dimas.id })).toMatchObject({ refusal: 'active-already' })
  })
})

describe('moved', () => {
  const to = async (slug: string, role: Officer['role'] = 'liaison') => ({
    role,
    agencyId: (await agencyId(database, slug)) as AgencyId,
    mandate: null,
    scope: EVERYTHING,
  })

  test('to another unit, an officer leaves the reports of the first', async () => {
    const report = await took(LIAISON)
    const change = { by, memberId: dimas.id, to: await to('disdukcapil-kab-indramayu'), isMeant: false }
    expect(await changeOfficer(deps(), change)).toEqual({ ok: true })
    expect(await handlerOf(report)).toEqual([])
    expect(await findOfficer(database.db, dimas.id)).toMatchObject({ agencyId: change.to.agencyId })
    const [act] = await listActs(database.db, dimas.id)
    expect(act).toMatchObject({ act: 'changed', from: { role: 'liaison' }, to: { role: 'liaison' } })
    expect(await changeOfficer(deps(), change)).toEqual({ ok: false, refusal: 'same-post' })
  })

  test('not past what a coordinator fills, nor out of their reach', async () => {
    const change = async (slug: string, role?: Officer['role']) =>
      changeOfficer(deps(), { by, memberId: dimas.id, to: await to(slug, role), isMeant: false })
    expect(await change('prov-jawa-barat')).toEqual({ ok: false, refusal: 'not-there' })
    expect(await change('kab-indramayu', 'national_admin')).toEqual({ ok: false, refusal: 'above-you' })
    expect(await change('kab-indramayu', 'coordinator')).toEqual({ ok: true })
  })
})

describe('the last coordinator of an agency that verifies by itself', () => {
  test('is counted as the last only while nobody else is there', async () => {
    const second = await officerAt(database, 'koordinator2.indramayu')
    const admin = await officerAt(database, 'nasional')
    const isLast = async () => (await findMember(database.db, second.id, clock.now()))?.isLastCoordinator
    expect(await isLast()).toBe(false)
    expect(await putOut(by.id, { by: admin })).toEqual({ ok: true })
    expect(await isLast()).toBe(true)
    expect(await putOut(second.id, { by: admin })).toEqual({ ok: false, refusal: 'last-coordinator' })
    expect(await putOut(second.id, { by: admin, isMeant: true })).toEqual({ ok: true })
  })
})

describe('at once', () => {
  test('of two coordinators who put one another out, one remains', async () => {
    const second = await officerAt(database, 'koordinator2.indramayu')
    const both = await Promise.all([putOut(second.id), putOut(by.id, { by: second })])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, refusal: 'not-there' })
  })

  test('whoever is held by another waits, and then finds what the other did', async () => {
    const held = `select from officers where id = ${by.id} for no key update`
    const meanwhile = `update officers set is_active = false where id = ${by.id}`
    const acted = await whileHeld(database, { held, meanwhile }, () => putOut(dimas.id))
    expect(acted).toEqual({ ok: false, refusal: 'not-there' })
  })
})

describe('a lost telephone', () => {
  test('all sessions end, and the officer signs in again', async () => {
    const token = await session(LIAISON)
    expect(await endOfficerSessions(deps(), { by, memberId: dimas.id })).toEqual({ ok: true })
    expect(await findSession(deps(), [token])).toMatchObject({ kind: 'stranger' })
    expect(await findSession(deps(), [await session(LIAISON)])).toMatchObject({ kind: 'account' })
  })

  test('second factors go with all sessions, and who did it is written down', async () => {
    const { accountId } = dimas
    await database.root.query('insert into recovery_codes (account_id, digest) values ($1, $2)', [
      accountId,
      Buffer.alloc(32),
    ])
    expect(await resetOfficerFactors(deps(), { by, memberId: dimas.id })).toEqual({ ok: true })
    const { rows } = await database.root.query('select from recovery_codes')
    expect(rows).toHaveLength(0)
    const events = await database.root.query('select party from factor_events')
    expect(events.rows).toEqual([{ party: `officer:${by.id}` }])
    expect(await actsOf(database)).toEqual(['factors_reset'])
  })
})

test('when an officer was last here is remembered when the session is gone', async () => {
  const seen = async () => (await findMember(database.db, dimas.id, clock.now()))?.seenAt ?? null
  expect(await seen()).toBeNull()
  await session(LIAISON)
  await endOfficerSessions(deps(), { by, memberId: dimas.id })
  expect(await seen()).toEqual(clock.now())
})

test('a review is put down to whoever keeps officers there, and to nobody else', async () => {
  const own = (await agencyId(database, 'kab-indramayu')) as AgencyId
  expect(await reviewOfficers(deps(), by, own)).toEqual({ ok: true })
  expect(await reviewOfficers(deps(), dimas, dimas.agencyId)).toEqual({ ok: false, refusal: 'not-there' })
  expect(await reviewOfficers(deps(), by, (await agencyId(database, 'nasional')) as AgencyId)).toMatchObject({
    ok: false,
  })
  const { rows } = await database.root.query('select agency_id, officers from officer_reviews')
  expect(rows).toEqual([{ agency_id: own, officers: 5 }])
})
