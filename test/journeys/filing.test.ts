/** Filing and tracking for those who make mistakes, use no mouse, or read English. */
import { expect, test } from 'vitest'
import { useDatabase } from '../database.ts'
import { type Visitor, DESK, PHONE, useBrowser } from './browser.ts'
import { HOLE, send, shownNumber, track } from './citizen.ts'
import { aForwardedReport, aReport } from './given.ts'
import { useSite } from './site.ts'

const database = useDatabase()
const site = useSite(database, 'koordinator.indramayu')
const open = useBrowser()

test('a form with mistakes comes back with a summary in focus, links to the fields, and all that was typed', async () => {
  const citizen = await open(PHONE)
  const { page } = citizen
  await page.goto(`${site.origin}/lapor`)
  await page.locator('#body').fill('Lampu.')
  await page.locator('#reporterEmail').fill('wati@contoh.test')
  const answer = page.waitForResponse(response => response.request().method() === 'POST')
  await page.locator('.send button.primary').click()
  expect((await answer).status()).toBe(422)
  await citizen.look('formulir dengan kesalahan')
  expect(await page.title()).toMatch(/^Perlu diperbaiki/)
  expect(await focused(citizen)).toContain('Perlu diperbaiki')
  expect(await page.locator('#reporterEmail').inputValue()).toBe('wati@contoh.test')
  await page.locator('.error-summary a[href="#title"]').click()
  expect(await page.evaluate('document.activeElement.id')).toBe('title')
}, 60_000)

test('a report is filed with the keyboard alone, and one always sees where one is', async () => {
  const citizen = await open({ width: 1440, javaScript: true })
  const { page } = citizen
  await page.goto(`${site.origin}/lapor`)
  await tabTo(citizen, 'kind')
  await page.keyboard.press('Space')
  await tabTo(citizen, 'title')
  await page.keyboard.type(HOLE.title)
  await tabTo(citizen, 'body')
  await page.keyboard.type(HOLE.body)
  await tabTo(citizen, 'occurredOn')
  await page.locator('#occurredOn').fill(HOLE.occurredOn) // each browser has keys of its own for dates
  await tabTo(citizen, 'agencyQuery')
  await page.keyboard.type('Kabupaten Indramayu')
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
  expect(await page.evaluate('document.activeElement.name')).toBe('agencyId') // the first that was found
  await page.keyboard.press('Space')
  await tabTo(citizen, 'anonymous')
  await page.keyboard.press('Space')
  await tabTo(citizen, 'langkah', 'periksa')
  await page.keyboard.press('Enter')
  await page.waitForSelector('form.reviews')
  expect(await page.locator('form.reviews').innerText()).toContain('Pemerintah Kabupaten Indramayu')
  while ((await focused(citizen)) !== 'Kirim laporan') await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.locator('[data-access-code]').waitFor()
}, 90_000)

test('a report is filed in English from the first page to the receipt', async () => {
  const citizen = await open(DESK)
  const { page } = citizen
  await page.goto(`${site.origin}/en`)
  await citizen.look('home in English')
  await page.locator('#body').fill('The traffic light at the Sindang crossing has been dark for a week.')
  await page.locator('form.start button.primary').click()
  await page.locator('#title').fill('Traffic light at Sindang is dark')
  await page.locator('#occurredOn').fill(HOLE.occurredOn)
  await citizen.look('form in English')
  const receipt = await send(citizen)
  expect(page.url()).toContain('/en/lapor/terkirim')
  expect(await page.locator('h1').innerText()).toContain('Thank you')
  await page.locator('main a.primary').click()
  await page.locator('[data-status=received]').waitFor()
  expect(page.url()).toContain(`/en/laporan/${receipt.number}`)
  await citizen.look('report in English')
  expect(await page.locator('[data-status]').innerText()).toContain('Not yet verified')
  await page.goto(`${site.origin}/en/lacak`)
  await citizen.look('tracking in English')
}, 60_000)

test('a mistyped number, a wrong code, and a report that is nobody’s business are told apart as far as is safe', async () => {
  const [hidden, shown] = [await aReport(site), await aForwardedReport(database, site)]
  const stranger = await open(PHONE)
  const { page } = stranger
  const ask = async (number: string, code: string) => {
    await page.goto(`${site.origin}/lacak`)
    await page.locator('main #trackingNumber').fill(number)
    await page.locator('main #accessCode').fill(code)
    await page.locator('main form button.primary').first().click()
    await page.locator('.error-summary').waitFor()
    await stranger.look('lacak dengan kesalahan')
    return page.locator('.error-summary').innerText()
  }
  const mistyped = hidden.number.slice(0, 11) + ((Number(hidden.number.at(-1)) + 1) % 10)
  expect(await ask(mistyped, '')).toContain('salah ketik')
  expect(await ask('2611', '')).toContain('12 angka')
  expect(await ask(hidden.number, '')).toContain('Tidak ada laporan publik dengan nomor ini')
  expect(await ask(hidden.number, 'AAAA-BBBB-CCCC-DDDD')).toContain('tidak cocok')
  await page.goto(site.origin)
  await page.locator('form.track #trackingNumber').fill(shownNumber(shown))
  await page.getByRole('button', { name: 'Lacak' }).click()
  await page.locator('[data-status=forwarded]').waitFor()
  await track(stranger, site, hidden)
}, 60_000)

const focused = ({ page }: Visitor): Promise<string> =>
  page.locator('html').evaluate(() => {
    const element = document.activeElement
    return element instanceof HTMLElement ? element.innerText.trim() : ''
  })

/** Presses Tab until a field is reached; each stop on the way can be seen. */
async function tabTo({ page }: Visitor, name: string, value?: string): Promise<void> {
  const stops: string[] = []
  while (stops.length < 60) {
    await page.keyboard.press('Tab')
    const at = await page.locator('html').evaluate(() => {
      const element = document.activeElement ?? document.body
      const isOutlined = (one: Element | null | undefined) =>
        one instanceof Element && getComputedStyle(one).outlineStyle !== 'none'
      const isSeen =
        element === document.body || [element, element.closest('label'), element.nextElementSibling].some(isOutlined)
      return {
        name: element.getAttribute('name'),
        value: element.getAttribute('value'),
        isSeen,
        what: element.outerHTML.slice(0, 60),
      }
    })
    stops.push(at.what)
    expect(at.isSeen, `focus is seen on ${at.what}`).toBe(true)
    if (at.name === name && (value === undefined || at.value === value)) return
  }
  throw new Error(`Tab never reached ${name}: ${stops.join('\n')}`)
}
