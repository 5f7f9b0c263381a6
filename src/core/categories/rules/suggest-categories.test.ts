import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { CategoryId } from '#core/ids.ts'
import { readCategories } from '../read-categories.ts'
import { readWeakWords } from '../words/read-weak-words.ts'
import { type Vocabulary, suggestCategories, vocabularyOf } from './suggest-categories.ts'

let vocabulary: Vocabulary
const slugs = new Map<CategoryId, string>()

beforeAll(() => {
  const rows = readCategories('.').map((row, at) => ({ ...row, id: (at + 1) as CategoryId }))
  for (const { id, key } of rows) slugs.set(id, key)
  vocabulary = vocabularyOf(
    rows.map(({ id, name, synonyms }) => ({
      id,
      name,
      groupName: null,
      defaultWeight: 'medium',
      words: [...synonyms, name],
    })),
    readWeakWords('.').map(({ word }) => word),
  )
})

const suggested = (title: string, body = '') => suggestCategories({ title, body }, vocabulary)
const slugsFor = (title: string, body = '') => suggested(title, body).map(({ id }) => slugs.get(id))

describe('the words of reporters lead to', () => {
  test.each([
    ['Blanko habis terus', 'ktp saya sudah enam bulan blm jadi', 'ktp'],
    ['Lampu jalan padam', 'Sejak dua minggu lampu jalan di depan pasar padam', 'lampu-jalan'],
    ['Jalan rusak parah', 'jalan berlubang di desa kami', 'jalan-rusak'],
    ['AIR PDAM KERUH!!! tolong', 'sdh 1 minggu air pdam di perum griya melati keruh dan bau besi', 'air-keruh'],
    ['Sampah menumpuk', 'sampah tidak diangkut sudah dua minggu', 'sampah-tidak-diangkut'],
    ['Pungutan liar di sekolah', 'pungli seragam', 'pungli'],
  ])('%s', (title, body, slug) => expect(slugsFor(title, body)).toContain(slug))

  test('say which words they were', () => {
    const [first] = suggested('Lampunya padam', 'Lampu jalan di depan pasar padam.')
    expect(first?.because).toContain('lampu jalan')
  })

  test('are found with the ending that people put on them', () => {
    expect(slugsFor('Blankonya habis', 'ktp-el nya')).toContain('ktp')
  })
})

describe('weak words', () => {
  test.each(['warga desa', 'mohon tolong pak', 'jalan', 'jalan raya kota', 'sekolah', 'terima kasih'])(
    '“%s” decides nothing alone',
    text => expect(suggested(text)).toEqual([]),
  )

  test('count a little beside what is telling', () => {
    const words = { words: ['lampu'], groupName: null, defaultWeight: 'medium' as const }
    const two = vocabularyOf(
      [
        { ...words, id: 1 as CategoryId, name: 'Lampu' },
        {
          id: 2 as CategoryId,
          name: 'Lampu pasar',
          groupName: null,
          defaultWeight: 'medium',
          words: ['lampu', 'pasar'],
        },
      ],
      ['pasar'],
    )
    expect(suggestCategories({ title: 'lampu pasar', body: '' }, two).map(({ id }) => id)).toEqual([2, 1])
    expect(suggestCategories({ title: 'pasar', body: '' }, two)).toEqual([])
  })
})

describe('a suggestion is clear', () => {
  const simple = vocabularyOf(
    [
      { id: 1 as CategoryId, name: 'KTP', groupName: null, defaultWeight: 'medium', words: ['ktp', 'blanko ktp'] },
      { id: 2 as CategoryId, name: 'KK', groupName: null, defaultWeight: 'medium', words: ['kk', 'kartu keluarga'] },
    ],
    [],
  )
  const clear = (title: string) => suggestCategories({ title, body: '' }, simple).map(({ isClear }) => isClear)

  test('when it has twice what the next one has', () =>
    expect(clear('blanko ktp habis, kk juga')).toEqual([true, false]))
  test('not when two stand side by side', () => expect(clear('ktp dan kk')).toEqual([false, false]))
  test('and never more than three are made', () => expect(suggested('ktp kk sim paspor bpjs pdam pln').length).toBe(3))
})

describe('any text', () => {
  test('is read without a fault, and the order does not depend on how often something is said', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), text => {
        const once = suggested(text, text).map(({ id, score }) => [id, score])
        expect(suggested(text, `${text} ${text}`).slice(0, once.length).length).toBe(once.length)
      }),
    )
  })

  test('of ten thousand letters is read at once', () => {
    const text = 'lampu jalan ktp rusak '.repeat(500).slice(0, 10_000)
    const before = process.cpuUsage()
    suggested(text, text)
    expect(process.cpuUsage(before).user).toBeLessThan(300_000)
  })

  test.each(['', '\0', '   ', '🦜', '<script>', "' or 1=1"])('%j leads nowhere', text =>
    expect(suggested(text)).toEqual([]),
  )
})
