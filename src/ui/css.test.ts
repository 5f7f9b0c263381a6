import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

/** 14.8 KB was the prototype's size; what is added must be worth it on a slow phone. */
const MOST_CSS = 15_000
const MOST_FONT = 30_000
const MOST_SCRIPTS = 2_000
/** Turbo is nearly all of it (docs/decisions/0081-turbo-and-diff.md); loaded once, by officers only. */
const MOST_SCRIPTS_OF_OFFICERS = 30_000
const OF_CITIZENS = ['copy-button', 'remaining-characters', 'submit-once']
/** Loaded by the pages of passkeys only, or by a form under pressure only. */
const ON_OCCASION = ['passkey', 'proof-of-work', 'solve']
const MOST_ON_OCCASION = 3_000

let folder = ''
const files = () => readdirSync(join(folder, 'assets'))
const sheets = () =>
  files()
    .filter(name => name.endsWith('.css'))
    .map(name => ({ name, text: readFileSync(join(folder, 'assets', name), 'utf8') }))
/** All there is in our files of such names. */
const written = (names: RegExp) =>
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter(name => names.test(name))
    .map(name => readFileSync(join('src', name), 'utf8'))
    .join('\n')
const sizeOf = (name: string) => statSync(join(folder, 'assets', name)).size

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lapor-client-'))
  await build({ logLevel: 'silent', environments: { client: { build: { outDir: folder, emptyOutDir: true } } } })
}, 60_000)

afterAll(() => rmSync(folder, { recursive: true }))

describe('what browsers load', () => {
  test('is one stylesheet for citizens and one for officers, each small enough for a slow phone', () => {
    expect(sheets()).toHaveLength(2)
    for (const { name, text } of sheets())
      expect([name, brotliCompressSync(text).length < MOST_CSS]).toEqual([name, true])
  })

  test('is understood by browsers of 2022: nothing nested, no light-dark(), no media ranges', () => {
    for (const { text } of sheets()) {
      expect(text).not.toContain('light-dark(')
      expect(text).not.toContain('&')
      expect(text).not.toMatch(/@media[^{]*[<>]/)
      expect(text).toContain('prefers-color-scheme:dark')
    }
  })

  test('keeps the layers in their order', () => {
    for (const { text } of sheets()) {
      const order = [...text.matchAll(/@layer (\w+)\s*[{;]/g)].map(([, name]) => name)
      expect([...new Set(order)]).toEqual(['reset', 'tokens', 'base', 'components', 'pages'])
    }
  })

  test('holds no class that nothing wears', () => {
    const worn = new Set(written(/(?<!\.test|text)\.tsx?$/).match(/[\w-]+/g))
    const classes = written(/\.css$/)
      .replace(/\/\*[^]*?\*\/|@import.*|url\(.*?\)/g, '')
      .matchAll(/\.([a-z][\w-]*)/g)
    expect([...new Set([...classes].map(([, name = '']) => name))].filter(name => !worn.has(name))).toEqual([])
  })

  test('has one font, and for citizens scripts that weigh almost nothing', () => {
    expect(
      files()
        .filter(name => name.endsWith('.woff2'))
        .map(sizeOf),
    ).toEqual([expect.toSatisfy((size: number) => size < MOST_FONT)])
    const scripts = files().filter(name => name.endsWith('.js.br'))
    const citizens = scripts.filter(name => OF_CITIZENS.some(island => name.startsWith(`${island}-`)))
    const isLight = (size: number) => size < MOST_ON_OCCASION
    const isOccasional = (name: string) => ON_OCCASION.some(island => name.startsWith(`${island}-`))
    const weightOf = (names: readonly string[]) => names.map(sizeOf).reduce((sum, size) => sum + size, 0)
    expect(citizens).toHaveLength(OF_CITIZENS.length)
    expect(weightOf(citizens)).toBeLessThan(MOST_SCRIPTS)
    for (const name of scripts.filter(isOccasional))
      expect([name, sizeOf(name)]).toEqual([name, expect.toSatisfy(isLight)])
    expect(weightOf(scripts.filter(name => !isOccasional(name)))).toBeLessThan(MOST_SCRIPTS_OF_OFFICERS)
  })
})
