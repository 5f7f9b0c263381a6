/** Several agencies on one report: one answer to the citizen, on one clock; each supporting agency's part before it. */
import { describe, expect, test } from 'vitest'
import type { Agency } from '#core/agencies/rules/agency.ts'
import type { Day } from '#core/ids.ts'
import { type Clock, isOpen } from '#core/calendars/rules/clock.ts'
import { dueOn } from '#core/calendars/rules/clocks.ts'
import type { Report, Ruling } from './report.ts'
import { aCalendar } from '#test/calendars.ts'
import {
  aFiledReport,
  aForwarding,
  aRuling,
  anAgency,
  anOfficer,
  disdukcapil,
  dishub,
  due,
  indramayu,
  nasional,
  openClocks,
  placesOf,
  refusalOf,
  stateOf,
  terminal,
} from '#test/given.ts'
import { arbitrate } from './arbitrate.ts'
import { ask, complete, expire } from './ask.ts'
import { archive, withdraw } from './close.ts'
import { forward } from './forward.ts'
import { forwardOn, returnReport } from './hand-over.ts'
import { answer, start } from './handle.ts'
import { openParts } from './parts.ts'
import { followingLead } from './report-clocks.ts'
import { declinePart, givePart, waivePart } from './settle-part.ts'

const diskominfo = anAgency(13, indramayu)
const by = (agency: Agency, at: string, changes: Partial<Ruling> = {}) =>
  aRuling(at, 'supporting', { by: anOfficer('liaison', agency), ...changes })
const holder = (at: string) => aRuling(at, 'holder', { by: anOfficer('liaison', dishub) })

/** Filed on 2 November 2026, forwarded on the 3rd with fourteen days for the lead: due on Monday 23 November. */
const supported = (...supporting: readonly Agency[]): Report =>
  stateOf(forward(aFiledReport(), aForwarding({ supporting }), aRuling('2026-11-03T09:00', 'verifier')))

const partsOf = ({ clocks }: { clocks: readonly Clock[] }) => clocks.filter(({ kind }) => kind === 'supporting_part')
const dues = (report: Report, calendar = aCalendar()) =>
  partsOf(report).map(clock => [clock.agencyId, isOpen(clock) ? dueOn(clock, calendar) : 'over'])

describe('a report with supporting agencies', () => {
  test('gives each a day two working days before the lead is due, and the citizen one clock', () => {
    const report = supported(disdukcapil, diskominfo)
    expect(due(report, 'follow_up')).toBe('2026-11-23')
    expect(dues(report)).toEqual([
      [disdukcapil.id, '2026-11-19'],
      [diskominfo.id, '2026-11-19'],
    ])
    expect(openParts(report).map(({ id }) => id)).toEqual([disdukcapil.id, diskominfo.id])
  })

  test('is not answered past an open part, and is as soon as each is given, declined or waived', () => {
    const both = supported(disdukcapil, diskominfo)
    expect(refusalOf(answer(both, 'resolved', holder('2026-11-05T09:00')))).toBe('part-open')
    const one = stateOf(givePart(both, by(disdukcapil, '2026-11-05T09:00')))
    expect(refusalOf(answer(one, 'resolved', holder('2026-11-05T10:00')))).toBe('part-open')
    const [declined, waived] = [
      stateOf(declinePart(one, by(diskominfo, '2026-11-06T09:00'))),
      stateOf(waivePart(one, diskominfo.id, holder('2026-11-06T09:00'))),
    ]
    for (const report of [declined, waived]) {
      expect(dues(report).map(([, day]) => day)).toEqual(['over', 'over'])
      expect(stateOf(answer(report, 'resolved', holder('2026-11-06T10:00'))).status).toBe('answered')
    }
    expect(waived.settledParts).toEqual([
      { agencyId: disdukcapil.id, state: 'given' },
      { agencyId: diskominfo.id, state: 'waived' },
    ])
  })

  test('takes each part once, from the agency that owes it, and lets the lead waive only what is awaited', () => {
    const given = stateOf(givePart(supported(disdukcapil), by(disdukcapil, '2026-11-05T09:00')))
    expect(refusalOf(givePart(given, by(disdukcapil, '2026-11-05T10:00')))).toBe('part-settled')
    expect(refusalOf(declinePart(given, by(disdukcapil, '2026-11-05T10:00')))).toBe('part-settled')
    expect(refusalOf(waivePart(given, disdukcapil.id, holder('2026-11-05T10:00')))).toBe('part-settled')
    expect(refusalOf(waivePart(given, diskominfo.id, holder('2026-11-05T10:00')))).toBe('not-found')
    expect(refusalOf(givePart(supported(disdukcapil), by(diskominfo, '2026-11-05T10:00')))).toBe('part-settled')
    expect(refusalOf(givePart(supported(disdukcapil), holder('2026-11-05T10:00')))).toBe('not-yours')
    expect(refusalOf(waivePart(supported(disdukcapil), disdukcapil.id, by(disdukcapil, '2026-11-05T10:00')))).toBe(
      'not-yours',
    )
  })

  test('cannot be supported by the national level, where nobody gives parts', () => {
    const ruling = aRuling('2026-11-03T09:00', 'verifier')
    const nationally = aFiledReport({ addressed: null, verifier: nasional })
    expect(refusalOf(forward(nationally, aForwarding({ supporting: [nasional] }), ruling))).toBe('already-there')
  })
})

