/** Who stands how to a report; and that whoever is accused, or filed it, stands in no relation to it. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  aReport,
  anAgency,
  anOfficer,
  dishub,
  disdukcapil,
  indramayu,
  kemensos,
  nasional,
  terminal,
  wib,
} from '#test/given.ts'
import type { Agency } from '#core/agencies/rules/agency.ts'
import type { AgencyId } from '#core/ids.ts'
import { MANDATES, OFFICER_ROLES, type Officer } from '#core/people/actor.ts'
import { relationsOf } from './relations.ts'
import type { Report } from './report.ts'
import { officerSight } from './visibility.ts'

const ids = (...agencies: Agency[]): AgencyId[] => agencies.map(({ id }) => id)
const led = (lead: Agency, chain: Agency[], changes: Partial<Report> = {}): Report => ({
  ...aReport({ status: 'forwarded' }),
  lead,
  chain: ids(...chain),
  verifier: chain[0] ?? nasional,
  ...changes,
})

const byUnit = led(dishub, [indramayu, dishub])
const byRegency = led(indramayu, [nasional, indramayu])
const byDepth = led(terminal, [nasional, indramayu, terminal])
const skipping = led(terminal, [indramayu, terminal])
const sideways = led(disdukcapil, [indramayu, dishub, disdukcapil])
const nationally = led(nasional, [nasional])
const unforwarded = aReport({ status: 'received' })
const unaddressed = aReport({ status: 'received', verifier: nasional })
const supported = { ...byUnit, supporting: [disdukcapil], copies: [kemensos] }

describe('a standing', () => {
  test.each([
    ['a regency that verifies itself, before', unforwarded, 'coordinator', indramayu, 'verifier'],
    ['a regency that verifies itself, before', unforwarded, 'liaison', indramayu, ''],
    ['a regency that verifies itself, before', unforwarded, 'national_admin', nasional, 'national'],
    ['what the national level verifies', unaddressed, 'national_admin', nasional, 'national verifier'],
    ['what the national level verifies', unaddressed, 'coordinator', nasional, ''],
    ['a unit that leads', byUnit, 'coordinator', indramayu, 'above parent verifier'],
    ['a unit that leads', byUnit, 'coordinator', dishub, 'holder holding_coordinator'],
    ['a unit that leads', byUnit, 'liaison', dishub, 'holder'],
    ['a unit that leads', byUnit, 'leader', dishub, ''],
    ['a unit that leads', byUnit, 'developer', dishub, ''],
    ['a unit that leads', byUnit, 'overseer', dishub, ''],
    ['a unit that leads', byUnit, 'liaison', indramayu, ''],
    ['a unit that leads', byUnit, 'coordinator', terminal, ''],
    ['a unit that leads', byUnit, 'coordinator', disdukcapil, ''],
    ['a unit that leads', byUnit, 'coordinator', nasional, ''],
    ['a regency that leads', byRegency, 'coordinator', indramayu, 'holder holding_coordinator'],
    ['a regency that leads', byRegency, 'coordinator', nasional, 'parent'],
    ['a unit below a unit, given by the regency', byDepth, 'coordinator', indramayu, 'above'],
    ['a unit below a unit, given by the regency', byDepth, 'coordinator', dishub, 'above parent'],
    ['a unit below a unit, given by the regency as verifier', skipping, 'coordinator', dishub, 'parent'],
    ['a unit that had it from another', sideways, 'coordinator', dishub, 'above'],
    [
      'what came back to the national level',
      nationally,
      'national_admin',
      nasional,
      'holder holding_coordinator national verifier',
    ],
    ['what came back to the national level', nationally, 'liaison', nasional, ''],
    ['supporting', supported, 'liaison', disdukcapil, 'supporting'],
    ['supporting', supported, 'leader', disdukcapil, ''],
    ['a copy', supported, 'coordinator', kemensos, 'copy'],
    ['a copy', supported, 'leader', kemensos, ''],
  ] as const)('in the case of %s, line %#', (_, report, role, agency, expected) => {
    const relations = [...relationsOf(report, anOfficer(role, agency), false)]
    expect(relations.toSorted().join(' ')).toBe(expected)
  })
})

/** Any tree of up to 25 agencies: each hangs under one that came before it. */
const trees = fc.array(fc.nat(), { minLength: 2, maxLength: 24 }).map(parents => {
  const tree = [nasional]
  for (const [place, parent] of parents.entries())
    tree.push(anAgency(place + 2, tree[parent % tree.length] ?? nasional))
  return tree
})

