/** The primary of merged reports leaves: the work on them goes on, unless the verifier ended it. */
import { beforeEach, describe, expect, test } from 'vitest'
import { useDatabase } from '#test/database.ts'
import { openClocks } from '#test/given.ts'
import { DISHUB, LIAISON, done, merging, outcome } from '#test/merging.ts'
import { clockAt, demoPeople, depsOn } from '#test/people.ts'
import { type Filed, aForwarding, forwardedTo, officerNamed } from '#test/reports.ts'
import { officerSight } from '../rules/visibility.ts'
import { archiveReport } from './archive-report.ts'
import { askReporter } from './ask-reporter.ts'
import { blockReport, unblockReport } from './block-report.ts'
import { changeReportPrivacy } from './change-privacy.ts'
import { closeReport } from './close-report.ts'
import { forwardReport } from './forward-report.ts'
import { letTimePass } from './let-time-pass.ts'
import { replyReport } from './reply-report.ts'
import { sendBackReport } from './send-back-report.ts'
import { withdrawReport } from './withdraw-report.ts'

const database = useDatabase()
const clock = clockAt('2026-11-20T02:00:00Z')
const deps = () => depsOn(database, clock)
const { as, aReport, merged, answered, group, asReporter, now, history } = merging({ database, deps, clock })

const VERIFIED = { verified: true }
const words = (body: string) => ({ body, attachments: [] })

beforeEach(async () => {
  clock.set('2026-11-20T02:00:00Z') // Friday
  await demoPeople(database, deps(), 'nasional', 'koordinator.indramayu', 'koordinator.kemensos', LIAISON)
})

describe('when the primary leaves', () => {
  test('by withdrawal, the oldest report takes its place with lead and deadlines, and leads the others', async () => {
    const { primary, duplicates } = await group(3, VERIFIED)
    const [oldest, second, third] = duplicates as [Filed, Filed, Filed]
    const due = (await now(primary)).clocks.find(({ kind }) => kind === 'follow_up')?.dueAt
    done(await withdrawReport(deps(), asReporter(primary), { reason: '' }))
    const successor = await now(oldest)
    expect(successor).toMatchObject({
      status: 'forwarded',
      mergedInto: null,
      mergedReports: 2,
      publishedAt: expect.any(Date),
    })
    expect(successor.lead).toEqual((await now(primary)).lead)
    expect(openClocks(successor)).toEqual(['first_response', 'follow_up', 'ombudsman'])
    expect(successor.clocks.find(({ kind }) => kind === 'follow_up')?.dueAt).toEqual(due)
    for (const one of [second, third]) expect((await now(one)).mergedInto?.id).toBe(oldest.id)
    expect(await history(oldest)).toEqual(['submitted', 'forwarded', 'merged', 'succeeded'])
    expect(await history(primary)).toContain('replaced')
    await answered(oldest)
    expect(await now(third)).toMatchObject({ status: 'answered' })
  })

  test('archived by the verifier, the others end with it for the same reason', async () => {
    const { primary, duplicates } = await group(2)
    const archived = { reason: 'other-authority', explanation: 'Wewenang kepolisian.' }
    expect(outcome(await archiveReport(deps(), await as(primary), archived))).toBe('archived')
    for (const one of duplicates) {
      expect(await now(one)).toMatchObject({ status: 'archived', endedBy: 'admin', endReason: 'other-authority' })
      expect(openClocks(await now(one))).toEqual([])
    }
  })

  test('closed while another reporter waits for an answer, the work goes on for the others', async () => {
    const { primary, duplicates } = await group(2, VERIFIED)
    const [one, other] = duplicates as [Filed, Filed]
    await answered(primary)
    done(await replyReport(deps(), asReporter(one), words('Masih padam di sini.')))
    done(await closeReport(deps(), asReporter(primary), { rating: 5, comment: null }))
    expect(await now(one)).toMatchObject({ status: 'replied', mergedInto: null })
    expect(openClocks(await now(one))).toEqual(['ombudsman', 'reply_answer'])
    expect((await now(other)).mergedInto?.id).toBe(one.id)
  })

  test('turned confidential, it is alone, and the others go on without it', async () => {
    const { primary, duplicates } = await group(2)
    const [one, other] = duplicates as [Filed, Filed]
    done(await changeReportPrivacy(deps(), asReporter(primary), { confidential: true }))
    expect(await now(primary)).toMatchObject({ status: 'forwarded', mergedReports: 0 })
    expect((await now(other)).mergedInto?.id).toBe(one.id)
  })

  test('asked for more, the others wait with it; withdrawn then, the one that takes its place does not wait', async () => {
    const { primary, duplicates } = await group(2, VERIFIED)
    const [one, other] = duplicates as [Filed, Filed]
    done(await askReporter(deps(), await as(primary, LIAISON), { message: 'Di tiang nomor berapa?' }))
    expect(await now(one)).toMatchObject({ status: 'awaiting_information' })
    done(await withdrawReport(deps(), asReporter(primary), { reason: '' }))
    expect(await now(one)).toMatchObject({ status: 'forwarded' })
    expect(openClocks(await now(one))).toEqual(['first_response', 'follow_up', 'ombudsman'])
    expect(await now(other)).toMatchObject({ status: 'forwarded' })
  })
})

