import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { CHAPTERS } from './asvs-lines.ts'
import { BEGIN, END, asvsTable } from './security.ts'

const FILE = 'docs/security.md'
const lines = CHAPTERS.flatMap(({ lines: own }) => own)

test('docs/security.md shows the lines of ASVS as they are kept', () => {
  const text = readFileSync(FILE, 'utf8')
  const drawn = text.slice(0, text.indexOf(BEGIN)) + asvsTable() + text.slice(text.indexOf(END) + END.length)
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(FILE, drawn)
  expect(readFileSync(FILE, 'utf8')).toBe(drawn)
})

test('every line is there once, in order, and says how it is met or what is missing', () => {
  const numbers = lines.map(({ number }) => number)
  expect(new Set(numbers).size).toBe(numbers.length)
  for (const { number, how, shownBy = [], isElsewhere } of lines)
    expect([number, how.length > 5, isElsewhere === true || shownBy.length > 0]).toEqual([number, true, true])
})

test.each(lines.map(line => [line.number, line.shownBy ?? []] as const))(
  'the tests of line %s are there',
  (_, shownBy) => {
    for (const [file, title] of shownBy) {
      expect([file, existsSync(file)]).toEqual([file, true])
      const text = readFileSync(file, 'utf8').replaceAll("\\'", "'")
      expect([file, title, text.includes(title)]).toEqual([file, title, true])
    }
  },
)
