/** Reports that belong together: one is worked on, and each of the others ends for itself. */
import { beforeEach, describe, expect, test } from 'vitest'
import { useDatabase } from '#test/database.ts'
import { openClocks } from '#test/given.ts'
import { merging } from '#test/merging.ts'
import { clockAt, demoPeople, depsOn } from '#test/people.ts'
import { type Filed, forwardedTo } from '#test/reports.ts'
import { trackingNumber } from '../rules/tracking-number.ts'
import { answerReport } from './answer-report.ts'
import { archiveReport } from './archive-report.ts'
import { askReporter } from './ask-reporter.ts'
import { blockReport, unblockReport } from './block-report.ts'
import { changeReportPrivacy } from './change-privacy.ts'
import type { Changed } from './change-report.ts'
import { closeReport } from './close-report.ts'
import { letTimePass } from './let-time-pass.ts'
import { replyReport } from './reply-report.ts'
import { startReport } from './start-report.ts'
import { unmergeReport } from './unmerge-report.ts'
import { withdrawReport } from './withdraw-report.ts'

const database = useDatabase()
const clock = clockAt('2026-11-20T02:00:00Z')
const deps = () => depsOn(database, clock)
const { as, aReport, merged, asReporter, now, history } = merging({ database, deps })

const DISHUB = 'dinas-perhubungan-kab-indramayu'
const LIAISON = 'penghubung.dishub.indramayu'
const words = (body: string) => ({ body, attachments: [] })
const reason = 'Lokasinya ternyata berbeda.'

beforeEach(async () => {
  clock.set('2026-11-20T02:00:00Z') // Friday
  await demoPeople(database, deps(), 'nasional', 'koordinator.indramayu', 'koordinator.kemensos', LIAISON)
})

const done = (changed: Changed) => {
  if (!changed.ok) throw new Error(changed.refusal)
  return changed.report
}
const outcome = (changed: Changed) => (changed.ok ? changed.report.status : changed.refusal)

const answered = async (report: Filed) =>
  done(
    await answerReport(deps(), await as(report, LIAISON), { outcome: 'resolved', ...words('Lampu sudah kami ganti.') }),
  )

/** A primary that Dishub holds, and so many reports that follow it, filed a minute apart. */
async function group(size: number) {
  const primary = await aReport()
  const duplicates: Filed[] = []
  for (let minute = 1; minute <= size; minute++) {
    clock.set(`2026-11-20T02:0${minute}:00Z`)
    duplicates.push(await aReport())
  }
  await forwardedTo(database, deps(), primary, DISHUB)
  for (const duplicate of duplicates) done(await merged(duplicate, primary))
  return { primary, duplicates }
}

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

describe('when the primary leaves', () => {
  test('by withdrawal, the oldest report takes its place with lead and deadlines, and leads the others', async () => {
    const { primary, duplicates } = await group(3)
    const [oldest, second, third] = duplicates as [Filed, Filed, Filed]
    const due = (await now(primary)).clocks.find(({ kind }) => kind === 'follow_up')?.dueAt
    done(await withdrawReport(deps(), asReporter(primary), { reason: '' }))
    const successor = await now(oldest)
    expect(successor).toMatchObject({ status: 'forwarded', mergedInto: null, mergedReports: 2, publishedAt: null })
    expect(successor.lead).toEqual((await now(primary)).lead)
    expect(openClocks(successor)).toEqual(['first_response', 'follow_up', 'ombudsman'])
    expect(successor.clocks.find(({ kind }) => kind === 'follow_up')?.dueAt).toEqual(due)
    for (const one of [second, third]) expect((await now(one)).mergedInto?.id).toBe(oldest.id)
    expect(await history(oldest)).toEqual(['submitted', 'merged', 'succeeded'])
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
    const { primary, duplicates } = await group(2)
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
    const { primary, duplicates } = await group(2)
    const [one, other] = duplicates as [Filed, Filed]
    done(await askReporter(deps(), await as(primary, LIAISON), { message: 'Di tiang nomor berapa?' }))
    expect(await now(one)).toMatchObject({ status: 'awaiting_information' })
    done(await withdrawReport(deps(), asReporter(primary), { reason: '' }))
    expect(await now(one)).toMatchObject({ status: 'forwarded' })
    expect(openClocks(await now(one))).toEqual(['first_response', 'follow_up', 'ombudsman'])
    expect(await now(other)).toMatchObject({ status: 'forwarded' })
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
})

test('whatever was merged into a report goes with it when that is merged itself', async () => {
  const { primary, duplicates } = await group(2)
  const larger = await aReport()
  done(await merged(primary, larger))
  expect(await now(larger)).toMatchObject({ mergedReports: 3 })
  for (const one of duplicates)
    expect(await now(one)).toMatchObject({ status: 'received', mergedInto: { id: larger.id } })
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
    const { primary, duplicates } = await group(2)
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
