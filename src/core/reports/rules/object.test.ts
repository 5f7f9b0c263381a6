/** A reporter objects to how their report ended, and somebody above decides. Dates were counted on the calendar of 2026. */
import { describe, expect, test } from 'vitest'
import {
  aFiledReport,
  aReport,
  aRuling,
  anOfficer,
  dishub,
  due,
  indramayu,
  kemensos,
  nasional,
  openClocks,
  pln,
  refusalOf,
  stateOf,
  terminal,
  wib,
} from '#test/given.ts'
import type { ReportId } from '#core/ids.ts'
import { archive, withdraw } from './close.ts'
import { parentToAsk } from './judge.ts'
import { object } from './object.ts'
import { decide, objectTo, objected, spam, unanswered, windowOf } from '#test/objecting.ts'

describe('objecting', () => {
  test('leaves the status, starts five working days to decide, and lets the Ombudsman’s clock go on', () => {
    const closed = unanswered()
    expect(openClocks(closed)).toEqual([])
    const report = objected(closed)
    expect([report.status, report.endReason, report.objection?.against]).toEqual(['closed', 'no_response', 'closed'])
    expect(openClocks(report)).toEqual(['objection', 'ombudsman'])
    expect([due(report, 'objection'), due(report, 'ombudsman')]).toEqual(['2026-11-30', '2027-01-01'])
  })

  test('can be done to the last minute of the tenth working day, and not a minute later', () => {
    const archived = stateOf(archive(aFiledReport(), spam, aRuling('2026-11-03T09:00', 'verifier')))
    expect(windowOf(archived)?.dueAt).toEqual(wib('2026-11-18T00:00'))
    expect(refusalOf(objectTo(archived, '2026-11-17T23:59'))).toBeNull()
    expect(refusalOf(objectTo(archived, '2026-11-18T00:00'))).toBe('objection-too-late')
  })

  test('is done once for an ending', () => {
    const report = objected()
    expect(refusalOf(objectTo(report, '2026-11-24T09:00'))).toBe('objection-pending')
    const rejected = stateOf(decide(report, false))
    expect(refusalOf(objectTo(rejected, '2026-11-26T09:00'))).toBe('objected-already')
  })

  test('needs an ending, which is not the reporter’s own taking back', () => {
    expect(refusalOf(objectTo(aReport({ status: 'forwarded' }), '2026-11-06T09:00'))).toBe('not-now')
    const withdrawn = stateOf(withdraw(aReport({ status: 'forwarded' }), aRuling('2026-11-05T09:00', 'reporter')))
    expect(refusalOf(objectTo(withdrawn, '2026-11-06T09:00'))).toBe('own-ending')
  })

  test('is not open where the archive reason allows none', () => {
    const decided = object(
      aReport({ status: 'archived' }),
      { window: null, judge: nasional },
      aRuling('2026-11-04T09:00', 'reporter'),
    )
    expect(refusalOf(decided)).toBe('not-open-to-objection')
  })

  test('to a block and to a merge too', () => {
    const block = { at: wib('2026-11-09T09:00'), before: 'forwarded' } as const
    expect(objected(aReport({ status: 'blocked', block }), '2026-11-10T09:00').objection?.against).toBe('blocked')
    const mergedInto = { id: 6 as ReportId, at: wib('2026-11-09T09:00') }
    const merged = aReport({ status: 'in_progress', mergedInto })
    expect(objected(merged, '2026-11-10T09:00').objection?.against).toBe('merged')
    expect(refusalOf(objectTo({ ...merged, isConfidential: true }, '2026-11-10T09:00'))).toBe('not-now')
  })
})

describe('the judge', () => {
  test('is one tier up from whoever led or, before that, verified', () => {
    expect(parentToAsk(aReport({ status: 'closed' }), 'closed')).toBe(indramayu.id)
    expect(parentToAsk(aReport({ status: 'closed', lead: terminal }), 'closed')).toBe(dishub.id)
    expect(parentToAsk(aFiledReport(), 'archived')).toBeNull()
    expect(parentToAsk(aReport({ status: 'closed', lead: pln }), 'closed')).toBeNull()
  })

  test('of a block, and of what the accused agency stands above, is the national level', () => {
    expect(parentToAsk(aReport({ status: 'blocked' }), 'blocked')).toBeNull()
    expect(parentToAsk(aReport({ status: 'closed', accusedAgencyId: indramayu.id }), 'closed')).toBeNull()
    expect(parentToAsk(aReport({ status: 'closed', accusedAgencyId: kemensos.id }), 'closed')).toBe(indramayu.id)
  })

  test('never acted on the report before, is not overtaken by the national level, and who may not is told who may', () => {
    const report = objected()
    const national = anOfficer('national_admin', nasional)
    expect(refusalOf(decide(report, true, { judging: { hasActed: true, judgeIsFree: true } }))).toBe(
      'colleague-decides',
    )
    expect(refusalOf(decide(report, true, { judging: { hasActed: true, judgeIsFree: false } }))).toBe(
      'national-decides',
    )
    expect(refusalOf(decide(report, true, { by: national }))).toBe('judged-elsewhere')
    const left = { hasActed: false, judgeIsFree: false }
    expect(refusalOf(decide(report, true, { by: national, judging: left }))).toBeNull()
    expect(refusalOf(decide(report, true, { by: national, judging: { ...left, hasActed: true } }))).toBe('acted-before')
  })
})
