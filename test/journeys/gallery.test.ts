/** Every page in every state, as a browser draws it on a phone and on a desk: reachable for all, and within the screen. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { gallery } from '#web/dev/pages/gallery.tsx'
import { useDatabase } from '../database.ts'
import { type Visitor, useBrowser } from './browser.ts'
import { useSite } from './site.ts'

const site = useSite(useDatabase())
const open = useBrowser()
let visitor: Visitor

beforeAll(async () => {
  visitor = await open({ width: 360, javaScript: true })
})
afterAll(() => visitor.leave())

test.each(gallery.map(({ name, title }) => [name, title] as const))('%s (%s) has no fault', async name => {
  const { page, faults } = visitor
  for (const width of [360, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    if (width === 360) expect((await page.goto(`${site.origin}/dev/pages/${name}`))?.status()).toBe(200)
    expect(await faults(), `${name}, ${width} px`).toEqual([])
  }
})
