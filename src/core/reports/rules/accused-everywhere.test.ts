/** In any country, whatever lawful things are done: the accused, and all below them, never learn of the report. docs/domain.md §6. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chanceOf } from '../../../../db/demo/chance.ts'
import { wib } from '#test/given.ts'
import { type Country, aCountry } from '#test/simulation/country.ts'
import { DEEDS } from '#test/simulation/deeds.ts'
import { fileReport } from '#test/simulation/filing.ts'
import { takeTurn } from '#test/simulation/turn.ts'
import { type Life, aWorld } from '#test/simulation/world.ts'
import { audienceOf } from '#core/notifications/rules/audience.ts'
import { relationsOf } from './relations.ts'
import { type Report, isAtOrBelow } from './report.ts'
import { isPublic, officerSight } from './visibility.ts'

const HOUR_MS = 3_600_000
const seen = { accused: 0, moved: 0, reports: 0, opened: 0 }

/** Everywhere that work on the report is put down, or whose screens are told that something moved. */
const places = ({ verifier, lead, supporting, copies, objection }: Report) => [
  verifier,
  ...(lead ? [lead] : []),
  ...supporting,
  ...copies,
  ...(objection ? [objection.judge] : []),
]

function accusedLearnNothing({ officers }: Country, { report, events, filedBy }: Life): void {
  const { accusedAgencyId } = report
  if (accusedAgencyId === null) return
  expect(places(report).filter(place => isAtOrBelow(place, accusedAgencyId))).toEqual([])
  const told = new Set(
    events.flatMap(event => audienceOf(report, event).flatMap(one => (one.to === 'officers' ? one.officers : []))),
  )
  for (const officer of officers) {
    if (!officer.agencyPath.includes(accusedAgencyId)) continue
    seen.accused++
    const filedIt = officer.accountId === filedBy
    expect([relationsOf(report, officer, filedIt).size, officerSight(report, officer, filedIt)]).toEqual([0, null])
    expect([...told].some(({ agencyId }) => agencyId === officer.agencyId)).toBe(false)
  }
}

/** Not even by themselves may they be the only ones who could act: somebody always can. */
function someoneActs({ officers }: Country, { report, filedBy }: Life): void {
  const able = officers.some(officer => {
    const relations = relationsOf(report, officer, officer.accountId === filedBy)
    return relations.has('verifier') || relations.has('holder')
  })
  expect(able).toBe(true)
}

/** What the accused and the public read alike, its reporter has agreed to open. */
function isHiddenUnlessAgreed({ report, events }: Life): void {
  if (report.accusedAgencyId === null || !isPublic(report)) return
  seen.opened++
  expect(events.map(({ name }) => name)).toContain('report.loosened')
}

/** Reports move here more than they ever do. */
const MOVES: readonly string[] = ['forward', 'forward_on', 'return', 'arbitrate', 'redirect', 'decide_objection']
const RESTLESS = DEEDS.map(deed => ({ ...deed, weight: MOVES.includes(deed.action) ? 10 : deed.weight / 2 }))

const lives = fc.noBias(
  fc.record({ seed: fc.nat(), tops: fc.integer({ min: 1, max: 5 }), units: fc.integer({ min: 2, max: 14 }) }),
)

test('no officer at or below the accused agency stands anywhere, sees anything, or is told, however the report moves', () => {
  fc.assert(
    fc.property(lives, ({ seed, tops, units }) => {
      const chance = chanceOf('accused', seed)
      const country = aCountry(chance, { tops, units })
      const world = aWorld(country, chance)
      for (let place = 0; place < 4; place++) {
        let at = wib('2026-11-02T09:00')
        const life = fileReport(world, at)
        seen.reports++
        for (let turn = 0; turn < 15; turn++) {
          at = new Date(at.getTime() + chance.between(1, 200) * HOUR_MS)
          const { lead, accusedAgencyId } = life.report
          takeTurn(world, life, at, RESTLESS)
          accusedLearnNothing(country, life)
          someoneActs(country, life)
          isHiddenUnlessAgreed(life)
          if (accusedAgencyId !== null && lead?.id !== life.report.lead?.id) seen.moved++
        }
      }
    }),
    { numRuns: 1000 },
  )
  // The test is worth something only if many were accused, and much was moved after that.
  expect([seen.reports >= 4000, seen.accused > 5000, seen.moved > 100, seen.opened > 0]).toEqual([
    true,
    true,
    true,
    true,
  ])
}, 60_000)