describe('a successor that nobody had verified', () => {
  test('waits for its verifier: no officer of the old lead reads its words, and the others wait with it', async () => {
    const { primary, duplicates } = await group(2)
    const [one, other] = duplicates as [Filed, Filed]
    clock.set('2026-12-02T02:00:00Z')
    done(await withdrawReport(deps(), asReporter(primary), { reason: '' }))
    const successor = await now(one)
    expect(successor).toMatchObject({ status: 'received', lead: null, chain: [], publishedAt: null, mergedReports: 1 })
    expect(openClocks(successor)).toEqual(['ombudsman', 'verification'])
    const sightOf = async (name: string) => {
      const viewer = await officerNamed(database, name)
      return viewer.kind === 'account' && viewer.officer && officerSight(successor, viewer.officer, false)
    }
    expect(await sightOf(LIAISON)).toBeNull()
    expect(await sightOf('koordinator.indramayu')).toMatchObject({ original: true })
    const { rows } = await database.root.query(
      'select from report_messages where report_id = $1 and published_body is not null',
      [one.id],
    )
    expect(rows).toEqual([])
    expect(await now(other)).toMatchObject({ status: 'received', mergedInto: { id: one.id } })

    await forwardedTo(database, deps(), one, DISHUB)
    expect(await now(other)).toMatchObject({ status: 'forwarded' })
  })

  test('has at least a working day left to be verified in, however long it had followed', async () => {
    const [primary, one] = [await aReport(), await aReport()]
    await forwardedTo(database, deps(), primary, DISHUB)
    clock.set('2026-11-25T08:00:00Z') // Wednesday, on the last of its three working days
    done(await merged(one, primary))
    clock.set('2026-12-02T08:00:00Z') // Wednesday
    done(await withdrawReport(deps(), asReporter(primary), { reason: '' }))
    const due = (await now(one)).clocks.find(({ kind }) => kind === 'verification')?.dueAt
    expect(due?.toISOString()).toBe('2026-12-03T17:00:00.000Z')
  })

  test('asks nobody to judge an answer any more', async () => {
    const { primary, duplicates } = await group(2)
    await answered(primary)
    done(await withdrawReport(deps(), asReporter(primary), { reason: '' }))
    for (const one of duplicates) {
      expect(await now(one)).toMatchObject({ status: 'received' })
      expect(openClocks(await now(one))).not.toContain('reporter_window')
    }
  })
})

describe('a block', () => {
  const unlawful = { reason: 'Memuat data pribadi anak.' }

  test('of a merged report parts it; opened again, it goes on where it was', async () => {
    const { primary, duplicates } = await group(1)
    const [duplicate] = duplicates as [Filed]
    done(await blockReport(deps(), await as(duplicate, 'nasional'), unlawful))
    expect(await now(duplicate)).toMatchObject({ status: 'blocked', mergedInto: null, block: { before: 'received' } })
    expect((await now(primary)).mergedReports).toBe(0)
    done(await unblockReport(deps(), await as(duplicate, 'nasional'), unlawful))
    expect(openClocks(await now(duplicate))).toEqual(['ombudsman', 'verification'])
  })

  test('of the primary leaves the others to the oldest of them', async () => {
    const { primary, duplicates } = await group(2, VERIFIED)
    const [one, other] = duplicates as [Filed, Filed]
    done(await blockReport(deps(), await as(primary, 'nasional'), unlawful))
    expect(await now(one)).toMatchObject({ status: 'forwarded', mergedInto: null })
    expect(await now(other)).toMatchObject({ status: 'forwarded', mergedInto: { id: one.id } })
    done(await unblockReport(deps(), await as(primary, 'nasional'), unlawful))
    expect(await now(primary)).toMatchObject({ status: 'forwarded', mergedReports: 0 })
  })
})

test('a primary that its reporter did not complete in time is succeeded, and the others are not archived with it', async () => {
  const [primary, one, other] = [await aReport(), await aReport(), await aReport()]
  for (const duplicate of [one, other]) done(await merged(duplicate, primary))
  done(await askReporter(deps(), await as(primary), { message: 'Di tiang nomor berapa?' }))
  clock.set('2026-12-07T02:00:00Z')
  await letTimePass(deps())
  expect(await now(primary)).toMatchObject({ status: 'archived', endedBy: 'system' })
  expect(await now(one)).toMatchObject({ status: 'received', mergedInto: null, mergedReports: 1 })
  expect(openClocks(await now(one))).toEqual(['ombudsman', 'verification'])
})

test('an answer that is sent back closes the windows of all, and the next opens new ones', async () => {
  const { primary, duplicates } = await group(1)
  const [duplicate] = duplicates as [Filed]
  await answered(primary)
  done(await sendBackReport(deps(), await as(primary, 'nasional'), { reason: 'Tanpa bukti.' }))
  expect(await now(duplicate)).toMatchObject({ status: 'in_progress' })
  expect(openClocks(await now(duplicate))).toEqual(['ombudsman', 'verification paused'])
  await answered(primary)
  expect(await now(duplicate)).toMatchObject({ status: 'answered', answers: 2 })
})

test('verified as oversight, and so made confidential, it is handled alone; the others are still to be verified', async () => {
  const [primary, one, other] = [await aReport(), await aReport(), await aReport()]
  for (const duplicate of [one, other]) done(await merged(duplicate, primary))
  const secret = aForwarding({ lead: DISHUB, classification: 'complaint_oversight', weight: 'heavy' })
  expect(done(await forwardReport(deps(), await as(primary), secret)).isConfidential).toBe(true)
  expect(await now(one)).toMatchObject({ status: 'received', isConfidential: false, mergedReports: 1 })
  expect(openClocks(await now(one))).toEqual(['ombudsman', 'verification'])
})
