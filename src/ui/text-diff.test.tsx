import fc from 'fast-check'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { TextDiff, differenceOf } from './text-diff.tsx'

const joined = (pieces: ReturnType<typeof differenceOf>, without: 'added' | 'removed') =>
  pieces
    .filter(({ was }) => was !== without)
    .map(({ text }) => text)
    .join('')

describe('a difference', () => {
  test('is told by words', () => {
    expect(renderToString(<TextDiff before="lampu sy padam" after="lampu pelapor padam" />)).toBe(
      '<p class="written text-diff">lampu <del>sy</del><ins>pelapor</ins> padam</p>',
    )
  })

  test('takes what stands together together, masks above all', () => {
    expect(differenceOf('plat B 1234 XYZ ya', 'plat [pelat nomor disamarkan] ya')).toEqual([
      { text: 'plat ', was: 'kept' },
      { text: 'B 1234 XYZ', was: 'removed' },
      { text: '[pelat nomor disamarkan]', was: 'added' },
      { text: ' ', was: 'kept' },
      { text: 'ya', was: 'kept' },
    ])
  })

  test('of markup shows it as text', () => {
    const html = renderToString(<TextDiff before="<img src=x onerror=alert(1)>" after="<script>x</script>" />)
    expect(html).not.toMatch(/<img|<script/)
  })

  test('of nothing says so', () => expect(renderToString(<TextDiff before="a" after="a" />)).toContain('Tidak ada'))

  test('gives back both texts, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
        const pieces = differenceOf(before, after)
        expect(joined(pieces, 'added')).toBe(before)
        expect(joined(pieces, 'removed')).toBe(after)
      }),
    )
  })
})

test.each([
  [
    'words that differ all',
    (n: number) => Array.from({ length: n }, (_, at) => `a${at}`).join(' '),
    (n: number) => Array.from({ length: n }, (_, at) => `b${at}`).join(' '),
  ],
  ['one letter again and again', () => 'a '.repeat(5000), () => 'b '.repeat(5000)],
  ['the same words in another order', (n: number) => 'x y '.repeat(n), (n: number) => 'y x z '.repeat(n)],
])('two texts of ten thousand letters, %s, are compared in bounded time', (_, before, after) => {
  const [old, now] = [before(1700).slice(0, 10_000), after(1700).slice(0, 10_000)]
  const start = process.cpuUsage()
  const pieces = differenceOf(old, now)
  expect(process.cpuUsage(start).user).toBeLessThan(600_000)
  expect(joined(pieces, 'added')).toBe(old)
  expect(joined(pieces, 'removed')).toBe(now)
})
