/** Debat kusir: closed by two different people or not at all. Dates were counted on the calendar of 2026. */
import { describe, expect, test } from 'vitest'
import type { Officer } from '#core/people/actor.ts'
import type { OfficerId } from '#core/ids.ts'
import {
  aReport,
  aRuling,
  anOfficer,
  due,
  dishub,
  indramayu,
  nasional,
  openClocks,
  refusalOf,
  stateOf,
  wib,
} from '#test/given.ts'
import { decideDispute, lapseDispute, lapsedByAction, proposeDispute } from './dispute.ts'
import { happened } from './events.ts'
import { note, start } from './handle.ts'
import { message } from './reply.ts'

const proposer = anOfficer('coordinator', dishub)
const signer: Officer = { ...anOfficer('coordinator', indramayu), id: 99 as OfficerId }
const admin = anOfficer('national_admin', nasional)
const ON_MONDAY = '2026-11-09T09:00'

const disputed = () => aReport({ status: 'replied', replies: 2, answers: 2 })
const propose = (report = disputed(), by = proposer) =>
  proposeDispute(report, aRuling(ON_MONDAY, 'holding_coordinator', { by }))
const proposed = () => stateOf(propose())
const asParent = (at: string, by = signer) => aRuling(at, 'parent', { by })

describe('a proposal to close for debat kusir', () => {
  test('leaves the report with the reply that is owed, and gives five working days for the second signature', () => {
    const report = proposed()
    expect([report.status, report.dispute]).toEqual(['replied', { proposedBy: proposer.id, at: wib(ON_MONDAY) }])
    expect(openClocks(report)).toEqual([...openClocks(disputed()), 'second_signature'].toSorted())
    expect(due(report, 'second_signature')).toBe('2026-11-16')
    expect(report.clocks.find(({ kind }) => kind === 'second_signature')?.agencyId).toBe(indramayu.id)
  })

  test.each([
    ['before the reporter has replied twice', { replies: 1 }, 'too-few-replies'],
    ['while another waits', { dispute: { proposedBy: 7 as OfficerId, at: wib(ON_MONDAY) } }, 'proposed-already'],
    ['once it is being worked on again', { status: 'in_progress' as const }, 'not-now'],
  ])('is refused %s', (_, state, refusal) => {
    expect(refusalOf(propose({ ...disputed(), ...state }))).toBe(refusal)
  })

  test('is not for a liaison, nor for a national admin who does not hold the report', () => {
    for (const relation of ['holder', 'national', 'parent', 'supporting'] as const) {
      expect(refusalOf(proposeDispute(disputed(), aRuling(ON_MONDAY, relation)))).toBe('not-yours')
    }
  })
})

test('where the national level holds the report itself, one of its admins proposes and another signs', () => {
  const held = { ...disputed(), lead: nasional, chain: [nasional.id], verifier: nasional }
  const standing = ['holder', 'holding_coordinator', 'national'] as const
  const report = stateOf(proposeDispute(held, aRuling(ON_MONDAY, standing, { by: admin })))
  expect(report.clocks.at(-1)?.agencyId).toBe(nasional.id)
  expect(refusalOf(decideDispute(report, 'approve', aRuling(ON_MONDAY, standing, { by: admin })))).toBe('own-proposal')
  const other = { ...admin, id: 98 as OfficerId }
  expect(stateOf(decideDispute(report, 'approve', aRuling(ON_MONDAY, standing, { by: other }))).status).toBe('closed')
})

