/** Reports change hands: forwarded, forwarded on, returned, redirected. Who holds them, who may, and that no day is won. */
import { describe, expect, test } from 'vitest'
import {
  aFiledReport,
  aForwarding,
  aReport,
  aRuling,
  anAgency,
  anOfficer,
  dishub,
  disdukcapil,
  ditjen,
  indramayu,
  kemensos,
  nasional,
  openClocks,
  placesOf,
  pln,
  refusalOf,
  stateOf,
  terminal,
  TREE,
} from '#test/given.ts'
import type { Agency } from '#core/agencies/rules/agency.ts'
import { ask } from './ask.ts'
import { forward } from './forward.ts'
import { forwardOn, redirect, returnReport } from './hand-over.ts'
import { answer, note, start } from './handle.ts'
import { permit } from './permit.ts'
import type { Report } from './report.ts'

const at = '2026-11-10T09:00'
const verifier = aRuling('2026-11-03T09:00', 'verifier')
const holder = aRuling(at, ['holder', 'holding_coordinator'])
const back = { root: nasional, places: placesOf(TREE) }
const closed = anAgency(13, indramayu, { active: false })

/** Verified by the national level and sent along these agencies. */
function sentTo(first: Agency, ...others: Agency[]): Report {
  const filed = aFiledReport({ verifier: nasional })
  const report = stateOf(forward(filed, aForwarding({ lead: first, connection: null }), verifier))
  return others.reduce((state, agency) => stateOf(forwardOn(state, agency, holder)), report)
}

const giveBack = (report: Report, competent: Agency) => returnReport(report, { ...back, competent }, holder)
const where = ({ lead, chain, outerReturns, innerReturns }: Report) => ({
  lead: lead?.id,
  chain,
  outerReturns,
  innerReturns,
})

describe('forwarding', () => {
  const national = aFiledReport({ verifier: nasional })
  test.each([
    ['agency-closed', {}, { lead: closed }],
    ['agency-closed', {}, { supporting: [closed] }],
    ['lead-twice', {}, { supporting: [dishub] }],
    ['lead-twice', {}, { supporting: [disdukcapil], copies: [disdukcapil] }],
    ['agency-accused', national, { accusedAgencyId: dishub.id }],
    ['agency-accused', national, { accusedAgencyId: indramayu.id }],
    ['agency-accused', national, { supporting: [terminal], lead: disdukcapil, accusedAgencyId: dishub.id }],
    ['agency-accused', national, { copies: [dishub], lead: disdukcapil, accusedAgencyId: dishub.id }],
    ['already-there', national, { lead: nasional }],
    ['agency-outside', {}, { lead: kemensos }],
    ['agency-outside', {}, { copies: [kemensos] }],
    ['agency-forwards-itself', national, { lead: ditjen, connection: kemensos }],
  ] as const)('is refused as %s', (refusal, report, changes) => {
    expect(refusalOf(forward({ ...aReport(), ...report }, aForwarding(changes), verifier))).toBe(refusal)
  })

  test('by the national level reaches a ministry itself, and the units of agencies in the two other modes', () => {
    const to = (lead: Agency, connection: Agency) =>
      refusalOf(forward(national, aForwarding({ lead, connection }), verifier))
    expect([to(kemensos, kemensos), to(dishub, indramayu), to(anAgency(41, pln), pln)]).toEqual([null, null, null])
  })
})

describe('forwarding on', () => {
  test('adds to the chain, keeps every clock, and drops the part that the new lead had', () => {
    const report = { ...aReport({ status: 'in_progress' }), supporting: [terminal], copies: [disdukcapil] }
    const on = stateOf(forwardOn(report, terminal, holder))
    expect([on.status, where(on).chain, on.lead?.id]).toEqual(['forwarded', [10, 11, 111], 111])
    expect(on.clocks).toEqual(report.clocks)
    expect([on.supporting, on.copies.map(({ id }) => id)]).toEqual([[], [12]])
  })

  test('by the coordinator above starts from that agency', () => {
    const by = anOfficer('coordinator', indramayu)
    const on = forwardOn(aReport({ status: 'forwarded' }), disdukcapil, aRuling(at, 'above', { by }))
    expect(stateOf(on).chain).toEqual([10, 12])
    const between = anOfficer('coordinator', dishub)
    const skipped = {
      ...aReport({ status: 'forwarded' }),
      lead: terminal,
      chain: [nasional.id, indramayu.id, terminal.id],
    }
    const bay = anAgency(112, dishub)
    expect(stateOf(forwardOn(skipped, bay, aRuling(at, 'above', { by: between }))).chain).toEqual([1, 10, 11, 112])
  })

  test.each([
    ['agency-closed', closed, {}],
    ['already-there', dishub, {}],
    ['already-there', nasional, {}],
    ['agency-outside', kemensos, {}],
    ['agency-accused', disdukcapil, { accusedAgencyId: disdukcapil.id }],
  ] as const)('is refused as %s', (refusal, lead, changes) => {
    expect(refusalOf(forwardOn({ ...aReport({ status: 'forwarded' }), ...changes }, lead, holder))).toBe(refusal)
  })
})

