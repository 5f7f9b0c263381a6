/** Asking another agency for help after forwarding: whom, when, by when its part is awaited, and what it changes for the answer. */
import { describe, expect, test } from 'vitest'
import type { Agency } from '#core/agencies/rules/agency.ts'
import { isOpen } from '#core/calendars/rules/clock.ts'
import { dueOn } from '#core/calendars/rules/clocks.ts'
import { aCalendar } from '#test/calendars.ts'
import {
  aFiledReport,
  aForwarding,
  aReport,
  aRuling,
  anAgency,
  anOfficer,
  disdukcapil,
  dishub,
  due,
  indramayu,
  nasional,
  pln,
  refusalOf,
  stateOf,
  terminal,
} from '#test/given.ts'
import { enlist } from './enlist.ts'
import { forward } from './forward.ts'
import { answer } from './handle.ts'
import { openParts } from './parts.ts'
import type { Report } from './report.ts'
import { declinePart, givePart, waivePart } from './settle-part.ts'
import { officerSight } from './visibility.ts'

const holder = (at: string) => aRuling(at, 'holder', { by: anOfficer('liaison', dishub) })
const supporter = (at: string) => aRuling(at, 'supporting', { by: anOfficer('liaison', disdukcapil) })

/** Filed on 2 November 2026, forwarded on the 3rd with fourteen days for the lead: due on Monday 23 November. */
const held = (changes: Parameters<typeof aForwarding>[0] = {}): Report =>
  stateOf(forward(aFiledReport(), aForwarding(changes), aRuling('2026-11-03T09:00', 'verifier')))
const asked = (agency: Agency, report = held(), at = '2026-11-09T09:00') => enlist(report, agency, holder(at))
const partDue = ({ clocks }: Report) => {
  const part = clocks.find(clock => clock.kind === 'supporting_part' && isOpen(clock))
  return part && dueOn(part, aCalendar())
}

describe('asking another agency', () => {
  test('makes it owe a part, two working days before the lead is due, whose own day stays', () => {
    const report = stateOf(asked(disdukcapil))
    expect(openParts(report).map(({ id }) => id)).toEqual([disdukcapil.id])
    expect([partDue(report), due(report, 'follow_up')]).toEqual(['2026-11-19', '2026-11-23'])
    expect(report.status).toBe('forwarded')
    expect(refusalOf(answer(report, 'resolved', holder('2026-11-10T09:00')))).toBe('part-open')
  })

  test('on the last day leaves it a working day all the same', () => {
    expect(partDue(stateOf(asked(disdukcapil, held(), '2026-11-23T09:00')))).toBe('2026-11-24')
  })

  test('shows it the report as a supporting agency sees it, a confidential one too', () => {
    const before = held({ confidential: true })
    expect(officerSight(before, anOfficer('liaison', disdukcapil), false)).toBe(null)
    expect(officerSight(stateOf(asked(disdukcapil, before)), anOfficer('liaison', disdukcapil), false)?.internal).toBe(
      true,
    )
  })

  test('lets it give or decline, and the lead release it; the answer then goes out', () => {
    const report = stateOf(asked(disdukcapil))
    for (const settled of [
      givePart(report, supporter('2026-11-10T09:00')),
      declinePart(report, supporter('2026-11-10T09:00')),
      waivePart(report, disdukcapil.id, holder('2026-11-10T09:00')),
    ])
      expect(stateOf(answer(stateOf(settled), 'resolved', holder('2026-11-11T09:00'))).status).toBe('answered')
  })

  test('takes its copy from it: who works on a report need not read along besides', () => {
    const report = stateOf(asked(disdukcapil, held({ copies: [disdukcapil] })))
    expect([report.copies, report.supporting.map(({ id }) => id)]).toEqual([[], [disdukcapil.id]])
  })
})

describe('an agency is not asked', () => {
  const supported = held({ supporting: [disdukcapil] })
  const given = stateOf(givePart(supported, supporter('2026-11-05T09:00')))
  const closed = anAgency(14, indramayu, { active: false })

  test.each([
    ['that leads', dishub, held(), 'already-there'],
    ['that is the national level', nasional, held(), 'already-there'],
    ['that is closed', closed, held(), 'agency-closed'],
    ['whose part is awaited', disdukcapil, supported, 'part-awaited'],
    ['whose part is settled', disdukcapil, given, 'part-settled'],
    ['that is accused', disdukcapil, held({ accusedAgencyId: disdukcapil.id }), 'agency-accused'],
    ['below the accused', terminal, { ...held(), lead: disdukcapil, accusedAgencyId: dishub.id }, 'agency-accused'],
    ['outside the agency that verifies for itself', pln, held(), 'agency-outside'],
  ] as const)('%s', (_, agency, report, reason) => {
    expect(refusalOf(asked(agency, report))).toBe(reason)
  })

  test('while arbitration is owed, while the reporter is asked, once answered, or by anybody but the holder', () => {
    expect(refusalOf(asked(disdukcapil, { ...held(), arbitrationAt: new Date('2026-11-05') }))).toBe('arbitration-owed')
    for (const status of ['awaiting_information', 'answered', 'closed', 'archived', 'blocked'] as const)
      expect([status, refusalOf(asked(disdukcapil, aReport({ status })))]).toEqual([status, 'not-now'])
    for (const relation of ['verifier', 'above', 'supporting', 'copy', 'national', 'reporter'] as const)
      expect([relation, refusalOf(enlist(held(), disdukcapil, aRuling('2026-11-05T09:00', relation)))]).toEqual([
        relation,
        'not-yours',
      ])
  })

  test('where the national level verifies, any agency may be', () => {
    expect(stateOf(asked(pln, { ...held(), verifier: nasional })).supporting.map(({ id }) => id)).toEqual([pln.id])
  })
})
