/** What axe and the width of the page cannot tell of a phone: lines that break where they should not, words that touch. */
import { beforeAll, expect, test } from 'vitest'
import { useDatabase } from '../database.ts'
import { type Visitor, PHONE, useBrowser } from './browser.ts'
import { useSite } from './site.ts'

const site = useSite(useDatabase())
const open = useBrowser()
let visitor: Visitor

beforeAll(async () => {
  visitor = await open({ ...PHONE, javaScript: false })
})

const show = (name: string) => visitor.page.goto(`${site.origin}/dev/pages/${name}`)
const boxes = (selector: string) =>
  visitor.page.locator(selector).evaluateAll(found =>
    found.map(one => {
      const words = document.createRange()
      words.selectNodeContents(one)
      const lines = new Set(Array.from(words.getClientRects(), ({ top }) => Math.round(top))).size
      const { top, bottom, right, width } = one.getBoundingClientRect()
      return { top, bottom, right, width, lines, wordsEnd: words.getBoundingClientRect().right }
    }),
  )

test('all links of the menu reach as far', async () => {
  await show('laporan-saya-id')
  await visitor.page.locator('.site-header summary').click()
  const widths = (await boxes('.site-header .menu a')).map(({ width }) => Math.round(width))
  expect(widths.length).toBeGreaterThan(4)
  expect(new Set(widths).size, widths.join()).toBe(1)
})

test.each(['periksa-rahasia', 'tentang-id'])(
  '%s: in a table made of cards every value ends at the edge',
  async name => {
    await show(name)
    const cells = await boxes('.table.stack td')
    expect(cells.length).toBeGreaterThan(10)
    expect(cells.filter(({ right, wordsEnd }) => right - wordsEnd > 2)).toEqual([])
  },
)

test('words within a day of the calendar are not broken', async () => {
  await show('tenggat-answered-id')
  const due = await boxes('.cal .due .flagd')
  expect(due.length).toBeGreaterThan(0)
  expect(due.map(({ lines }) => lines)).toEqual(due.map(() => 1))
})

test('a tracking number stands on one line', async () => {
  await show('laporan-digabung')
  expect((await boxes('.flash .nomor')).map(({ lines }) => lines)).toEqual([1])
})

test('what has just happened stands apart from the form below', async () => {
  await show('kode')
  const [[news], [form]] = [await boxes('.auth-box > .flash'), await boxes('.auth-box form')]
  expect((form?.top ?? 0) - (news?.bottom ?? 0)).toBeGreaterThanOrEqual(12)
})
