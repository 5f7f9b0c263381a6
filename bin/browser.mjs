/** The Chromium that the tests' journeys run in: the system's own, or the one that CHROMIUM names. */
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Without windows of its own, the first works half as long for each page. */
const NAMES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
const APPS = ['Chromium', 'Google Chrome'].map(name => `/Applications/${name}.app/Contents/MacOS/${name}`)

/** @returns {string | undefined} */
export function findBrowser() {
  const { CHROMIUM, PATH = '' } = process.env
  if (CHROMIUM) return existsSync(CHROMIUM) ? CHROMIUM : undefined
  const folders = PATH.split(delimiter)
  const onPath = NAMES.flatMap(name => folders.map(folder => join(folder, name)))
  return [...onPath, ...APPS].find(path => existsSync(path))
}
