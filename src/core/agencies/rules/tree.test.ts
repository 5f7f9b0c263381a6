import { describe, expect, test } from 'vitest'
import type { AgencyId } from '#core/ids.ts'
import { CONNECTION_MODES } from './agency.ts'
import { type VerifyingAgency, isWithin, verifierOf } from './tree.ts'

const id = (number: number) => number as AgencyId
const [root, indramayu, dishub, jabar] = [id(1), id(418), id(2001), id(220)]
const path = (...ids: AgencyId[]): readonly AgencyId[] => ids

describe('the tree of agencies', () => {
  test('a unit stands within its government, and within the root, and within itself', () => {
    for (const above of [root, indramayu, dishub]) expect(isWithin(path(root, indramayu, dishub), above)).toBe(true)
  })

  test('a government does not stand within its unit, nor within another government', () => {
    expect(isWithin(path(root, indramayu), dishub)).toBe(false)
    expect(isWithin(path(root, indramayu, dishub), jabar)).toBe(false)
  })
})

const MODES = [null, ...CONNECTION_MODES]
const yesAndNo = [true, false]

/** Every path of one to three agencies below an unconnected root, every mode and staffing, every nature of the report. */
const CASES = [1, 2, 3].flatMap(length =>
  pathsOf(length).flatMap(agencies =>
    yesAndNo.flatMap(aboutStaff => yesAndNo.map(sensitive => ({ agencies, aboutStaff, sensitive }))),
  ),
)

function pathsOf(length: number): VerifyingAgency[][] {
  if (length === 0) return [[{ id: root, mode: null, hasActiveCoordinator: true }]]
  return pathsOf(length - 1).flatMap(above =>
    MODES.flatMap(mode =>
      yesAndNo.map(hasActiveCoordinator => [...above, { id: id(above.length + 1), mode, hasActiveCoordinator }]),
    ),
  )
}

describe('who verifies a report', () => {
  test('is the nearest connected agency if it is fully connected and staffed, and the national level in every other case', () => {
    expect(CASES).toHaveLength((8 + 64 + 512) * 4)
    for (const { agencies, aboutStaff, sensitive } of CASES) {
      const nearest = [...agencies].reverse().find(agency => agency.mode !== null)
      const isTheAgencys = !aboutStaff && !sensitive && nearest?.mode === 'full' && nearest.hasActiveCoordinator
      const verifier = verifierOf(agencies, { aboutStaff, sensitive })
      expect(verifier.tier).toBe(isTheAgencys ? 'agency' : 'national')
      if (verifier.tier === 'agency') expect(verifier.agencyId).toBe(nearest?.id)
    }
  })

  const full = { id: indramayu, mode: 'full', hasActiveCoordinator: true } as const
  const unit = { id: dishub, mode: null, hasActiveCoordinator: false } as const
  const usual = { aboutStaff: false, sensitive: false }

  test('a unit’s report is verified by the coordinators of its fully connected government', () => {
    expect(verifierOf([full, unit], usual)).toEqual({ tier: 'agency', agencyId: indramayu })
  })

  test.each([
    ['it is addressed to nobody', [], usual, 'no-address'],
    ['the government is not fully connected', [{ ...full, mode: 'semi' as const }, unit], usual, 'not-fully-connected'],
    ['nobody below the root is connected', [unit], usual, 'not-fully-connected'],
    [
      'the government has no active coordinator',
      [{ ...full, hasActiveCoordinator: false }, unit],
      usual,
      'no-active-coordinator',
    ],
    ['it is about the agency’s own people', [full, unit], { aboutStaff: true, sensitive: false }, 'about-staff'],
    ['its category is sensitive', [full, unit], { aboutStaff: false, sensitive: true }, 'sensitive'],
  ])('is the national level when %s', (_, agencies, nature, because) => {
    expect(verifierOf(agencies, nature)).toEqual({ tier: 'national', because })
  })
})
