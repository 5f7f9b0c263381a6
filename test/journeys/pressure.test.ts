/** A form under pressure asks a stranger's browser for some work, or, without JavaScript, for a code. */
import { expect, test } from 'vitest'
import { useDatabase } from '../database.ts'
import { press } from '../pressing.ts'
import { DESK, PHONE, useBrowser } from './browser.ts'
import { HOLE, file, fillIn } from './citizen.ts'
import { mailTo, useSite } from './site.ts'

const database = useDatabase()
const site = useSite(database, 'nasional')
const open = useBrowser()

test('a browser proves its work while its person types, and the report opens', async () => {
  const receipt = await file(await open(PHONE), site, HOLE)
  await press(database, 'track')
  const { page, look } = await open(PHONE)
  await page.goto(`${site.origin}/lacak`)
  await page.locator('#trackingNumber').fill(receipt.number)
  await page.locator('#accessCode').fill(receipt.code)
  await page.locator('form.formcard button.primary').click()
  await page.waitForURL(`**/laporan/${receipt.number}`)
  await page.goto(`${site.origin}/lacak`)
  await page.locator('proof-of-work[data-state=done]').waitFor()
  await look('lacak saat ramai')
}, 60_000)

test('without JavaScript a code by mail lets a report through, with all that was typed', async () => {
  await press(database, 'file report')
  const reporter = await open(DESK)
  const { page, look } = reporter
  await page.goto(`${site.origin}/lapor`)
  await fillIn(reporter, HOLE)
  await page.locator('.send button.primary').click()
  await page.locator('#kontakBukti').fill('wati@contoh.test')
  await page.getByRole('button', { name: 'Kirim kode' }).click()
  await look('kode dikirim')
  const code = /\b\d{3} ?\d{3}\b/.exec(await mailTo(site, 'wati@contoh.test', 'kode'))?.[0] ?? ''
  await page.locator('#kodeBukti').fill(code)
  await page.locator('.send button.primary').click()
  await page.locator('[data-tracking-number]').first().waitFor()
  expect((await database.root.query('select from reports')).rowCount).toBe(1)
}, 60_000)
