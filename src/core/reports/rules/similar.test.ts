import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Likeness, isSimilar, nearness, reasonsOf } from './similar.ts'

const APART: Likeness = { titles: 0, words: 0, isSameCategory: false, isSamePlace: false, daysApart: 80 }

describe('two reports look like the same matter', () => {
  test.each([
    ['by nearly the same title', { titles: 0.9, words: 0.6 }, true],
    ['by the same words at the same place', { words: 0.6, isSamePlace: true, daysApart: 1 }, true],
    ['by a like title of one category and place', { titles: 0.5, isSamePlace: true, isSameCategory: true }, true],
    ['not by place and category alone', { isSamePlace: true, isSameCategory: true, daysApart: 0 }, false],
    ['not by a few words somewhere else', { words: 0.45, titles: 0.2 }, false],
  ])('%s', (_, changes, expected) => expect(isSimilar({ ...APART, ...changes })).toBe(expected))

  test('and the officer reads what is the same', () => {
    expect(reasonsOf({ ...APART, titles: 0.5, isSamePlace: true, daysApart: 2 })).toEqual(['place', 'words', 'time'])
    expect(reasonsOf(APART)).toEqual([])
  })
})

test('what is more alike is never counted as less near', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  const likeness = fc.record({
    titles: share,
    words: share,
    isSameCategory: fc.boolean(),
    isSamePlace: fc.boolean(),
    daysApart: fc.double({ min: 0, max: 400, noNaN: true }),
  })
  fc.assert(
    fc.property(likeness, share, (one, more) => {
      expect(nearness(one)).toBeGreaterThanOrEqual(0)
      expect(nearness(one)).toBeLessThanOrEqual(1)
      expect(nearness({ ...one, words: Math.max(one.words, more) })).toBeGreaterThanOrEqual(nearness(one))
      expect(nearness({ ...one, titles: Math.max(one.titles, more) })).toBeGreaterThanOrEqual(nearness(one))
      expect(nearness({ ...one, isSamePlace: true })).toBeGreaterThanOrEqual(nearness(one))
    }),
  )
})
