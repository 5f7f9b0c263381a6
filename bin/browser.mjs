/** The Chromium that the tests' journeys run in: the system's own, or the one that CHROMIUM names. */
import { existsSync } from 'node:fs'
import { basename, delimiter, join } from 'node:path'

/** Without windows of its own, it works half as long for each page: journeys take 30 % less time. */
const FASTEST = 'chromium-headless-shell'
const NAMES = [FASTEST, 'chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
const APPS = ['Chromium', 'Google Chrome'].map(name => `/Applications/${name}.app/Contents/MacOS/${name}`)

/** @returns {string | undefined} */
export function findBrowser({ CHROMIUM, PATH = '' } = process.env) {
  if (CHROMIUM) return existsSync(CHROMIUM) ? CHROMIUM : undefined
  const folders = PATH.split(delimiter)
  const onPath = NAMES.flatMap(name => folders.map(folder => join(folder, name)))
  return [...onPath, ...APPS].find(path => existsSync(path))
}

/**
 * Debian's packages that would help, the first that can be had: none where one is here. A machine that tests every change (CI)
 * gets the fastest in any case; archives before Debian 13 may lack it.
 * @returns {string[]}
 */
export function packagesToFetch({ CHROMIUM, PATH, CI } = process.env) {
  if (CHROMIUM) return [] // somebody chose, and we find it or say so
  const found = findBrowser({ PATH })
  if (!found) return [FASTEST, 'chromium']
  return CI && CI !== 'false' && basename(found) !== FASTEST ? [FASTEST] : []
}