const officers = (agency: Agency): Officer[] => [
  ...OFFICER_ROLES.filter(role => role !== 'overseer').map(role => anOfficer(role, agency)),
  ...MANDATES.map(mandate => anOfficer('overseer', agency, mandate)),
]

const standings = trees.chain(tree => {
  const agency = fc.constantFrom(...tree)
  const some = fc.array(agency, { maxLength: 3 })
  return fc.record({
    tree: fc.constant(tree),
    accused: agency,
    verifier: agency,
    road: fc.array(agency, { minLength: 1, maxLength: 4 }),
    supporting: some,
    copies: some,
    isConfidential: fc.boolean(),
    isAnonymous: fc.boolean(),
    classification: fc.constantFrom('complaint_service' as const, 'whistleblowing' as const),
  })
})

const reportOf = ({ road, ...standing }: { road: Agency[] } & Partial<Report>): Report => {
  const escalatedAt = wib('2027-01-02T00:00')
  return {
    ...aReport({ status: 'forwarded' }),
    ...standing,
    lead: road.at(-1) ?? nasional,
    chain: ids(...road),
    escalatedAt,
  }
}

describe('whatever the tree and wherever a report stands', () => {
  test('nobody at or below the accused agency sees it or stands in any relation to it', () => {
    fc.assert(
      fc.property(standings, ({ tree, accused, ...standing }) => {
        const report = { ...reportOf(standing), accusedAgencyId: accused.id }
        for (const agency of tree.filter(({ path }) => path.includes(accused.id))) {
          for (const officer of officers(agency)) {
            expect([relationsOf(report, officer, false).size, officerSight(report, officer, false)]).toEqual([0, null])
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  test('accusing one agency takes nothing from those who are not below it', () => {
    fc.assert(
      fc.property(standings, ({ tree, accused, ...standing }) => {
        const report = reportOf(standing)
        for (const officer of tree.filter(({ path }) => !path.includes(accused.id)).flatMap(officers)) {
          expect(officerSight({ ...report, accusedAgencyId: accused.id }, officer, false)).toEqual(
            officerSight(report, officer, false),
          )
        }
      }),
      { numRuns: 100 },
    )
  })

  test('nobody handles or sees as an officer what they filed themselves', () => {
    fc.assert(
      fc.property(standings, standing => {
        const { tree } = standing
        const report = reportOf(standing)
        for (const officer of tree.flatMap(officers)) {
          expect([relationsOf(report, officer, true).size, officerSight(report, officer, true)]).toEqual([0, null])
        }
      }),
      { numRuns: 100 },
    )
  })

  test('whoever may handle it may also see it, and a name is never seen with an anonymous report', () => {
    fc.assert(
      fc.property(standings, standing => {
        const { tree } = standing
        const report = reportOf(standing)
        for (const officer of tree.flatMap(officers)) {
          const relations = relationsOf(report, officer, false)
          const handles = ['verifier', 'holder', 'above', 'supporting', 'national'] as const
          const sight = officerSight(report, officer, false)
          if (handles.some(relation => relations.has(relation))) expect(sight?.internal).toBe(true)
          if (report.isAnonymous) expect(sight?.identity ?? false).toBe(false)
          if (report.isConfidential && sight && !sight.internal) expect(officer.mandate).toBe('inspectorate')
        }
      }),
      { numRuns: 200 },
    )
  })
})
