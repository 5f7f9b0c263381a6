/** Reports that belong together: one is worked on, and each of the others ends for itself. */
import { beforeEach, describe, expect, test } from 'vitest'
import { useDatabase } from '#test/database.ts'
import { openClocks } from '#test/given.ts'
import { DISHUB, LIAISON, done, merging, outcome } from '#test/merging.ts'
import { clockAt, demoPeople, depsOn } from '#test/people.ts'
import { type Filed, aForwarding, forwardedTo } from '#test/reports.ts'
import { findReporterReport } from '../queries/find-reporter-report.ts'
import { trackingNumber } from '../rules/tracking-number.ts'
import { archiveReport } from './archive-report.ts'
import { askReporter } from './ask-reporter.ts'
import { changeReportPrivacy } from './change-privacy.ts'
import { closeReport } from './close-report.ts'
import { forwardReport } from './forward-report.ts'
import { letTimePass } from './let-time-pass.ts'
import { messageReport } from './message-report.ts'
import { replyReport } from './reply-report.ts'
import { startReport } from './start-report.ts'
import { unmergeReport } from './unmerge-report.ts'
import { withdrawReport } from './withdraw-report.ts'

const database = useDatabase()
const clock = clockAt('2026-11-20T02:00:00Z')
const deps = () => depsOn(database, clock)
const { as, aReport, merged, answered, group, asReporter, now, history } = merging({ database, deps, clock })

const words = (body: string) => ({ body, attachments: [] })
const reason = 'Lokasinya ternyata berbeda.'

beforeEach(async () => {
  clock.set('2026-11-20T02:00:00Z') // Friday
  await demoPeople(database, deps(), 'nasional', 'koordinator.indramayu', 'koordinator.kemensos', LIAISON)
})

