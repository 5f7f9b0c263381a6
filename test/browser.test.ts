/** Which browser the journeys run in, and what is fetched for them. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { findBrowser, packagesToFetch } from '../bin/browser.mjs'

const folder = mkdtempSync(join(tmpdir(), 'lapor-browser-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A PATH of two folders, of which the first has these programs. */
function aPath(...programs: readonly string[]): string {
  const home = join(folder, programs.join('-') || 'none')
  mkdirSync(home, { recursive: true })
  for (const name of programs) writeFileSync(join(home, name), '')
  return [home, join(folder, 'nowhere')].join(delimiter)
}

test.each([
  [['chromium'], undefined, []],
  [['chromium'], '', []],
  [['chromium'], 'false', []],
  [['chromium'], '1', ['chromium-headless-shell']],
  [['google-chrome'], 'true', ['chromium-headless-shell']],
  [['chromium', 'chromium-headless-shell'], '1', []],
  [['chromium-headless-shell'], undefined, []],
])('with %j here and CI=%s, fetched is %j', (programs, CI, wanted) => {
  expect(packagesToFetch({ PATH: aPath(...programs), CI })).toEqual(wanted)
})

test.skipIf(process.platform === 'darwin')(
  'where there is none, the fastest is tried first, and then the other',
  () => {
    for (const CI of [undefined, '1'])
      expect(packagesToFetch({ PATH: aPath(), CI })).toEqual(['chromium-headless-shell', 'chromium'])
  },
)

test('of several the fastest is taken', () => {
  const PATH = aPath('chromium', 'chromium-headless-shell')
  expect(findBrowser({ PATH })).toMatch(/chromium-headless-shell$/)
})

test('whoever names one gets that one or none, and nothing is fetched', () => {
  const PATH = aPath('chromium')
  const [home = ''] = PATH.split(delimiter)
  expect(findBrowser({ PATH, CHROMIUM: join(home, 'chromium') })).toBe(join(home, 'chromium'))
  expect(findBrowser({ PATH, CHROMIUM: join(home, 'lynx') })).toBeUndefined()
  expect(packagesToFetch({ PATH, CI: '1', CHROMIUM: join(home, 'lynx') })).toEqual([])
})
