/** Clocks while a report goes to and fro: no day is won by giving it back. Dates were counted on the calendar of 2026. */
import { describe, expect, test } from 'vitest'
import { heldDays } from '#core/calendars/rules/held-days.ts'
import { levelAt } from '#core/calendars/rules/levels.ts'
import { aCalendar } from '#test/calendars.ts'
import {
  TREE,
  aFiledReport,
  aForwarding,
  aReport,
  aRuling,
  anOfficer,
  due,
  indramayu,
  kemensos,
  nasional,
  openClocks,
  placesOf,
  pln,
  refusalOf,
  stateOf,
  wib,
} from '#test/given.ts'
import type { Agency } from '#core/agencies/rules/agency.ts'
import { arbitrate } from './arbitrate.ts'
import { ask } from './ask.ts'
import { withdraw } from './close.ts'
import { forward } from './forward.ts'
import { forwardOn, returnReport } from './hand-over.ts'
import { start } from './handle.ts'
import { permit } from './permit.ts'
import type { Report } from './report.ts'

const holder = (at: string) => aRuling(at, ['holder', 'holding_coordinator', 'national'])
const giveBack = (report: Report, competent: Agency, at: string) =>
  returnReport(report, { root: nasional, places: placesOf(TREE), competent }, holder(at))
const national = anOfficer('national_admin', nasional)

/** Verified by the national level on Tuesday 3 November: follow-up is due on Monday 23. */
const toKemensos = () =>
  stateOf(
    forward(
      aFiledReport({ verifier: nasional }),
      aForwarding({ lead: kemensos, connection: kemensos }),
      aRuling('2026-11-03T09:00', 'verifier'),
    ),
  )
/** On to Indramayu on Friday 13, and from there to the arbiter. */
function owedToArbiter(at: string): Report {
  const first = stateOf(giveBack(toKemensos(), indramayu, '2026-11-10T09:00'))
  return stateOf(giveBack(stateOf(forwardOn(first, indramayu, holder('2026-11-13T09:00'))), kemensos, at))
}
const decide = (report: Report, lead: Agency, at: string) =>
  arbitrate(
    report,
    { lead, connection: lead, dueOn: null, hasForwarded: false },
    aRuling(at, 'national', { by: national }),
  )
const followUp = ({ clocks }: Report) => clocks.find(({ kind }) => kind === 'follow_up')

describe('giving a report back', () => {
  test('on the last day of its limit leaves the next holder with a limit that ends that day', () => {
    const report = toKemensos()
    const returned = stateOf(giveBack(report, indramayu, '2026-11-23T23:30'))
    expect([due(returned, 'follow_up'), openClocks(returned)]).toEqual(['2026-11-23', openClocks(report)])
    const clock = followUp(returned)
    if (!clock) throw new Error('no follow-up')
    expect(levelAt(clock, aCalendar(), wib('2026-11-24T08:00'))).toMatchObject({ level: 'late' })
  })

  test('is not possible while the reporter is asked, nor is taking it up while an arbiter is awaited', () => {
    const asked = stateOf(ask(aReport({ status: 'forwarded' }), holder('2026-11-05T09:00')))
    expect(refusalOf(giveBack(asked, kemensos, '2026-11-06T09:00'))).toBe('not-now')
    const owed = owedToArbiter('2026-11-16T09:00')
    expect(refusalOf(start(owed, holder('2026-11-16T10:00')))).toBe('arbitration-owed')
  })

  test('and again: each day belongs to whoever held the report when it ended', () => {
    const clock = followUp(owedToArbiter('2026-11-16T09:00'))
    if (!clock) throw new Error('no follow-up')
    const holdings = [
      { agencyId: kemensos.id, from: wib('2026-11-03T09:00') },
      { agencyId: nasional.id, from: wib('2026-11-10T09:00') },
      { agencyId: indramayu.id, from: wib('2026-11-13T09:00') },
      { agencyId: nasional.id, from: wib('2026-11-16T09:00') },
      { agencyId: kemensos.id, from: wib('2026-11-18T09:00') },
    ]
    const held = heldDays(clock, aCalendar(), { holdings, now: wib('2026-11-25T08:00') })
    expect(held.map(({ days }) => days)).toEqual([4, 3, 1, 2, 6])
    expect(held.reduce((sum, { days }) => sum + days, 0)).toBe(16) // fourteen allowed, two too many: today is the last of them
  })
})

describe('arbitration', () => {
  test('has three working days of its own, whatever is left of the rest, and an end of its own', () => {
    const owed = owedToArbiter('2026-11-20T16:00') // Friday
    expect([due(owed, 'arbitration'), due(owed, 'follow_up')]).toEqual(['2026-11-25', '2026-11-23'])
    const decided = stateOf(decide(owed, kemensos, '2026-11-27T09:00'))
    expect([openClocks(decided).includes('arbitration'), due(decided, 'follow_up')]).toEqual([false, '2026-11-23'])
  })

  test('binds: whoever is named has no way back, and is offered none', () => {
    for (const lead of [kemensos, pln]) {
      const decided = stateOf(decide(owedToArbiter('2026-11-16T09:00'), lead, '2026-11-17T09:00'))
      expect(refusalOf(giveBack(decided, indramayu, '2026-11-18T09:00'))).toBe('bound')
      const { relations, policy } = holder('2026-11-18T09:00')
      const asked = (['return', 'answer', 'forward_on'] as const).map(action =>
        permit(action, decided, relations, policy),
      )
      expect(asked).toEqual(['bound', null, null])
    }
  })

  test('is no longer owed once the report has ended', () => {
    const owed = owedToArbiter('2026-11-16T09:00')
    const withdrawn = stateOf(withdraw(owed, aRuling('2026-11-17T09:00', 'reporter')))
    expect([withdrawn.arbitrationAt, openClocks(withdrawn)]).toEqual([null, []])
  })
})