describe('a merged report', () => {
  test('shows the status of its primary, and what was owed for it stands still', async () => {
    const { primary, duplicates } = await group(1)
    const [duplicate] = duplicates as [Filed]
    expect(await now(duplicate)).toMatchObject({ status: 'forwarded', statusBefore: 'received', lead: null })
    expect(openClocks(await now(duplicate))).toEqual(['ombudsman', 'verification paused'])
    expect((await now(primary)).mergedReports).toBe(1)
    done(await startReport(deps(), await as(primary, LIAISON)))
    expect(await now(duplicate)).toMatchObject({ status: 'in_progress' })
    expect(await history(duplicate)).toEqual(['submitted', 'merged'])
    expect(await history(primary)).toEqual(['submitted', 'forwarded', 'joined', 'started'])
  })

  test('is worked on through its primary only', async () => {
    const { duplicates } = await group(1)
    const [duplicate] = duplicates as [Filed]
    const spam = { reason: 'test-spam', explanation: 'Uji coba.' }
    expect(outcome(await archiveReport(deps(), await as(duplicate), spam))).toBe('merged')
    expect(outcome(await startReport(deps(), await as(duplicate)))).toBe('not-yours')
  })

  test('is answered with its primary, and each reporter has a window of their own in which to end', async () => {
    const { primary, duplicates } = await group(3)
    const [content, silent, leaving] = duplicates as [Filed, Filed, Filed]
    await answered(primary)
    for (const one of duplicates) {
      expect(await now(one)).toMatchObject({ status: 'answered', answers: 1 })
      expect(openClocks(await now(one))).toEqual(['ombudsman', 'reporter_window', 'verification paused'])
    }
    expect(outcome(await closeReport(deps(), asReporter(content), { rating: 5, comment: null }))).toBe('closed')
    expect(outcome(await withdrawReport(deps(), asReporter(leaving), { reason: '' }))).toBe('archived')
    expect(await now(primary)).toMatchObject({ status: 'answered', rating: null })

    clock.set('2026-12-07T02:00:00Z')
    await letTimePass(deps())
    expect(await now(primary)).toMatchObject({ status: 'closed', endedBy: 'system' })
    expect(await now(silent)).toMatchObject({ status: 'closed', endedBy: 'system', endReason: 'no_response' })
    expect(await now(content)).toMatchObject({ status: 'closed', endedBy: 'reporter', rating: 5 })
    expect(await now(leaving)).toMatchObject({ status: 'archived', endReason: 'withdrawn' })
  })

  test('replies to the primary as another reporter, and the answer that is owed is owed to all', async () => {
    const { primary, duplicates } = await group(2)
    const [one, other] = duplicates as [Filed, Filed]
    await answered(primary)
    const text = 'Di depan rumah saya masih padam. Hubungi 081234567890.'
    expect(outcome(await replyReport(deps(), asReporter(one), words(text)))).toBe('replied')
    expect(await now(primary)).toMatchObject({ status: 'replied', replies: 0 })
    expect(openClocks(await now(primary))).toEqual(['ombudsman', 'reply_answer'])
    expect(openClocks(await now(other))).toEqual(['ombudsman', 'verification paused'])
    expect(await now(other)).toMatchObject({ status: 'replied' })
    const { rows } = await database.root.query(
      "select report_id as id, kind, body from report_messages where kind in ('reply', 'reply_of_other') order by kind",
    )
    expect(rows).toEqual([
      { id: one.id, kind: 'reply', body: text },
      { id: primary.id, kind: 'reply_of_other', body: expect.not.stringContaining('081234567890') },
    ])
    await answered(primary)
    expect(openClocks(await now(other))).toContain('reporter_window')
  })

  test('passes on what its reporter adds to whoever holds the primary, for officers only and without names', async () => {
    const { primary, duplicates } = await group(1)
    const [one] = duplicates as [Filed]
    const text = 'Kabelnya menjuntai. Hubungi 081234567890.'
    done(await messageReport(deps(), { ...asReporter(one), formToken: 'satu' }, words(text)))
    done(await messageReport(deps(), { ...asReporter(one), formToken: 'satu' }, words(text)))
    const { rows } = await database.root.query(
      "select report_id as id, kind, visibility, body from report_messages where kind like 'message%' order by kind",
    )
    expect(rows).toEqual([
      { id: one.id, kind: 'message', visibility: 'reporter', body: text },
      {
        id: primary.id,
        kind: 'message_of_other',
        visibility: 'internal',
        body: expect.not.stringContaining('081234567890'),
      },
    ])
    expect(await history(primary)).toEqual(['submitted', 'forwarded', 'joined', 'messaged_by_other'])
    const shown = await findReporterReport(database.db, await now(primary))
    expect(JSON.stringify(shown)).not.toMatch(/Kabelnya|messaged_by_other/)
  })

  test('keeps to itself what its reporter adds once the primary has ended', async () => {
    const { primary, duplicates } = await group(1)
    const [one] = duplicates as [Filed]
    await answered(primary)
    done(await closeReport(deps(), asReporter(primary), { rating: 4, comment: null }))
    expect(outcome(await messageReport(deps(), asReporter(one), words('Kabelnya menjuntai.')))).toBe('answered')
    expect(await history(primary)).not.toContain('messaged_by_other')
    expect((await history(one)).at(-1)).toBe('messaged')
  })

  test('goes on by itself when its reporter replies after the primary has ended', async () => {
    const { primary, duplicates } = await group(2)
    const [one, other] = duplicates as [Filed, Filed]
    await answered(primary)
    done(await closeReport(deps(), asReporter(primary), { rating: 4, comment: null }))
    expect(await now(one)).toMatchObject({ status: 'answered' })
    expect(outcome(await replyReport(deps(), asReporter(one), words('Belum menyala.')))).toBe('received')
    expect(await now(one)).toMatchObject({ mergedInto: null, replies: 1 })
    expect(openClocks(await now(one))).toEqual(['ombudsman', 'verification'])
    expect(await now(other)).toMatchObject({ status: 'answered' })
  })
})

describe('unmerging', () => {
  test('lets a report go on where it was, with its clocks', async () => {
    const { primary, duplicates } = await group(2)
    const [one, other] = duplicates as [Filed, Filed]
    clock.set('2026-12-18T02:00:00Z')
    expect(outcome(await unmergeReport(deps(), await as(one), { reason }))).toBe('received')
    expect(openClocks(await now(one))).toEqual(['ombudsman', 'verification'])
    expect(await history(one)).toEqual(['submitted', 'merged', 'unmerged'])
    expect(await history(primary)).toEqual(['submitted', 'forwarded', 'joined', 'joined', 'parted'])
    expect((await now(primary)).mergedReports).toBe(1)
    expect(outcome(await unmergeReport(deps(), await as(one), { reason }))).toBe('not-merged')
    expect(outcome(await unmergeReport(deps(), await as(other, LIAISON), { reason }))).toBe('not-found')
  })

  test('comes by itself when a reporter makes the report confidential', async () => {
    const { duplicates } = await group(1)
    const [duplicate] = duplicates as [Filed]
    done(await changeReportPrivacy(deps(), asReporter(duplicate), { confidential: true }))
    expect(await now(duplicate)).toMatchObject({ status: 'received', mergedInto: null, isConfidential: true })
  })
})

