/** Who may be away when, and who does their work: days of the agency, no gaps, no chains. */
import { describe, expect, test } from 'vitest'
import type { Day, OfficerId } from '#core/ids.ts'
import type { Officer } from '#core/people/actor.ts'
import { anOfficer, disdukcapil, dishub, nasional } from '#test/given.ts'
import { type Absence, type EnterAbsence, MOST_DAYS, endedAbsence, enterAbsence, mayEnterFor } from './absences.ts'

const day = (text: string) => text as Day
const one = (role: Officer['role'], id: number, agency = dishub): Officer => ({
  ...anOfficer(role, agency),
  id: id as OfficerId,
})
const [dimas, sari, tono] = [one('liaison', 1), one('liaison', 2), one('liaison', 3)]
const boss = one('coordinator', 4)
const away = (officer: Officer, deputy: Officer, from: string, until: string): Absence => ({
  officerId: officer.id,
  deputyId: deputy.id,
  from: day(from),
  until: day(until),
})
const entering = (changes: Partial<EnterAbsence> = {}) => {
  const entered = enterAbsence({
    by: dimas,
    officer: dimas,
    deputy: sari,
    others: [],
    today: day('2026-11-20'),
    from: day('2026-11-23'),
    until: day('2026-11-27'),
    ...changes,
  })
  return entered.ok ? entered.state : entered.refusal
}

describe('an absence', () => {
  test('is entered from today on, for one day or many, with a deputy', () => {
    expect(entering()).toEqual(away(dimas, sari, '2026-11-23', '2026-11-27'))
    expect(entering({ from: day('2026-11-20'), until: day('2026-11-20') })).toMatchObject({ from: '2026-11-20' })
  })

  test.each([
    ['in the past', { from: day('2026-11-19') }, 'days-past'],
    ['from the end to the beginning', { until: day('2026-11-22') }, 'days-upside-down'],
    ['of more than a year', { until: day('2027-11-24') }, 'days-too-many'],
    ['with oneself as deputy', { deputy: dimas }, 'deputy-self'],
    ['with a deputy who is not at work any more', { deputy: undefined }, 'deputy-unfit'],
    ['with a deputy of another agency', { deputy: one('liaison', 9, disdukcapil) }, 'deputy-unfit'],
    ['with a deputy of another role', { deputy: boss }, 'deputy-unfit'],
    ['by a colleague for them', { by: sari }, 'not-theirs'],
    ['of a leader, who works on no report', { by: one('leader', 1), officer: one('leader', 1) }, 'role-has-none'],
  ] as const)('%s is refused', (_, changes, refusal) => {
    expect(entering(changes)).toBe(refusal)
  })

  test.each([
    ['while away already', away(dimas, tono, '2026-11-27', '2026-11-30'), 'away-already'],
    ['with a deputy who is away', away(sari, tono, '2026-11-01', '2026-11-23'), 'deputy-away'],
    ['while standing in for somebody', away(tono, dimas, '2026-11-25', '2026-11-25'), 'stands-in'],
    [
      'with a deputy who stands in for another, which is theirs to bear',
      away(tono, sari, '2026-11-23', '2026-11-27'),
      away(dimas, sari, '2026-11-23', '2026-11-27'),
    ],
    [
      'the day after another',
      away(dimas, tono, '2026-11-20', '2026-11-22'),
      away(dimas, sari, '2026-11-23', '2026-11-27'),
    ],
  ])('%s', (_, other, outcome) => {
    expect(entering({ others: [other] })).toEqual(outcome)
  })

  test('lasts a year at most', () => {
    expect(MOST_DAYS).toBe(366)
    expect(entering({ until: day('2027-11-23') })).toMatchObject({ until: '2027-11-23' })
  })

  test('is entered by oneself, by the agency’s coordinator, and among national admins by one another', () => {
    expect([mayEnterFor(dimas, dimas), mayEnterFor(boss, dimas), mayEnterFor(sari, dimas)]).toEqual([true, true, false])
    expect(mayEnterFor(one('coordinator', 5, disdukcapil), dimas)).toBe(false)
    const [admin, other] = [one('national_admin', 6, nasional), one('national_admin', 7, nasional)]
    expect([mayEnterFor(admin, other), mayEnterFor(admin, dimas)]).toEqual([true, false])
  })
})

describe('ended early', () => {
  const week = { from: day('2026-11-23'), until: day('2026-11-27') }

  test.each([
    ['before it begins, it never was', '2026-11-20', 'never-was'],
    ['on its first day, it never was', '2026-11-23', 'never-was'],
    ['in the middle, it lasted until yesterday', '2026-11-25', { from: '2026-11-23', until: '2026-11-24' }],
    ['on its last day, until the day before', '2026-11-27', { from: '2026-11-23', until: '2026-11-26' }],
    ['once it is over, nothing changes', '2026-11-28', null],
  ])('%s', (_, today, left) => {
    expect(endedAbsence(week, day(today))).toEqual(left)
  })
})
