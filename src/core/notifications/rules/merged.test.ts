/** Whom a merged report concerns: its reporter, and where they add something, its verifier. */
import { describe, expect, test } from 'vitest'
import type { ReportId } from '#core/ids.ts'
import { type EventName, type EventDetails, happened } from '#core/reports/rules/events.ts'
import type { Report } from '#core/reports/rules/report.ts'
import { aReport, aRuling, indramayu, wib } from '#test/given.ts'
import { audienceOf } from './audience.ts'
import { isToldToMerged } from './merged.ts'

const mergedInto = { id: 6 as ReportId, at: wib('2026-11-04T10:00') }
const follower: Report = { ...aReport({ status: 'forwarded' }), mergedInto }
const ruling = aRuling('2026-11-06T09:00', 'reporter')

function told<Name extends EventName>(name: Name, detail: EventDetails[Name], report = follower): readonly string[] {
  return audienceOf(report, happened(name, ruling, detail) as Parameters<typeof audienceOf>[1]).map(one =>
    one.to === 'officers' ? `${one.kind}: ${one.officers.roles.join()} of ${one.officers.agencyId}` : one.kind,
  )
}

describe('of a merged report', () => {
  test('its reporter is told that it was merged and parted; of a link between confidential ones nobody is', () => {
    expect(told('report.merged', { into: mergedInto.id, linked: false })).toEqual(['merged'])
    expect(told('report.merged', { into: mergedInto.id, linked: true })).toEqual([])
    expect(told('report.unmerged', { from: mergedInto.id, linked: true })).toEqual([])
    const parted = told(
      'report.unmerged',
      { from: mergedInto.id },
      {
        ...follower,
        mergedInto: null,
      },
    )
    expect(parted.map(words => words.replace(/:.*/, ''))).toEqual(['unmerged', 'handed_over'])
  })

  test('officers are not told of endings and replies, which may be thousands', () => {
    expect(told('report.closed', { reason: 'satisfied', rating: 5, statement: null })).toEqual(['closed'])
    expect(told('report.withdrawn', {})).toEqual([])
    expect(told('report.replied', { number: 1, reopened: false })).toEqual([])
  })

  test('what its reporter adds in full is for the verifier, who sees both reports, not for the agency that held it', () => {
    expect(told('report.messaged', {})).toEqual([`messaged: coordinator of ${indramayu.id}`])
  })

  test('what was passed on of it is for whoever holds the primary; the verifier knows already', () => {
    const primary = (status: Report['status']): Report => ({ ...aReport({ status }), mergedReports: 1 })
    const lead = primary('forwarded').lead?.id
    expect(told('report.messaged_by_other', {}, primary('forwarded'))).toEqual([
      `messaged: liaison,coordinator of ${lead}`,
    ])
    expect(told('report.messaged_by_other', {}, primary('received'))).toEqual([])
  })
})

test('of the primary all are told what everyone may read, not what was written to its own reporter', () => {
  const noted = (visibility: 'public' | 'reporter') => happened('report.noted', ruling, { visibility, first: true })
  expect(isToldToMerged('progress', noted('public'))).toBe(true)
  expect(isToldToMerged('progress', noted('reporter'))).toBe(false)
  expect(isToldToMerged('closed', happened('report.started', ruling, {}))).toBe(false)
})
