import { describe, expect, test } from 'vitest'
import { keyOf } from './key.ts'
import { searchFor, wordsOf } from './words.ts'

describe('what is searched for', () => {
  test.each([
    ['dishub indra', 'dishub:* & indra:*'],
    ['  DISHUB,  Indramayu!', 'dishub:* & indramayu:*'],
    ['dishub in', 'dishub:*'],
    ['bi', 'bi'],
    ['bi perwakilan', 'bi & perwakilan:*'],
    ["Ma'rang", 'rang:* & ma'],
    ['🚌 بندونغ', 'بندونغ:*'],
  ])('%s: each word, or its beginning when it is long enough', (typed, asked) => {
    expect(new Set(searchFor(typed)?.split(' & '))).toEqual(new Set(asked.split(' & ')))
  })

  test.each(['', '   ', '\0', "':*&|!()", '🚌'])('nothing, for %j', typed => expect(searchFor(typed)).toBeNull())

  test('never more than eight words of forty letters', () => {
    expect(searchFor('x'.repeat(10_000))).toHaveLength(42)
    expect(searchFor('satu dua tiga empat lima enam tujuh delapan sembilan sepuluh')?.split(' & ')).toHaveLength(8)
  })

  test('passes over words that no name holds, unless there is nothing else', () => {
    expect(searchFor('desa sindang', new Set(['desa']))).toBe('sindang:*')
    expect(searchFor('desa', new Set(['desa']))).toBe('desa:*')
  })

  test('words are counted once', () => expect(wordsOf('Bandung, Kota Bandung')).toEqual(['bandung', 'kota']))
})

describe('what a form names', () => {
  test('is a number or a slug', () => {
    expect(keyOf('418')).toEqual({ id: 418 })
    expect(keyOf('kab-indramayu')).toEqual({ slug: 'kab-indramayu' })
  })

  test.each(['', '99999999999', '-1', '1.5', 'Kab Indramayu', "x' or 1=1", 'a\0', 'a'.repeat(201)])(
    '%j names nothing',
    text => {
      expect(keyOf(text)).toBeNull()
    },
  )
})
