/** Reports that belong together, by the rules alone. docs/domain.md §4, docs/decisions/0066. */
import { describe, expect, test } from 'vitest'
import type { AgencyId, ReportId } from '#core/ids.ts'
import { aReport, aRuling, due, kemensos, openClocks, refusalOf, stateOf, wib } from '#test/given.ts'
import { aPolicy } from '#test/calendars.ts'
import { ACTIONS } from './lifecycle.ts'
import { leavesOthers, merge, succeeded, unmerge, unmerged } from './merge.ts'
import { permit } from './permit.ts'
import { RELATIONS, type Relation } from './relations.ts'
import { repliedByOther, replyAlone, replyToPrimary } from './reply-as-other.ts'
import { reply } from './reply.ts'
import type { Report } from './report.ts'
import { STATUSES } from './terms.ts'

const VERIFIER: ReadonlySet<Relation> = new Set(['verifier'])
const verifier = aRuling('2026-11-04T10:00', 'verifier')

const other = (changes: Partial<Report> = {}): Report => ({ ...aReport(changes), id: 6 as ReportId })
const merging = (duplicate: Report, primary: Report, as: ReadonlySet<Relation> = VERIFIER) =>
  merge(duplicate, { primary, asVerifierOfPrimary: as }, verifier)

describe('merging', () => {
  test('a received report into one in progress: it shows that status, and waits for nobody itself', () => {
    const merged = stateOf(merging(aReport(), other({ status: 'in_progress' })))
    expect(merged).toMatchObject({ status: 'in_progress', statusBefore: 'received', lead: null })
    expect(merged.mergedInto).toEqual({ id: 6, at: wib('2026-11-04T10:00') })
    expect(openClocks(merged)).toEqual(['ombudsman', 'verification paused'])
  })

  test('of confidential reports changes nothing but the link', () => {
    const before = aReport({ isConfidential: true })
    const linked = stateOf(merging(before, other({ status: 'forwarded', isConfidential: true })))
    expect(linked).toEqual({ ...before, mergedInto: { id: 6, at: wib('2026-11-04T10:00') } })
  })

  test.each(STATUSES.map(status => [status]))('is judged by the status of either: %s', status => {
    const lawful = ['received', 'forwarded', 'in_progress'].includes(status)
    const paused = status === 'awaiting_information' ? 'merge-paused' : null
    expect(refusalOf(merging(aReport({ status }), other()))).toBe(lawful ? null : (paused ?? 'not-now'))
    expect(refusalOf(merging(aReport(), other({ status })))).toBe(lawful ? null : (paused ?? 'primary-not-now'))
  })

  test('is refused for what the two do not have in common', () => {
    const accusedAgencyId = kemensos.id satisfies AgencyId
    const mergedInto = { id: 9 as ReportId, at: wib('2026-11-03T10:00') }
    expect(refusalOf(merging(aReport(), aReport()))).toBe('merge-same')
    expect(refusalOf(merging(aReport(), other({ isConfidential: true })))).toBe('merge-privacy')
    expect(refusalOf(merging(aReport({ accusedAgencyId }), other()))).toBe('merge-accused')
    expect(refusalOf(merging(aReport({ mergedInto }), other()))).toBe('merged-already')
    expect(refusalOf(merging(aReport(), other({ mergedInto })))).toBe('primary-merged')
    expect(refusalOf(merging(aReport(), other(), new Set(['holder'])))).toBe('not-verifier-of-both')
    expect(
      refusalOf(
        merge(aReport(), { primary: other(), asVerifierOfPrimary: VERIFIER }, aRuling('2026-11-04T10:00', 'national')),
      ),
    ).toBe('not-yours')
  })
})

test('a merged report takes what its own reporter does, and what concerns it alone; nothing else', () => {
  const taken = ACTIONS.filter(action =>
    RELATIONS.some(relation =>
      STATUSES.some(status => {
        const merged = { ...aReport({ status }), mergedInto: { id: 6 as ReportId, at: wib('2026-11-04T10:00') } }
        const no = permit(action, merged, new Set([relation]), aPolicy())
        return merged.endedAt === null && status !== 'blocked' && no !== 'merged' && no !== 'not-yours'
      }),
    ),
  )
  expect(taken.toSorted()).toEqual([
    'block',
    'close_satisfied',
    'close_unanswered',
    'consent',
    'decide_objection',
    'decide_reveal',
    'escalate',
    'loosen_privacy',
    'merge',
    'message',
    'object',
    'redact',
    'reply',
    'request_reveal',
    'tighten_privacy',
    'unmerge',
    'withdraw',
  ])
})