describe('the clock of a part', () => {
  test('stands still with its lead while the reporter is asked, and goes on with it', () => {
    const asked = stateOf(ask(supported(disdukcapil), holder('2026-11-05T09:00')))
    expect(openClocks(asked)).toContain('supporting_part paused')
    expect(refusalOf(givePart(asked, by(disdukcapil, '2026-11-06T09:00')))).toBe('not-now')
    const going = stateOf(complete(asked, aRuling('2026-11-10T09:00', 'reporter')))
    expect([due(going, 'follow_up'), due(going, 'supporting_part')]).toEqual(['2026-11-26', '2026-11-24'])
  })

  test('leaves a day like its lead’s when the reporter completes after both were late', () => {
    const asked = stateOf(ask(supported(disdukcapil), holder('2026-11-24T09:00')))
    const going = stateOf(complete(asked, aRuling('2026-11-25T09:00', 'reporter')))
    expect([due(going, 'follow_up'), due(going, 'supporting_part')]).toEqual(['2026-11-26', '2026-11-26'])
    const unanswered = stateOf(expire(asked, aRuling('2026-12-09T00:00', 'system')))
    expect(due(unanswered, 'supporting_part')).toBe('2026-11-19')
  })

  test('moves when the calendar of its lead is revised, though its own knows nothing of that holiday', () => {
    const report = supported(disdukcapil)
    const revised = aCalendar({ days: { '2026-11-18': { kind: 'regional', name: 'Hari jadi' } } })
    const calendarOf = (id: number) => (id === dishub.id ? revised : aCalendar())
    const clocks = followingLead(report.clocks, { ...aRuling('2026-11-05T09:00', 'system'), calendarOf })
    expect(dues({ ...report, clocks })).toEqual([[disdukcapil.id, '2026-11-20']])
  })

  test('ends with the report, however that ends', () => {
    const spam = { key: 'test-spam', setBy: 'verifier', askFirst: false }
    const archived = stateOf(archive(supported(disdukcapil), spam, aRuling('2026-11-05T09:00', 'verifier')))
    const withdrawn = stateOf(withdraw(supported(disdukcapil), aRuling('2026-11-05T09:00', 'reporter')))
    expect([...openClocks(archived), ...openClocks(withdrawn)]).toEqual([])
  })
})

describe('when the lead changes', () => {
  const above = (at: string) => aRuling(at, 'above')

  test('parts stay as they are, with the day they had', () => {
    const on = stateOf(forwardOn(supported(disdukcapil), terminal, above('2026-11-05T09:00')))
    expect(dues(on)).toEqual([[disdukcapil.id, '2026-11-19']])
    const given = { competent: disdukcapil, root: nasional, places: placesOf([indramayu]) }
    const back = stateOf(returnReport(supported(disdukcapil), given, holder('2026-11-05T09:00')))
    expect([back.lead?.id, dues(back)]).toEqual([indramayu.id, [[disdukcapil.id, '2026-11-19']]])
    expect(refusalOf(answer(back, 'resolved', holder('2026-11-06T09:00')))).toBe('part-open')
  })

  test('a supporting agency that becomes the lead owes no part, and may owe one to nobody', () => {
    const on = stateOf(forwardOn(supported(disdukcapil, diskominfo), disdukcapil, above('2026-11-05T09:00')))
    expect(on.supporting.map(({ id }) => id)).toEqual([diskominfo.id])
    expect(dues(on)).toEqual([
      [disdukcapil.id, 'over'],
      [diskominfo.id, '2026-11-19'],
    ])
    const given = stateOf(givePart(supported(disdukcapil), by(disdukcapil, '2026-11-05T09:00')))
    expect(stateOf(forwardOn(given, disdukcapil, above('2026-11-06T09:00'))).settledParts).toEqual([])
  })

  test('so does one to which the report is returned', () => {
    const report = supported(indramayu)
    const given = { competent: disdukcapil, root: nasional, places: placesOf([indramayu]) }
    const back = stateOf(returnReport(report, given, holder('2026-11-05T09:00')))
    expect([back.lead?.id, back.supporting, dues(back)]).toEqual([indramayu.id, [], [[indramayu.id, 'over']]])
  })

  test('arbitration that sets a new day for the lead sets one for the parts', () => {
    const disputed: Report = { ...supported(disdukcapil), arbitrationAt: aRuling('2026-11-05T09:00', 'system').at }
    const given = { lead: dishub, connection: null, dueOn: '2026-12-15' as Day, hasForwarded: false }
    const ruled = stateOf(arbitrate(disputed, given, aRuling('2026-11-06T09:00', 'national')))
    expect([due(ruled, 'follow_up'), due(ruled, 'supporting_part')]).toEqual(['2026-12-15', '2026-12-11'])
  })

  test('starting work changes nothing about the parts', () => {
    expect(dues(stateOf(start(supported(disdukcapil), holder('2026-11-04T09:00'))))).toEqual([
      [disdukcapil.id, '2026-11-19'],
    ])
  })
})
