/** Where a return would lead is said before it is made; it then leads there. */
import { describe, expect, test } from 'vitest'
import {
  TREE,
  aFiledReport,
  aForwarding,
  aRuling,
  dishub,
  disdukcapil,
  indramayu,
  kemensos,
  nasional,
  placesOf,
  stateOf,
} from '#test/given.ts'
import type { Agency } from '#core/agencies/rules/agency.ts'
import { forward } from './forward.ts'
import { forwardOn, returnReport, whereReturned } from './hand-over.ts'
import type { Report } from './report.ts'

const ruling = aRuling('2026-11-10T09:00', ['holder', 'holding_coordinator', 'verifier', 'national'])
const around = { root: nasional, places: placesOf(TREE), limit: ruling.policy.returnsBeforeArbitration }

const sentTo = (first: Agency): Report =>
  stateOf(forward(aFiledReport({ verifier: nasional }), aForwarding({ lead: first, connection: null }), ruling))
const onTo = (report: Report, lead: Agency): Report => stateOf(forwardOn(report, lead, ruling))
const giveBack = (report: Report, competent: Agency): Report =>
  stateOf(returnReport(report, { root: nasional, places: around.places, competent }, ruling))

function foretold(report: Report) {
  if (!report.lead) throw new Error('Only what is held can be returned')
  return whereReturned(report, report.lead, around)
}

describe('a return', () => {
  test('the first across agencies goes back to whoever forwarded it', () => {
    const report = sentTo(indramayu)
    expect(foretold(report)).toMatchObject({ to: { id: nasional.id }, isOuter: true, isArbitration: false, count: 1 })
    expect(giveBack(report, kemensos)).toMatchObject({ lead: { id: nasional.id }, arbitrationAt: null })
  })

  test('the second goes to arbitration, through whomever it came', () => {
    const report = onTo(giveBack(sentTo(indramayu), kemensos), kemensos)
    expect(foretold(report)).toMatchObject({ to: { id: nasional.id }, isArbitration: true, count: 2 })
    expect(giveBack(report, indramayu).arbitrationAt).not.toBeNull()
  })

  test('the second inside one agency goes to its top, and ends there', () => {
    const once = giveBack(onTo(sentTo(indramayu), dishub), disdukcapil)
    const report = onTo(once, disdukcapil)
    expect(foretold(report)).toMatchObject({
      to: { id: indramayu.id },
      isOuter: false,
      endsInside: true,
      isArbitration: false,
      count: 2,
    })
    expect(giveBack(report, dishub)).toMatchObject({ lead: { id: indramayu.id }, innerReturns: 2, outerReturns: 0 })
  })
})