describe('merging is refused', () => {
  test('into itself, an unknown report, one that is merged, and one of other privacy', async () => {
    const [one, other, secret] = [await aReport(), await aReport(), await aReport({ confidential: true })]
    expect(outcome(await merged(one, one))).toBe('merge-same')
    expect(outcome(await merged(one, { ...one, number: trackingNumber(2026, '000000000') }))).toBe('primary-unknown')
    expect(outcome(await merged(one, secret))).toBe('merge-privacy')
    done(await merged(one, other))
    expect(outcome(await merged(one, other))).toBe('merged-already')
    expect(outcome(await merged(await aReport(), one))).toBe('primary-merged')
  })

  test('of a report that waits for its reporter, into one that waits, or that has ended', async () => {
    const [one, asked, spam] = [await aReport(), await aReport(), await aReport()]
    done(await askReporter(deps(), await as(asked), { message: 'Di mana tepatnya?' }))
    done(await archiveReport(deps(), await as(spam), { reason: 'test-spam', explanation: 'Uji coba.' }))
    expect(outcome(await merged(asked, one))).toBe('merge-paused')
    expect(outcome(await merged(one, asked))).toBe('merge-paused')
    expect(outcome(await merged(one, spam))).toBe('primary-not-now')
    expect(outcome(await merged(spam, one))).toBe('not-now')
  })

  test('to whoever does not verify both: an unseen primary is as unknown as one that does not exist', async () => {
    const [ours, theirs] = [await aReport(), await aReport({ agency: 'kemensos' })]
    expect(outcome(await merged(ours, theirs))).toBe('primary-unknown')
    expect(outcome(await merged(theirs, ours, 'nasional'))).toBe('not-verifier-of-both')
    expect(outcome(await merged(theirs, ours))).toBe('not-found')
    done(await merged(theirs, await aReport({ agency: 'kemensos' }), 'nasional'))
    expect(outcome(await merged(ours, theirs))).toBe('primary-unknown')
  })
})

describe('confidential reports', () => {
  test('are linked for officers, and each goes its own way', async () => {
    const [one, primary] = [await aReport({ confidential: true }), await aReport({ confidential: true })]
    done(await merged(one, primary))
    await forwardedTo(database, deps(), primary, DISHUB)
    expect(await now(one)).toMatchObject({ status: 'received', mergedInto: { id: primary.id } })
    expect(openClocks(await now(one))).toEqual(['ombudsman', 'verification'])
    await forwardedTo(database, deps(), one, DISHUB)
    done(await changeReportPrivacy(deps(), asReporter(primary), { confidential: false }))
    expect(await now(one)).toMatchObject({ status: 'forwarded', mergedInto: null })
  })

  test.each(['the one', 'the other'])(
    'are linked no longer when %s accuses an agency that may work on its fellow',
    async which => {
      const [one, primary] = [await aReport({ confidential: true }), await aReport({ confidential: true })]
      done(await merged(one, primary))
      const accusing = which === 'the one' ? one : primary
      const given = aForwarding({
        lead: DISHUB,
        accusedAgency: 'disdukcapil-kab-indramayu',
      })
      done(await forwardReport(deps(), await as(accusing), given))
      expect([await now(one), await now(primary)]).toMatchObject([{ mergedInto: null }, { mergedReports: 0 }])
      expect((await history(one)).slice(0, 2)).toEqual(['submitted', 'merged'])
      expect(await history(one)).toContain('unmerged')
      expect(await history(primary)).toContain('parted')
    },
  )
})

test('whatever was merged into a report goes with it when that is merged itself', async () => {
  const { primary, duplicates } = await group(2)
  const larger = await aReport()
  done(await merged(primary, larger))
  expect(await now(larger)).toMatchObject({ mergedReports: 3 })
  for (const one of duplicates)
    expect(await now(one)).toMatchObject({ status: 'received', mergedInto: { id: larger.id } })
})
