/** Time passes, as one watches it pass in a demonstration at /dev/jam. docs/domain.md §4 and §5. */
import { expect, test } from 'vitest'
import { longDay } from '#ui/format.ts'
import { useDatabase } from '../database.ts'
import { type Visitor, DESK, PHONE, useBrowser } from './browser.ts'
import { reply, track } from './citizen.ts'
import { workingDaysFrom } from './due.ts'
import { REPORTER, aForwardedReport, aReport, anAnsweredReport } from './given.ts'
import { openReport, signIn } from './officer.ts'
import { letPass, letSixtyDaysPass } from './passing.ts'
import { mailTo, useSite } from './site.ts'

const database = useDatabase()
const site = useSite(database, 'koordinator.indramayu', 'penghubung.dishub.indramayu', 'ombudsman')
const open = useBrowser()
const DAY_MS = 86_400_000

test('an answer without a reply is reminded of twice and closed by the system after ten working days', async () => {
  const report = await anAnsweredReport(database, site)
  const answeredAt = site.clock.now()
  const watcher = await open(DESK)
  await forwardTo(watcher, workingDaysFrom(answeredAt, 5))
  await mailTo(site, REPORTER.email, 'Pengingat: laporan Anda segera ditutup')
  await forwardTo(watcher, workingDaysFrom(answeredAt, 9))
  await mailTo(site, REPORTER.email, 'Pengingat: laporan Anda segera ditutup', 2)
  await watcher.page.goto(`${site.origin}/laporan/${report.number}`)
  expect(await watcher.page.locator('[data-status]').innerText()).toContain('selesai otomatis dalam 1 hari kerja')

  await forwardTo(watcher, workingDaysFrom(answeredAt, 11))
  await mailTo(site, REPORTER.email, 'Laporan Anda ditutup')
  await watcher.page.goto(`${site.origin}/laporan/${report.number}`)
  const status = watcher.page.locator('[data-status]')
  expect(await status.getAttribute('data-status')).toBe('closed')
  expect(await status.innerText()).toContain('Ditutup oleh sistem')
  await watcher.look('ditutup oleh sistem')
}, 60_000)

test('a reply in time keeps the report open', async () => {
  const report = await anAnsweredReport(database, site)
  const answeredAt = site.clock.now()
  const reporter = await open(PHONE)
  await forwardTo(reporter, workingDaysFrom(answeredAt, 9))
  await track(reporter, site, report)
  await reply(reporter, 'Lampunya belum menyala sampai sekarang.')
  await forwardTo(reporter, workingDaysFrom(answeredAt, 11))
  await mailTo(site, 'penghubung.dishub.indramayu@demo.lapor.test', 'Pelapor menanggapi jawaban')
  await reporter.page.goto(`${site.origin}/laporan/${report.number}`)
  expect(await reporter.page.locator('[data-status]').getAttribute('data-status')).toBe('replied')
}, 60_000)

test('a report that nobody settles in 60 days is marked for everyone and comes before the Ombudsman', async () => {
  const report = await aForwardedReport(database, site)
  const watcher = await open(DESK)
  await watcher.page.goto(`${site.origin}/dev/jam`)
  await watcher.look('jam peragaan')
  await letSixtyDaysPass(database, watcher, site)
  await mailTo(site, REPORTER.email, 'Laporan masuk antrean Ombudsman')
  await watcher.page.goto(`${site.origin}/laporan/${report.number}`)
  expect(await watcher.page.locator('main').innerText()).toMatch(/Dalam perhatian Ombudsman sejak/)
  await watcher.look('lewat 60 hari')
  const ombudsman = await open(DESK)
  await signIn(ombudsman, site, 'ombudsman')
  await ombudsman.page.goto(`${site.origin}/petugas?antrean=ombudsman`)
  await ombudsman.look('antrean ombudsman')
  expect(await ombudsman.page.locator('main').innerText()).toContain('Lampu jalan padam')
  const late = await open(DESK)
  await signIn(late, site, 'penghubung.dishub.indramayu')
  await late.page.goto(`${site.origin}/petugas?antrean=lewat-tenggat`)
  await late.look('lewat tenggat')
  expect(await late.page.locator('ol.rows').innerText()).toMatch(/terlambat \d+ hari kerja/)
  await openReport(late, site, report.number)
  await late.look('laporan terlambat')
}, 60_000)

test('a session that is over asks to sign in again, and leads back to the same page', async () => {
  const report = await aReport(site)
  const coordinator = await open(PHONE)
  await signIn(coordinator, site, 'koordinator.indramayu')
  await openReport(coordinator, site, report.number)
  await site.clock.advance(13 * 3_600_000)
  await coordinator.page.getByText('Catatan', { exact: true }).click()
  await coordinator.page.waitForURL('**/masuk*')
  await coordinator.page.locator('#identifier').fill('koordinator.indramayu@demo.lapor.test')
  await coordinator.page.locator('#password').fill('demo-lapor-2026')
  await coordinator.page.locator('main button.primary').click()
  await coordinator.page.waitForURL(`**/petugas/laporan/${report.number}/catatan`)
}, 60_000)

/** Until a day, and what came due by then is done. */
async function forwardTo(visitor: Visitor, day: string): Promise<void> {
  let days = 1
  while (longDay(new Date(site.clock.now().getTime() + days * DAY_MS), 'id') !== day) days++
  await letPass(database, visitor, site, days)
}
