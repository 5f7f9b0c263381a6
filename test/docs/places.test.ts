import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const documents = [...globSync('*.md'), ...globSync('docs/**/*.md')].filter(path => path !== 'docs/domain.md')

test.each(documents)('%s names only places that are there', path => {
  const text = readFileSync(path, 'utf8')
  const links = [...text.matchAll(/\]\(([^)#:]+)\)/g)].map(([, place = '']) => join(dirname(path), place))
  const named = [...text.matchAll(/`((?:src|test|db|docs|bench|bin)\/[\w./-]+)`/g)].map(([, place = '']) => place)
  expect([...links, ...named].filter(place => !existsSync(place))).toEqual([])
})