describe('a return', () => {
  test('goes to whoever forwarded, and no deadline starts again', () => {
    const report = sentTo(indramayu, dishub, terminal)
    const returned = stateOf(giveBack(report, disdukcapil))
    expect(where(returned)).toEqual({ lead: 11, chain: [1, 10, 11], outerReturns: 0, innerReturns: 1 })
    expect([returned.status, returned.clocks, returned.publishedAt]).toEqual([
      'forwarded',
      report.clocks,
      report.publishedAt,
    ])
  })

  test('the second inside one agency goes to its coordinator, whose choice then binds', () => {
    const first = stateOf(giveBack(sentTo(indramayu, dishub, terminal), disdukcapil))
    const second = stateOf(giveBack(stateOf(forwardOn(first, terminal, holder)), disdukcapil))
    expect(where(second)).toEqual({ lead: 10, chain: [1, 10], outerReturns: 0, innerReturns: 2 })
    const bound = stateOf(forwardOn(second, disdukcapil, holder))
    expect([bound.isBound, refusalOf(giveBack(bound, dishub))]).toEqual([true, 'bound'])
  })

  test('the second across agencies is arbitrated by the national level within three working days', () => {
    const first = stateOf(giveBack(sentTo(indramayu), kemensos))
    expect(where(first)).toEqual({ lead: 1, chain: [1], outerReturns: 1, innerReturns: 0 })
    const second = stateOf(giveBack(stateOf(forwardOn(first, kemensos, holder)), indramayu))
    expect([second.arbitrationAt, where(second).chain, openClocks(second)]).toEqual([
      holder.at,
      [1],
      ['arbitration', 'first_response', 'follow_up', 'ombudsman'],
    ])
  })

  test('leaves nobody a way round the decision that is owed', () => {
    const first = stateOf(giveBack(sentTo(indramayu), kemensos))
    const owed = stateOf(giveBack(stateOf(forwardOn(first, kemensos, holder)), indramayu))
    const tried = [
      answer(owed, 'resolved', holder),
      ask(owed, holder),
      forwardOn(owed, indramayu, holder),
      start(owed, holder),
    ]
    expect(tried.map(refusalOf)).toEqual(Array.from(tried, () => 'arbitration-owed'))
    expect(stateOf(note(owed, 'reporter', holder)).arbitrationAt).toEqual(holder.at)
  })

  test('cannot undo arbitration by way of a unit below', () => {
    const decided = { ...sentTo(indramayu), outerReturns: 2 }
    expect(refusalOf(giveBack(decided, kemensos))).toBe('bound')
    const toUnit = stateOf(forwardOn(decided, dishub, holder))
    const fromUnit = stateOf(giveBack(toUnit, disdukcapil))
    expect([fromUnit.lead?.id, refusalOf(giveBack(fromUnit, kemensos))]).toEqual([10, 'bound'])
  })

  test('to the national level takes the verifying from the agency that had it', () => {
    const report = stateOf(forward(aFiledReport(), aForwarding({ lead: indramayu }), verifier))
    const returned = stateOf(giveBack(report, kemensos))
    expect([returned.verifier.id, returned.lead?.id, returned.chain]).toEqual([1, 1, [1]])
    expect(stateOf(giveBack(aReport({ status: 'forwarded' }), disdukcapil)).verifier.id).toBe(10)
  })

  test('inside one agency is not counted against the next', () => {
    const first = stateOf(giveBack(sentTo(indramayu, dishub), disdukcapil))
    const outside = stateOf(giveBack(first, kemensos))
    expect(where(outside)).toEqual({ lead: 1, chain: [1], outerReturns: 1, innerReturns: 0 })
  })

  test.each([
    ['agency-closed', closed, {}],
    ['competent-agency-same', dishub, {}],
    ['agency-accused', disdukcapil, { accusedAgencyId: disdukcapil.id }],
    ['bound', disdukcapil, { isBound: true }],
    ['not-now', disdukcapil, { lead: nasional, chain: [nasional.id] }],
  ] as const)('is refused as %s', (refusal, competent, changes) => {
    expect(refusalOf(giveBack({ ...aReport({ status: 'forwarded' }), ...changes }, competent))).toBe(refusal)
  })
})

describe('a redirect', () => {
  const passOn = (report: Report, competent: Agency) => redirect(report, { root: nasional, competent }, verifier)

  test('hands verification to the national level on the same clock, and counts as a return', () => {
    const report = aFiledReport()
    const redirected = stateOf(passOn(report, kemensos))
    expect([redirected.status, redirected.verifier.id, redirected.outerReturns]).toEqual(['received', 1, 1])
    expect([redirected.clocks, redirected.publishedAt, redirected.chain]).toEqual([report.clocks, null, []])
    const there = stateOf(forward(redirected, aForwarding({ lead: kemensos, connection: kemensos }), verifier))
    expect(stateOf(giveBack(there, indramayu)).arbitrationAt).toEqual(holder.at)
  })

  test('names an open agency other than itself, and is over once the national level verifies', () => {
    expect(refusalOf(passOn(aFiledReport(), closed))).toBe('agency-closed')
    expect(refusalOf(passOn(aFiledReport(), indramayu))).toBe('competent-agency-same')
    expect(refusalOf(passOn(aFiledReport({ verifier: nasional }), kemensos))).toBe('already-verified-nationally')
  })
})

test('arbitration is taken up only where it is owed', () => {
  const held = { ...aReport({ status: 'forwarded' }), lead: nasional, chain: [nasional.id] }
  const may = (report: Report) => permit('arbitrate', report, new Set(['national']), holder.policy)
  expect([may(held), may({ ...held, arbitrationAt: holder.at })]).toEqual(['no-arbitration', null])
})
