/** Unlawful content: closed, and opened again as if the time between had not been. docs/domain.md §4. */
import { describe, expect, test } from 'vitest'
import { aReport, aRuling, due, openClocks, refusalOf, stateOf, wib } from '#test/given.ts'
import type { ReportId } from '#core/ids.ts'
import { complete } from './ask.ts'
import { block, unblock } from './block.ts'
import { closeUnanswered } from './close.ts'
import { escalate } from './escalate.ts'
import { merge, partedByBlock } from './merge.ts'
import { STATUSES } from './terms.ts'

const AT = wib('2026-11-09T09:00')
const AS_VERIFIER = new Set(['verifier'] as const)

const blocked = (report = aReport({ status: 'forwarded' }), at = '2026-11-09T09:00') =>
  stateOf(block(report, aRuling(at, 'national')))
const opened = (report = blocked(), at = '2026-11-16T09:00') => stateOf(unblock(report, aRuling(at, 'national')))

describe('a block', () => {
  test.each(STATUSES.filter(status => status !== 'blocked'))(
    'of a report that is %s is undone into that status',
    status => {
      const report = aReport({ status })
      const back = opened(blocked(report))
      expect(blocked(report)).toMatchObject({ status: 'blocked', block: { before: status }, endedAt: report.endedAt })
      expect(back).toMatchObject({ status, block: null, endedAt: report.endedAt, endReason: report.endReason })
      expect(openClocks(back)).toEqual(openClocks(report))
    },
  )

  test('stops every clock but the Ombudsman’s, and gives back the days of the block', () => {
    const report = aReport({ status: 'forwarded' })
    expect(openClocks(blocked(report))).toEqual(['first_response paused', 'follow_up paused', 'ombudsman'])
    expect(due(report, 'follow_up')).toBe('2026-11-23')
    expect(due(opened(blocked(report)), 'follow_up')).toBe('2026-11-30')
    expect(due(opened(blocked(report)), 'ombudsman')).toBe(due(report, 'ombudsman'))
  })

  test('leaves what its reporter was asked for as it was: the same pause goes on, and the days to complete come back', () => {
    const asked = aReport({ status: 'awaiting_information' })
    const back = opened(blocked(asked))
    expect(back).toMatchObject({ askedBy: asked.askedBy, statusBefore: 'received' })
    const verification = (report = back) => report.clocks.find(({ kind }) => kind === 'verification')
    expect(verification()?.pauses).toEqual(verification(asked)?.pauses)
    expect(due(asked, 'completion')).toBe('2026-11-17')
    expect(due(back, 'completion')).toBe('2026-11-24')
    expect(stateOf(complete(back, aRuling('2026-11-17T09:00', 'reporter'))).status).toBe('received')
  })

  test('waits for nobody: no window closes a blocked report, and its sixty days wait until it is open', () => {
    const answered = blocked(aReport({ status: 'answered' }))
    expect(refusalOf(closeUnanswered(answered, aRuling('2027-03-01T09:00', 'system')))).toBe('not-now')
    expect(refusalOf(escalate(blocked(), aRuling('2027-03-01T09:00', 'system')))).toBe('not-now')
    expect(refusalOf(escalate(opened(), aRuling('2027-03-01T09:00', 'system')))).toBeNull()
  })

  test('of a merged report parts it from its primary, and once it is open again nothing of it stands still', () => {
    const merging = {
      primary: { ...aReport({ status: 'forwarded' }), id: 6 as ReportId },
      asVerifierOfPrimary: AS_VERIFIER,
    }
    const merged = stateOf(merge(aReport({ status: 'forwarded' }), merging, aRuling('2026-11-05T09:00', 'verifier')))
    expect(openClocks(merged)).toEqual(['first_response paused', 'follow_up paused', 'ombudsman'])
    const parted = partedByBlock(merged, blocked(merged), AT)
    expect(parted).toMatchObject({ mergedInto: null, block: { before: 'forwarded' } })
    expect(openClocks(opened(parted))).toEqual(['first_response', 'follow_up', 'ombudsman'])
  })

  test('of a report that is late leaves it as late as it was', () => {
    const late = aReport({ status: 'forwarded' })
    expect(due(opened(blocked(late, '2026-12-15T09:00'), '2026-12-21T09:00'), 'follow_up')).toBe('2026-11-23')
  })

  test('is made once, undone once, and by national admins only', () => {
    expect(refusalOf(block(blocked(), aRuling('2026-11-10T09:00', 'national')))).toBe('not-now')
    expect(refusalOf(unblock(opened(), aRuling('2026-11-17T09:00', 'national')))).toBe('not-now')
    for (const other of ['verifier', 'holder', 'above', 'reporter', 'system'] as const) {
      expect(refusalOf(block(aReport(), aRuling('2026-11-10T09:00', other)))).toBe('not-yours')
      expect(refusalOf(unblock(blocked(), aRuling('2026-11-10T09:00', other)))).toBe('not-yours')
    }
  })
})
