import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AgencyId } from '#core/ids.ts'
import { type Experience, type Pointer, type RouteReason, rankRoutes } from './rank-routes.ts'

const [WATER, HEALTH, DISTRICT] = [1, 2, 3].map(id => id as AgencyId) as [AgencyId, AgencyId, AgencyId]
const OF_THE_PLACE: RouteReason = { because: 'category', where: 'of-the-place' }
const ABOVE: RouteReason = { because: 'category', where: 'above' }
const PLACE: RouteReason = { because: 'place' }
const ADDRESSED: RouteReason = { because: 'addressed' }

const nothing = () => undefined
const order = (pointers: readonly Pointer[], experience: (id: AgencyId) => Experience | undefined = nothing) =>
  rankRoutes(pointers, experience).map(({ id, fit }) => [id, fit])

describe('a verifier is offered first', () => {
  test('who is competent for the category, in the order in which the law names them', () => {
    const pointers = [
      { id: DISTRICT, reason: PLACE },
      { id: WATER, reason: OF_THE_PLACE },
      { id: HEALTH, reason: OF_THE_PLACE },
    ]
    expect(order(pointers.toReversed().toSorted((one, other) => one.id - other.id))).toEqual([
      [WATER, 'good'],
      [HEALTH, 'good'],
      [DISTRICT, 'poor'],
    ])
  })

  test('of two competent ones the one that the reporter named, with both reasons', () => {
    const pointers = [
      { id: WATER, reason: OF_THE_PLACE },
      { id: HEALTH, reason: OF_THE_PLACE },
      { id: HEALTH, reason: ADDRESSED },
    ]
    const [first] = rankRoutes(pointers, nothing)
    expect(first).toEqual({ id: HEALTH, fit: 'good', reasons: [OF_THE_PLACE, ADDRESSED] })
  })

  test('not who gives most such reports back, and that is said', () => {
    const pointers = [
      { id: WATER, reason: OF_THE_PLACE },
      { id: HEALTH, reason: OF_THE_PLACE },
    ]
    const back = (id: AgencyId) => (id === WATER ? { received: 6, settled: 1, givenBack: 5 } : undefined)
    expect(order(pointers, back)).toEqual([
      [HEALTH, 'good'],
      [WATER, 'poor'],
    ])
    const water = rankRoutes(pointers, back).find(({ id }) => id === WATER)
    expect(water?.reasons.at(-1)).toMatchObject({ because: 'experience', experience: { givenBack: 5 } })
  })

  test('what a handful of reports shows changes nothing', () => {
    const pointers = [
      { id: WATER, reason: OF_THE_PLACE },
      { id: HEALTH, reason: ABOVE },
    ]
    const few = (id: AgencyId) => (id === WATER ? { received: 2, settled: 0, givenBack: 2 } : undefined)
    expect(order(pointers, few)[0]).toEqual([WATER, 'good'])
  })
})

const reason = fc.constantFrom<RouteReason>(OF_THE_PLACE, ABOVE, PLACE, ADDRESSED, {
  because: 'category',
  where: 'named',
})
const pointers = fc.array(fc.record({ id: fc.integer({ min: 1, max: 9 }).map(id => id as AgencyId), reason }))
const experience = fc.record({ received: fc.nat(50), settled: fc.nat(50), givenBack: fc.nat(50) })

describe('whatever points to whom,', () => {
  test('each is offered once, nobody is left out but the accused', () => {
    fc.assert(
      fc.property(pointers, experience, fc.uniqueArray(fc.integer({ min: 1, max: 9 })), (given, shared, accusedIds) => {
        const accused = new Set(accusedIds.map(id => id as AgencyId))
        const offered = rankRoutes(given, () => shared, accused).map(({ id }) => id)
        const expected = new Set(given.map(({ id }) => id).filter(id => !accused.has(id)))
        expect(offered).toHaveLength(expected.size)
        expect(new Set(offered)).toEqual(expected)
      }),
    )
  })
})