describe('parting', () => {
  test('lets a report go on where it was, with at least a working day on each clock', () => {
    const merged = stateOf(merging(aReport(), other({ status: 'forwarded' })))
    const parted = stateOf(unmerge(merged, aRuling('2026-11-20T10:00', 'verifier'))) // Friday, long past three working days
    expect([parted.status, parted.mergedInto]).toEqual(['received', null])
    expect([openClocks(parted), due(parted, 'verification')]).toEqual([['ombudsman', 'verification'], '2026-11-23'])
    expect(refusalOf(unmerge(parted, verifier))).toBe('not-merged')
  })

  test('of a report that an agency held gives it back there', () => {
    const merged = stateOf(merging(aReport({ status: 'in_progress' }), other()))
    expect(merged.status).toBe('received')
    const parted = unmerged(merged, aRuling('2026-11-05T10:00', 'verifier'))
    expect([parted.status, parted.lead?.id]).toEqual(['in_progress', merged.lead?.id])
  })
})

describe('replying', () => {
  const at = aRuling('2026-11-06T09:00', 'reporter')
  const answered = () => other({ status: 'answered' })
  const follower = (): Report => ({
    ...aReport(),
    status: 'answered',
    statusBefore: 'received',
    mergedInto: { id: 6 as ReportId, at: wib('2026-11-04T10:00') },
  })

  test('goes through the primary, which owes an answer and counts no reply of its own reporter', () => {
    expect(refusalOf(reply(follower(), at.at, at))).toBe('merged')
    expect(stateOf(replyToPrimary(follower(), at))).toMatchObject({ status: 'replied', replies: 1 })
    const primary = stateOf(repliedByOther(answered(), at))
    expect([primary.status, primary.replies]).toEqual(['replied', 0])
    expect(openClocks(primary)).toEqual(['ombudsman', 'reply_answer'])
    expect(refusalOf(repliedByOther(primary, at))).toBe('not-now')
  })

  test('lets the report go on alone where the primary has ended', () => {
    expect(stateOf(replyAlone(follower(), at))).toMatchObject({ status: 'received', mergedInto: null, replies: 1 })
  })
})

describe('a primary leaves the others behind', () => {
  const ended = (status: 'closed' | 'archived', endedBy: Report['endedBy']) => (before: Report) => ({
    ...before,
    status,
    endedBy,
  })
  test.each([
    ['withdrawn', other({ status: 'answered' }), ended('archived', 'reporter'), true],
    ['not completed in time', other({ status: 'awaiting_information' }), ended('archived', 'system'), true],
    ['archived by the verifier', other({ status: 'forwarded' }), ended('archived', 'admin'), false],
    ['closed while an answer was owed', other({ status: 'replied' }), ended('closed', 'reporter'), true],
    ['closed within the window', other({ status: 'answered' }), ended('closed', 'reporter'), false],
    ['turned confidential', other(), (before: Report) => ({ ...before, isConfidential: true }), true],
    ['blocked', other(), (before: Report): Report => ({ ...before, status: 'blocked' }), true],
    [
      'answered',
      other({ status: 'in_progress' }),
      (before: Report): Report => ({ ...before, status: 'answered' }),
      false,
    ],
  ] as const)('%s', (_, before, change, leaves) => expect(leavesOthers(before, change(before))).toBe(leaves))

  test('the one that takes its place has lead and deadlines of the old, once each', () => {
    const primary = other({ status: 'forwarded' })
    // Filed and forwarded in the same moment: their clocks look alike.
    const oldest = stateOf(merging(aReport({ status: 'forwarded' }), primary))
    const successor = succeeded(oldest, primary, aRuling('2026-11-05T10:00', 'reporter'))
    expect(successor).toMatchObject({ status: 'forwarded', lead: primary.lead, chain: primary.chain, mergedInto: null })
    expect(openClocks(successor)).toEqual(['first_response', 'follow_up', 'ombudsman'])
    expect(due(successor, 'follow_up')).toBe(due(primary, 'follow_up'))
  })

  test('one that was never verified inherits nothing: its verifier reads it first', () => {
    const oldest = stateOf(merging(aReport(), other({ status: 'in_progress' })))
    const successor = succeeded(oldest, other({ status: 'in_progress' }), aRuling('2026-11-05T10:00', 'reporter'))
    expect(successor).toMatchObject({ status: 'received', lead: null, chain: [], supporting: [], mergedInto: null })
    expect(openClocks(successor)).toEqual(['ombudsman', 'verification'])
  })

  test('where the old one was still to be verified, so is the new, by its deadline', () => {
    const primary = other()
    const successor = succeeded(stateOf(merging(aReport(), primary)), primary, aRuling('2026-11-05T10:00', 'reporter'))
    expect([successor.status, due(successor, 'verification')]).toEqual(['received', due(primary, 'verification')])
  })
})
