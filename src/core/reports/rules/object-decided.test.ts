/** What becomes of an objection: upheld, rejected, or overtaken. Dates were counted on the calendar of 2026. */
import { describe, expect, test } from 'vitest'
import {
  aFiledReport,
  aReport,
  aRuling,
  anOfficer,
  due,
  indramayu,
  nasional,
  openClocks,
  refusalOf,
  stateOf,
  wib,
} from '#test/given.ts'
import type { ReportId } from '#core/ids.ts'
import { unblock } from './block.ts'
import { escalate } from './escalate.ts'
import { archive, closeSatisfied } from './close.ts'
import { answer } from './handle.ts'
import { withoutMootObjection } from './object.ts'
import { reply } from './reply.ts'
import type { Report } from './report.ts'
import { decide, objectTo, objected, spam } from '#test/objecting.ts'

describe('an objection upheld', () => {
  test('gives the report back to the same lead with fresh clocks, and keeps it published', () => {
    const report = stateOf(decide(objected(), true))
    expect([report.status, report.lead?.id, report.chain, report.publishedAt]).toEqual([
      'forwarded',
      11,
      [10, 11],
      wib('2026-11-03T09:00'),
    ])
    expect([report.endedAt, report.endedBy, report.endReason, report.objection]).toEqual([null, null, null, null])
    expect(openClocks(report)).toEqual(['first_response', 'follow_up', 'ombudsman'])
    expect([due(report, 'first_response'), due(report, 'follow_up')]).toEqual(['2026-12-02', '2026-12-15'])
  })

  test('of what was never forwarded goes back to the verifier, with a fresh clock', () => {
    const archived = stateOf(archive(aFiledReport(), spam, aRuling('2026-11-03T09:00', 'verifier')))
    const report = stateOf(
      decide(objected(archived, '2026-11-04T09:00', nasional), true, {
        at: '2026-11-06T09:00',
        by: anOfficer('national_admin', nasional),
      }),
    )
    expect([report.status, report.verifier.id, report.publishedAt]).toEqual(['received', indramayu.id, null])
    expect(openClocks(report)).toEqual(['ombudsman', 'verification'])
    expect(due(report, 'verification')).toBe('2026-11-11')
  })

  test('lets the next ending be objected to again', () => {
    const upheld = stateOf(decide(objected(), true))
    const answered = stateOf(answer(upheld, 'resolved', aRuling('2026-11-27T09:00', 'holder')))
    const closed = stateOf(closeSatisfied(answered, null, aRuling('2026-11-30T09:00', 'reporter')))
    expect(refusalOf(objectTo(closed, '2026-12-01T09:00'))).toBeNull()
  })

  test('after the year’s end is counted on days whose decree may be missing, and says so', () => {
    const answered = stateOf(
      answer(aReport({ status: 'forwarded' }), 'resolved', aRuling('2026-12-23T09:00', 'holder')),
    )
    const closed = stateOf(closeSatisfied(answered, 4, aRuling('2026-12-29T09:00', 'reporter')))
    const report = stateOf(decide(objected(closed, '2026-12-31T23:00'), true, { at: '2027-01-05T09:00' }))
    expect(report.filedYear).toBe(2026)
    expect(
      report.clocks.filter(({ stoppedAt }) => stoppedAt === null).map(({ kind, provisional }) => [kind, provisional]),
    ).toEqual([
      ['ombudsman', false],
      ['first_response', true],
      ['follow_up', true],
    ])
    expect(report.rating).toBeNull()
  })

  test('against a block lifts it; what had ended before stays ended', () => {
    const at = wib('2026-11-09T09:00')
    const national = { by: anOfficer('national_admin', nasional), at: '2026-11-11T09:00' }
    const working = aReport({ status: 'blocked', block: { at, before: 'in_progress' } })
    const lifted = stateOf(decide(objected(working, '2026-11-10T09:00', nasional), true, national))
    expect([lifted.status, lifted.block, openClocks(lifted)]).toEqual([
      'forwarded',
      null,
      ['first_response', 'follow_up', 'ombudsman'],
    ])
    const ended = { ...aReport({ status: 'closed' }), status: 'blocked', block: { at, before: 'closed' } } as const
    const back = stateOf(decide(objected(ended, '2026-11-10T09:00', nasional), true, national))
    expect([back.status, back.block, back.endedBy, openClocks(back)]).toEqual(['closed', null, 'reporter', []])
  })

  test('against a closing does not lift a block that came meanwhile', () => {
    const block = { at: wib('2026-11-24T09:00'), before: 'closed' } as const
    const report = stateOf(decide({ ...objected(), status: 'blocked', block }, true))
    expect([report.status, report.block?.before, report.endedAt]).toEqual(['blocked', 'forwarded', null])
    expect(openClocks(report)).toEqual(['first_response paused', 'follow_up paused', 'ombudsman'])
  })

  test('against a merge lets the report go its own way again', () => {
    const merged = aReport({ status: 'in_progress', mergedInto: { id: 6 as ReportId, at: wib('2026-11-09T09:00') } })
    const decision = decide(objected(merged, '2026-11-10T09:00'), true, { at: '2026-11-11T09:00' })
    expect([stateOf(decision).status, stateOf(decision).mergedInto]).toEqual(['forwarded', null])
    expect(decision.ok && decision.events.map(({ name }) => name)).toEqual([
      'report.unmerged',
      'report.objection_decided',
    ])
  })
})

