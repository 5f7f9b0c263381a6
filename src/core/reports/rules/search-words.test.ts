import { describe, expect, test } from 'vitest'
import { LONGEST_SEARCH, searchOf } from './search-words.ts'

const words = (beginnings: string | null, typed: string | null = null) => ({ for: 'words', beginnings, typed })

describe('a search', () => {
  test.each([
    ['lampu jalan', words('lampu:* & jalan:*')],
    ['RT 03 Sindang', words('rt & 03 & sindang:*')],
    ['jl.merdeka', words('jl & merdeka:*', 'jl.merdeka')],
    ['"lampu jalan"', words(null, '"lampu jalan"')],
    ['lampu -jalan', words(null, 'lampu -jalan')],
    ['   ', { for: 'everything' }],
    ['\0', { for: 'everything' }],
    ['!!! %_\\ ()', { for: 'nothing', because: 'no-words' }],
    ["'; drop table reports; --", words('drop:* & table:* & reports:*')],
  ])('of %j asks for %o', (typed, asked) => expect(searchOf(typed)).toEqual(asked))

  test('by a number asks for that report, however it is spelt', () => {
    expect(searchOf('2611-2345-6788')).toMatchObject({ for: expect.stringMatching(/number|words/) })
  })

  test('that is too long is not cut short but refused', () => {
    expect(searchOf('a'.repeat(LONGEST_SEARCH))).toMatchObject({ for: 'words' })
    expect(searchOf('a'.repeat(LONGEST_SEARCH + 1))).toEqual({ for: 'nothing', because: 'too-long' })
    expect(searchOf('jalan '.repeat(2000))).toEqual({ for: 'nothing', because: 'too-long' })
  })
})
