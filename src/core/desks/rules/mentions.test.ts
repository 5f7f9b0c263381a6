/** Who is named by what somebody writes or ticks. */
import { describe, expect, test } from 'vitest'
import type { OfficerId } from '#core/ids.ts'
import { MOST_MENTIONS, mentionRefusal, namedIn } from './mentions.ts'

const [sari, dewi, other, tono] = [1, 2, 3, 4] as OfficerId[] as [OfficerId, OfficerId, OfficerId, OfficerId]
const colleagues = [
  { id: sari, name: 'Sari Dewi' },
  { id: dewi, name: 'Dewi Hartati' },
  { id: other, name: 'Sari Wulandari' },
  { id: tono, name: 'Tono' },
]

describe('in a note', () => {
  test.each([
    ['@Tono, tolong dilihat', [tono]],
    ['tolong @tono.', [tono]],
    ['@Sari Dewi dan @dewi', [sari, dewi]],
    ['@SARI WULANDARI', [other]],
    ['@Sari saja: ada dua', []],
    ['@Tonoman orang lain', []],
    ['surel tono@contoh.test', []],
    ['surel budi@tono.id', []],
    ['tanpa sebutan', []],
    ['@', []],
    ['@@@Tono', [tono]],
    ['@Tono '.repeat(2000), [tono]],
  ] as const)('%s', (text, named) => {
    expect(namedIn(text, colleagues)).toEqual(named)
  })

  test('nobody without a name is named', () => expect(namedIn('@ ', [{ id: tono, name: ' ' }])).toEqual([]))
})

describe('those ticked', () => {
  test.each([
    ['are told of an internal note', [sari], 'internal', null],
    ['are not of one that the reporter reads', [sari], 'reporter', 'mention-internal-only'],
    ['nor of one that everybody reads', [sari], 'public', 'mention-internal-only'],
    ['are those who may read it', [9 as OfficerId], 'internal', 'mention-unknown'],
    ['may be none', [], 'public', null],
  ] as const)('%s', (_, named, visibility, refusal) => {
    expect(mentionRefusal(named, visibility, [sari, tono])).toBe(refusal)
  })

  test('are not a crowd', () => {
    const many = Array.from({ length: MOST_MENTIONS + 1 }, (_, place) => place as OfficerId)
    expect(mentionRefusal(many, 'internal', many)).toBe('mention-unknown')
    expect(mentionRefusal(many.slice(1), 'internal', many)).toBe(null)
  })
})
