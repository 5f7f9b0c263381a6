/** A real browser, as people have it: with and without JavaScript, on a phone and on a desk. */
import { readFileSync } from 'node:fs'
import type { AxeResults } from 'axe-core'
import { type Browser, type CDPSession, type Page, type Response, chromium } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { findBrowser } from '../../bin/browser.mjs'
import { htmlFaults } from './html.ts'

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: findBrowser() ?? '/usr/bin/chromium', args: FLAGS })

export type Screen = { readonly width: 360 | 1440; readonly javaScript: boolean }

export const SCREENS: readonly Screen[] = [
  { width: 360, javaScript: false },
  { width: 360, javaScript: true },
  { width: 1440, javaScript: false },
  { width: 1440, javaScript: true },
]

export const PHONE: Screen = { width: 360, javaScript: true }
export const DESK: Screen = { width: 1440, javaScript: false }

export type Visitor = {
  readonly page: Page
  /** What makes the open page hard to reach for some or wider than the screen, and what was complained about so far. */
  faults(): Promise<string[]>
  /** Fails when the open page is hard to reach for some, wider than the screen, not valid, or was complained about. */
  look(at: string): Promise<void>
  leave(): Promise<void>
}

type Settings = Screen & {
  /** Where pictures of the pages are kept, for people to judge. */
  readonly pictures?: string | undefined
}

let launched: Promise<Browser> | undefined

/**
 * One browser for all files that this process tests, in which everybody has a window of their own;
 * it ends with the process. Who came before the first test stays for the whole file, others until the end of their test.
 */
export function useBrowser(): (settings: Settings) => Promise<Visitor> {
  let browser: Browser
  const left: Visitor[] = []
  const staying: Visitor[] = []
  const leave = (visitors: readonly Visitor[]) => Promise.all(visitors.map(visitor => visitor.leave()))
  beforeAll(async () => {
    browser = await (launched ??= launch())
  })
  beforeEach(() => void staying.push(...left.splice(0)))
  afterEach(() => leave(left.splice(0)))
  afterAll(() => leave([...staying, ...left]))
  return async settings => {
    const one = await visitor(browser, settings)
    left.push(one)
    return one
  }
}

/** Someone with a browser of their own: no cookie is shared with anyone else. */
export async function visitor(browser: Browser, { width, javaScript, pictures }: Settings): Promise<Visitor> {
  const context = await browser.newContext({
    javaScriptEnabled: javaScript,
    viewport: { width, height: 900 },
    locale: 'id-ID',
  })
  context.setDefaultTimeout(20_000)
  const page = await context.newPage()
  const tell = javaScript ? await context.newCDPSession(page) : null
  const complaints: string[] = []
  let shown: Response | undefined
  page.on('console', message => {
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) complaints.push(message.text())
  })
  page.on('pageerror', error => complaints.push(error.message))
  page.on('response', response => {
    if (response.request().isNavigationRequest() && response.status() !== 303) shown = response
  })
  const faults = async () => [...(await unreachable(tell)), ...(await overflowing(page)), ...complaints.splice(0)]
  return {
    page,
    faults,
    async look(at) {
      const html = (await shown?.text()) ?? ''
      const found = [...(await faults()), ...(await htmlFaults(html))]
      if (pictures)
        await page.screenshot({ path: `${pictures}/${width}-${at.replaceAll(' ', '-')}.png`, fullPage: true })
      expect(found, `${at}, ${width} px, ${page.url()}`).toEqual([])
    },
    leave: () => context.close(),
  }
}

/** A third quicker to read for a browser than `axe.source`, which has its comments. */
const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')
const LOOK = `axe.run({ resultTypes: ['violations'], preload: false }).then(({ violations }) => JSON.stringify(violations))`

/**
 * axe needs scripts; the page is the same either way, so it is asked where there are any. Not subject to the page's content
 * policy, unlike a script tag; and told in the browser's own words, not playwright's, a browser compiles it once for all pages.
 */
async function unreachable(tell: CDPSession | null): Promise<string[]> {
  if (!tell) return []
  const { result } = await tell.send('Runtime.evaluate', { expression: 'typeof axe' })
  if (result.value === 'undefined') await told(tell, AXE)
  const violations: AxeResults['violations'] = JSON.parse(await told(tell, LOOK))
  return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes[0]?.html ?? ''})`)
}

async function told(tell: CDPSession, expression: string): Promise<string> {
  const asked = { expression, awaitPromise: true, returnByValue: true }
  const { result, exceptionDetails } = await tell.send('Runtime.evaluate', asked)
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
  return String(result.value)
}

async function overflowing(page: Page): Promise<string[]> {
  const box = await page.locator('html').evaluate(html => ({ content: html.scrollWidth, screen: html.clientWidth }))
  return box.content > box.screen ? [`wider than the screen: ${box.content} > ${box.screen}`] : []
}
