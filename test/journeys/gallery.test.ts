/** Every page in every state, as a browser draws it on a phone and on a desk: reachable for all, and within the screen. */
import { beforeAll, expect, test } from 'vitest'
import { gallery } from '#web/dev/pages/gallery.tsx'
import { useDatabase } from '../database.ts'
import { type Visitor, useBrowser } from './browser.ts'
import { useSite } from './site.ts'

const site = useSite(useDatabase())
const open = useBrowser()
let visitor: Visitor

/** Nobody is signed in here to whom anything could be told. */
const SILENT =
  'EventSource = class extends EventTarget { static OPEN = 1; static CLOSED = 2; readyState = 0; close() {} }'

beforeAll(async () => {
  visitor = await open({ width: 360, javaScript: true })
  await visitor.page.addInitScript(SILENT)
  await visitor.page.goto(`${site.origin}/dev/pages/${gallery[0]?.name}`)
})

/**
 * Each page is written into the window of the first, under the same content policy, with styles and islands: there axe stays
 * and has been compiled, which takes the browser three times as long as asking it (measured: 950 ms a page, and 430 so).
 */
async function show(name: string): Promise<number> {
  return visitor.page.evaluate(async address => {
    const answer = await fetch(address)
    const html = await answer.text()
    document.open() // forgets all listeners
    const loaded = new Promise(done => addEventListener('load', done, { once: true }))
    document.write(html)
    document.close()
    await loaded
    return answer.status
  }, `${site.origin}/dev/pages/${name}`)
}

/** All in one: between two tests everything is emptied, and nothing here has written anything. */
test('no page has a fault', async () => {
  const { page, faults } = visitor
  for (const { name } of gallery) {
    for (const width of [360, 1440]) {
      await page.setViewportSize({ width, height: 900 })
      if (width === 360) expect.soft(await show(name), name).toBe(200)
      expect.soft(await faults(), `${name}, ${width} px`).toEqual([])
    }
  }
}, 600_000)
