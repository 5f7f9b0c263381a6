import { readFileSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'

const FOLDER = 'docs/decisions'

const files = readdirSync(FOLDER).filter(name => /^\d{4}-/.test(name))

test('docs/decisions/README.md lists every decision by its title', () => {
  const listed = readFileSync(`${FOLDER}/README.md`, 'utf8')
  const lines = files.map(name => `* [${titleOf(name)}](${name})`)
  expect(listed.split('\n').filter(line => line.startsWith('* '))).toEqual(lines)
})

test('a decision has the number of its file, and no two have the same', () => {
  const numbers = files.map(name => name.slice(0, 4))
  expect(new Set(numbers).size).toBe(numbers.length)
  expect(files.map(name => titleOf(name).slice(0, 4))).toEqual(numbers)
})

const titleOf = (name: string): string => /^# (.+)/.exec(readFileSync(`${FOLDER}/${name}`, 'utf8'))?.[1] ?? ''
