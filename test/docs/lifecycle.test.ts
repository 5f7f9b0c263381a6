import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { lifecycleDocument } from './lifecycle.ts'

const FILE = 'docs/lifecycle.md'

test('docs/lifecycle.md shows the lifecycle that the rules obey', () => {
  const drawn = lifecycleDocument()
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(FILE, drawn)
  expect(readFileSync(FILE, 'utf8')).toBe(drawn)
})
