/** Reports of one matter: merged by the verifier, answered at once, ended by each reporter for themselves. docs/domain.md §4. */
import { expect, test } from 'vitest'
import { useDatabase } from '../database.ts'
import { type Screen, type Visitor, useBrowser } from './browser.ts'
import { closeWith, reply, track } from './citizen.ts'
import { REPORTER, aForwardedReport, aReport } from './given.ts'
import { answer, choose, confirm, openFromInbox, openReport, signIn } from './officer.ts'
import { mailTo, useSite } from './site.ts'

const database = useDatabase()
const site = useSite(database, 'nasional', 'koordinator.indramayu', 'penghubung.dishub.indramayu')
const open = useBrowser()

const NEIGHBOUR = { name: 'Rahmat Hidayat', email: 'rahmat@contoh.test', phone: null }
const ANSWER = 'Lampu di sepanjang jalan itu sudah kami ganti semua.'
const REPLY = 'Di depan gang kami masih padam. Telepon 081234567890.'

const statusOf = ({ page }: Visitor) => page.locator('[data-status]').getAttribute('data-status')
const words = ({ page }: Visitor) => page.locator('main').innerText()

const SCREENS: readonly (readonly [Screen, Screen])[] = [
  [
    { width: 1440, javaScript: false },
    { width: 360, javaScript: true },
  ],
  [
    { width: 360, javaScript: true },
    { width: 1440, javaScript: false },
  ],
]

test.each(SCREENS)(
  'a report is merged, its reporter reads the answer, replies as another reporter, and closes for themselves (%j, %j)',
  async (officers, citizens) => {
    const primary = await aForwardedReport(database, site)
    const duplicate = await aReport(site, { identity: NEIGHBOUR, title: 'Jalan Sudirman gelap gulita' })
    const coordinator = await open(officers)
    await signIn(coordinator, site, 'koordinator.indramayu')
    await openFromInbox(coordinator, duplicate.number)
    await choose(coordinator, 'Gabungkan')
    await coordinator.page.locator('#primaryTrackingNumber').fill('1234 5678')
    await coordinator.page.locator('section[aria-labelledby=formulir] button.primary').click()
    await coordinator.look('gabungkan dengan nomor yang salah')
    expect(await words(coordinator)).toContain('12 angka')
    await coordinator.page.locator('#primaryTrackingNumber').fill(primary.number)
    await coordinator.look('gabungkan')
    await confirm(coordinator, 'Laporan digabungkan')
    expect(await statusOf(coordinator)).toBe('forwarded')
    await coordinator.look('digabung')
    await mailTo(site, NEIGHBOUR.email, 'Laporan Anda digabung')

    await openReport(coordinator, site, primary.number)
    await coordinator.look('laporan utama')
    expect(await words(coordinator)).toContain('1 laporan serupa digabungkan')

    const liaison = await open(officers)
    await signIn(liaison, site, 'penghubung.dishub.indramayu')
    await openReport(liaison, site, primary.number)
    await answer(liaison, ANSWER, 'Selesai')
    for (const { email } of [REPORTER, NEIGHBOUR]) await mailTo(site, email, 'Laporan Anda dijawab')

    const neighbour = await open(citizens)
    await track(neighbour, site, duplicate)
    expect(await statusOf(neighbour)).toBe('answered')
    expect(await words(neighbour)).toContain(ANSWER)
    await neighbour.look('digabung, untuk pelapor')
    await reply(neighbour, REPLY)

    const everyone = await open(citizens)
    await everyone.page.goto(`${site.origin}/laporan/${primary.number}`)
    await everyone.look('tanggapan pelapor lain')
    const told = await words(everyone)
    expect(told).toMatch(/Pelapor lain[^]*Di depan gang kami masih padam/)
    expect(told).not.toContain('081234567890')
    expect(await statusOf(everyone)).toBe('replied')

    await openReport(liaison, site, primary.number)
    await answer(liaison, 'Lampu di depan gang itu kini menyala.', 'Selesai')
    await neighbour.page.reload()
    await closeWith(neighbour, 4, 'Terima kasih, sudah menyala.')
    await neighbour.look('ditutup sendiri')
    await openReport(coordinator, site, primary.number)
    expect(await statusOf(coordinator)).toBe('answered')
  },
  240_000,
)

test('a report that was merged by mistake goes on where it was, and its reporter reads why', async () => {
  const primary = await aForwardedReport(database, site)
  const other = await aReport(site, { identity: NEIGHBOUR })
  const coordinator = await open({ width: 360, javaScript: false })
  await signIn(coordinator, site, 'koordinator.indramayu')
  await openFromInbox(coordinator, other.number)
  await choose(coordinator, 'Gabungkan')
  await coordinator.page.locator('#primaryTrackingNumber').fill(primary.number)
  await confirm(coordinator, 'Laporan digabungkan')
  await choose(coordinator, 'Pisahkan')
  await coordinator.page.locator('#reason').fill('Ternyata jalan yang lain, di kecamatan lain.')
  await coordinator.look('pisahkan')
  await confirm(coordinator, 'Laporan dipisahkan')
  expect(await statusOf(coordinator)).toBe('received')
  await mailTo(site, NEIGHBOUR.email, 'Laporan Anda dipisahkan')
  const reporter = await open({ width: 1440, javaScript: true })
  await track(reporter, site, other)
  await reporter.look('dipisahkan')
  expect(await words(reporter)).toContain('Ternyata jalan yang lain')
}, 120_000)
