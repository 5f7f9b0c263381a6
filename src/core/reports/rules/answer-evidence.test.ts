import { describe, expect, test } from 'vitest'
import { aReport, aRuling, refusalOf, stateOf } from '#test/given.ts'
import { lacksEvidence } from './answer-evidence.ts'
import { answer } from './handle.ts'
import { CLASSIFICATIONS, OUTCOMES } from './terms.ts'

const every = OUTCOMES.flatMap(outcome =>
  CLASSIFICATIONS.flatMap(classification =>
    [true, false].flatMap(isSensitive =>
      [true, false].flatMap(isExpected =>
        [0, 1].map(files => ({ outcome, classification, isSensitive, isExpected, files })),
      ),
    ),
  ),
)

describe('an answer that shows nothing', () => {
  test('is refused exactly where a complaint about a thing is said to be mended, wholly or in part', () => {
    const refused = every.filter(({ outcome, isExpected, files, ...report }) =>
      lacksEvidence(report, outcome, { isExpected, files }),
    )
    expect(refused).toEqual([
      { outcome: 'resolved', classification: 'complaint_service', isSensitive: false, isExpected: true, files: 0 },
      { outcome: 'partly', classification: 'complaint_service', isSensitive: false, isExpected: true, files: 0 },
    ])
  })

  const held = aReport({ status: 'in_progress', classification: 'complaint_service' })
  const holder = aRuling('2026-11-05T09:00', 'holder')
  const none = { isExpected: true, files: 0 }

  test('leaves the report as it was, and may be given with a picture or as a plan', () => {
    expect(refusalOf(answer(held, 'resolved', holder, none))).toBe('evidence-missing')
    expect(stateOf(answer(held, 'resolved', holder, { ...none, files: 1 })).status).toBe('answered')
    expect(stateOf(answer(held, 'scheduled', holder, none)).status).toBe('answered')
  })

  test('is refused for what weighs more first: whoever may not answer learns nothing of evidence', () => {
    expect(refusalOf(answer(held, 'resolved', aRuling('2026-11-05T09:00', 'supporting'), none))).toBe('not-yours')
  })
})