describe('the second signature', () => {
  test('closes the report by an administrator, and no clock runs on', () => {
    const decision = decideDispute(proposed(), 'approve', asParent('2026-11-10T09:00'))
    const report = stateOf(decision)
    expect(report).toMatchObject({ status: 'closed', endedBy: 'admin', endReason: 'unfounded_dispute', dispute: null })
    expect(openClocks(report)).toEqual([])
    expect(decision.ok && decision.events).toMatchObject([
      {
        name: 'report.closed',
        party: 'officer:99',
        detail: { reason: 'unfounded_dispute', rating: null, statement: null },
      },
    ])
  })

  test('when withheld leaves the report as it was before, and it may be proposed again', () => {
    const decision = decideDispute(proposed(), 'reject', aRuling('2026-11-10T09:00', 'national', { by: admin }))
    const report = stateOf(decision)
    expect([report.status, report.dispute, openClocks(report)]).toEqual(['replied', null, openClocks(disputed())])
    expect(decision.ok && decision.events.map(({ name }) => name)).toEqual(['report.dispute_rejected'])
    expect(refusalOf(propose(report))).toBeNull()
  })

  test('is never of whoever gave the first, in whatever other place they stand', () => {
    const decision = decideDispute(
      proposed(),
      'approve',
      aRuling('2026-11-10T09:00', ['parent', 'national'], { by: proposer }),
    )
    expect(refusalOf(decision)).toBe('own-proposal')
  })

  test('comes in time until the end of the fifth working day, and not after', () => {
    expect(refusalOf(decideDispute(proposed(), 'approve', asParent('2026-11-16T23:59')))).toBeNull()
    expect(refusalOf(decideDispute(proposed(), 'approve', asParent('2026-11-17T00:00')))).toBe('proposal-lapsed')
  })

  test('cannot be given where nothing was proposed, nor by the holder', () => {
    expect(refusalOf(decideDispute(disputed(), 'approve', asParent(ON_MONDAY)))).toBe('no-proposal')
    expect(refusalOf(decideDispute(proposed(), 'approve', aRuling(ON_MONDAY, 'holder')))).toBe('not-yours')
  })
})

describe('a proposal lapses', () => {
  test('by itself when nobody has signed in five working days, however late one looks', () => {
    const system = (at: string) => aRuling(at, 'system')
    expect(refusalOf(lapseDispute(proposed(), system('2026-11-16T23:59')))).toBe('not-now')
    const decision = lapseDispute(proposed(), system('2026-12-01T02:00'))
    expect(stateOf(decision)).toMatchObject({ status: 'replied', dispute: null })
    expect(openClocks(stateOf(decision))).not.toContain('second_signature')
    expect(decision.ok && decision.events).toMatchObject([{ party: 'system', detail: { because: 'time' } }])
    expect(refusalOf(lapseDispute(disputed(), system('2026-12-01T02:00')))).toBe('not-now')
  })

  const onTuesday = aRuling('2026-11-10T09:00', 'holder')
  test.each([
    ['work begins again', start(proposed(), onTuesday)],
    ['a note is written', note(proposed(), 'internal', onTuesday)],
    ['the reporter writes', message(proposed(), aRuling('2026-11-10T09:00', 'reporter'))],
  ])('when %s, and its history says so before what set it aside', (_, decision) => {
    const after = lapsedByAction(proposed(), decision, onTuesday)
    const names = after.ok && after.events.map(({ name }) => name)
    expect(names && names[0]).toBe('report.dispute_lapsed')
    expect(names && names.length).toBe(2)
    expect([stateOf(after).dispute, openClocks(stateOf(after)).includes('second_signature')]).toEqual([null, false])
  })

  test('not when a clock warns or the calendar is counted again, nor twice', () => {
    const report = proposed()
    const warned = happened('clock.near', onTuesday, { clock: 'reply_answer', of: dishub.id })
    const recounted = happened('report.calendar_revised', onTuesday, { clocks: [] })
    const decision = { ok: true, state: report, events: [warned, recounted] } as const
    expect(lapsedByAction(report, decision, onTuesday)).toBe(decision)
    const signed = decideDispute(report, 'approve', asParent('2026-11-10T09:00'))
    expect(lapsedByAction(report, signed, onTuesday)).toBe(signed)
    const refused = start(report, aRuling(ON_MONDAY, 'reporter'))
    expect(lapsedByAction(report, refused, onTuesday)).toBe(refused)
  })
})
