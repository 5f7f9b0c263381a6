/** Following public reports: who may, who hears what, and that it ends without a word. */
import { beforeEach, describe, expect, test } from 'vitest'
import type { Deps } from '#core/deps.ts'
import type { AccountId } from '#core/ids.ts'
import type { Letter } from '#core/notifications/letter.ts'
import { saveChoices } from '#core/notifications/store.ts'
import { answerReport } from '#core/reports/operations/answer-report.ts'
import { blockReport } from '#core/reports/operations/block-report.ts'
import { changeReportPrivacy } from '#core/reports/operations/change-privacy.ts'
import { useDatabase } from '#test/database.ts'
import { clockAt, demoPeople, depsOn } from '#test/people.ts'
import { aReportIn, asOfficer, asReporter } from '#test/report-lives.ts'
import { sendAll } from '#test/told.ts'
import { followReport, unfollowReport } from './operations/follow-report.ts'
import { listFollows } from './queries/list-follows.ts'

const database = useDatabase()
const clock = clockAt('2026-11-20T02:00:00Z')
let deps: Deps
let follower: AccountId
let reporter: AccountId
const sent: Letter[] = []

beforeEach(async () => {
  clock.set('2026-11-20T02:00:00Z')
  sent.length = 0
  deps = depsOn(database, clock)
  await demoPeople(database, deps, 'nasional', 'koordinator.indramayu', 'pelapor', 'pelapor2')
  ;[reporter, follower] = (
    await database.db
      .selectFrom('accounts')
      .select('id')
      .where('id', 'not in', ({ selectFrom }) => selectFrom('officers').select('account_id'))
      .orderBy('id')
      .execute()
  ).map(({ id }) => id) as [AccountId, AccountId]
})

const tellAll = () => sendAll(database, deps, async letter => void sent.push(letter))

const heard = () => sent.filter(({ to }) => to === 'follower')
const answer = async (report: Awaited<ReturnType<typeof aReportIn>>) =>
  answerReport(deps, await asOfficer(report, 'koordinator.indramayu', database), {
    outcome: 'resolved',
    body: 'Lampu sudah diganti pada 19 November oleh petugas kami di lapangan.',
    attachments: [],
  })

describe('a public report', () => {
  test('is followed, and followed no longer, by the same button', async () => {
    const { number, id } = await aReportIn('forwarded', database, deps)
    expect(await followReport(deps, number, follower)).toMatchObject({ ok: true, state: { isFollowed: true } })
    expect((await listFollows(deps.db, follower)).map(one => one.id)).toEqual([id])
    expect(await followReport(deps, number, follower)).toMatchObject({ ok: true, state: { isFollowed: false } })
    expect(await listFollows(deps.db, follower)).toEqual([])
  })

  test('is heard of by its followers when it is answered, by the channels they want, and by its reporter once', async () => {
    const report = await aReportIn('forwarded', database, deps, { accountId: reporter })
    await followReport(deps, report.number, follower)
    clock.set('2026-11-20T03:00:00Z')
    expect((await answer(report)).ok).toBe(true)
    await tellAll()
    expect(heard()).toMatchObject([
      { kind: 'followed_answered', channel: 'email', address: 'pelapor2@demo.lapor.test' },
    ])
    expect(sent.filter(({ kind, channel }) => kind === 'answered' && channel === 'email')).toHaveLength(1)
  })

  test('is not heard of by whoever switched that off, nor by whoever stopped before the mail left', async () => {
    const report = await aReportIn('forwarded', database, deps)
    await followReport(deps, report.number, follower)
    await deps.db
      .transaction()
      .execute(tx => saveChoices(tx, follower, [{ event: 'followed', channel: 'email', isWanted: false }]))
    clock.set('2026-11-20T03:00:00Z')
    await answer(report)
    await tellAll()
    expect(heard()).toEqual([])

    const other = await aReportIn('forwarded', database, deps)
    await deps.db.transaction().execute(tx => saveChoices(tx, follower, []))
    await followReport(deps, other.number, follower)
    clock.set('2026-11-20T04:00:00Z')
    await answer(other)
    await tellAll()
    expect(heard()).toHaveLength(1)
  })
})

describe('what not everyone may read', () => {
  test('cannot be followed, and is as unknown as a number that nobody was given', async () => {
    const unpublished = await aReportIn('received', database, deps)
    const secret = await aReportIn('forwarded', database, deps, { confidential: true })
    const blocked = await aReportIn('blocked', database, deps)
    for (const number of [unpublished.number, secret.number, blocked.number, '260000000000' as typeof secret.number])
      expect(await followReport(deps, number, follower)).toEqual({ ok: false, refusal: 'not-found' })
  })

  test('ends for its followers without a word once it turns confidential, and does not begin again', async () => {
    const report = await aReportIn('forwarded', database, deps)
    await followReport(deps, report.number, follower)
    await tellAll()
    sent.length = 0
    await changeReportPrivacy(deps, asReporter(report), { anonymous: false, confidential: true })
    expect(await listFollows(deps.db, follower)).toEqual([])
    await tellAll()
    await changeReportPrivacy(deps, asReporter(report), { anonymous: false, confidential: false })
    await tellAll()
    expect([await listFollows(deps.db, follower), heard()]).toEqual([[], []])
    expect(await unfollowReport(deps, report.number, follower)).toBe(false)
  })

  test('is not told of while it is blocked, also where the message was queued before', async () => {
    const report = await aReportIn('forwarded', database, deps)
    await followReport(deps, report.number, follower)
    clock.set('2026-11-20T03:00:00Z')
    await answer(report)
    await blockReport(deps, await asOfficer(report, 'nasional', database), { reason: 'Memuat hal yang melanggar.' })
    await tellAll()
    expect(heard()).toEqual([])
  })
})

test('nobody follows their own report, which they are told of anyway', async () => {
  const { number } = await aReportIn('forwarded', database, deps, { accountId: reporter })
  expect(await followReport(deps, number, reporter)).toEqual({ ok: false, refusal: 'own-report' })
})
