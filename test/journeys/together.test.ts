/** Two people act on one report at once. */
import { expect, test } from 'vitest'
import { useDatabase } from '../database.ts'
import { DESK, PHONE, useBrowser } from './browser.ts'
import { aForwardedReport, aReport } from './given.ts'
import { choose, openReport, signIn } from './officer.ts'
import { useSite } from './site.ts'

const database = useDatabase()
const site = useSite(database, 'koordinator.indramayu', 'koordinator2.indramayu', 'penghubung.dishub.indramayu')
const open = useBrowser()

test('of two officers who act on the same report one wins, and the other is told what happened', async () => {
  const report = await aReport(site)
  const [first, second] = [await open(DESK), await open(PHONE)]
  await signIn(first, site, 'koordinator.indramayu')
  await signIn(second, site, 'koordinator2.indramayu')
  await openReport(first, site, report.number)
  await choose(first, 'Minta kelengkapan')
  await first.page.locator('#message').fill('Mohon sebut nama jalannya.')
  await openReport(second, site, report.number)
  await choose(second, 'Arsipkan')
  await second.page.locator('input[name=reason][value=before-court]').check()
  await second.page.locator('#explanation').fill('Sedang disidangkan di pengadilan negeri.')

  await first.page.locator('section[aria-labelledby=formulir] button.primary').click()
  await first.page.locator('[data-status=awaiting_information]').waitFor()
  const answer = second.page.waitForResponse(
    response => response.request().isNavigationRequest() && response.request().method() === 'POST',
  )
  await second.page.locator('section[aria-labelledby=formulir] button.primary').click()
  expect((await answer).status()).toBe(409)
  const told = await second.page.locator('[role=alert]').innerText()
  expect(told).toContain('Belum dilakukan')
  expect(told).toContain('Kelengkapan diminta')
  expect(await second.page.locator('#explanation').inputValue()).toBe('Sedang disidangkan di pengadilan negeri.')
  await second.look('kalah cepat')
}, 60_000)

test('a form sent twice by a hurried finger is done once', async () => {
  const report = await aForwardedReport(database, site)
  const liaison = await open({ width: 1440, javaScript: false })
  await signIn(liaison, site, 'penghubung.dishub.indramayu')
  await openReport(liaison, site, report.number)
  await choose(liaison, 'Catatan')
  await liaison.page.locator('#body').fill('Petugas berangkat siang ini.')
  await liaison.page.locator('input[name=visibility][value=public]').check()
  await liaison.page.locator('section[aria-labelledby=formulir] button.primary').dblclick()
  await liaison.page.getByText('Catatan tersimpan.').waitFor()
  expect(await liaison.page.locator('.thread').getByText('Petugas berangkat siang ini.').count()).toBe(1)
}, 60_000)