describe('an objection rejected', () => {
  test('leaves everything as it was, and no clock running', () => {
    const report = stateOf(decide(objected(), false))
    expect([report.status, report.endReason, report.objection]).toEqual(['closed', 'no_response', null])
    expect(openClocks(report)).toEqual([])
  })

  test('is decided once: there is nothing left to decide', () => {
    expect(refusalOf(decide(stateOf(decide(objected(), false)), true))).toBe('no-objection')
  })
})

describe('while an objection waits', () => {
  test('the report goes to the Ombudsman when sixty days are over', () => {
    const report = objected()
    const sixty = aRuling('2027-01-02T00:00', 'system')
    expect(refusalOf(escalate(report, sixty))).toBeNull()
    expect(refusalOf(escalate(stateOf(decide(report, false)), sixty))).toBe('not-now')
  })

  test('a reply that had reached us in time reopens the report, and nothing is left to decide', () => {
    const replied = reply(objected(), wib('2026-11-19T12:00'), aRuling('2026-11-24T09:00', 'reporter'))
    const report = stateOf(withoutMootObjection(replied, wib('2026-11-24T09:00')))
    expect([report.status, report.objection]).toEqual(['replied', null])
    expect(openClocks(report)).toEqual(['ombudsman', 'reply_answer'])
  })

  test('a block that is lifted leaves nothing to object to, one that comes changes nothing', () => {
    const block = { at: wib('2026-11-09T09:00'), before: 'forwarded' } as const
    const report = objected(aReport({ status: 'blocked', block }), '2026-11-10T09:00', nasional)
    const changed = (state: Report) =>
      stateOf(withoutMootObjection({ ok: true, state, events: [] }, wib('2026-11-11T09:00')))
    const lifted = changed(stateOf(unblock(report, aRuling('2026-11-11T09:00', 'national'))))
    expect([lifted.objection, openClocks(lifted)]).toEqual([null, ['first_response', 'follow_up', 'ombudsman']])
    const blocked = changed({ ...objected(), status: 'blocked', block: { ...block, before: 'closed' } })
    expect(blocked.objection?.against).toBe('closed')
  })

  test('the archive of the primary, which ended the report too, does not answer whether it belonged there', () => {
    const mergedInto = { id: 6 as ReportId, at: wib('2026-11-09T09:00') }
    const waiting = objected(aReport({ status: 'in_progress', mergedInto }), '2026-11-10T09:00')
    const ended = { ...waiting, status: 'archived', endedAt: wib('2026-11-11T09:00') } as const
    const later = (state: Report) =>
      stateOf(withoutMootObjection({ ok: true, state, events: [] }, wib('2026-11-12T09:00'))).objection?.against ?? null
    expect(later({ ...ended, endedBy: 'admin', endReason: 'other-authority' })).toBe('merged')
    expect(later({ ...ended, endedBy: 'reporter', endReason: 'withdrawn' })).toBeNull()
  })
})
