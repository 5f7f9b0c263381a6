/** Who may read what, seen through the browsers of those who may and those who may not. docs/domain.md §6. */
import { expect, test } from 'vitest'
import { useDatabase } from '../database.ts'
import { type Visitor, DESK, PHONE, useBrowser } from './browser.ts'
import { HOLE, file, track } from './citizen.ts'
import { DISHUB_NAME, aForwardedReport, aReport } from './given.ts'
import { forward, openFromInbox, openReport, signIn } from './officer.ts'
import { useSite } from './site.ts'

const database = useDatabase()
const site = useSite(
  database,
  'koordinator.indramayu',
  'penghubung.dishub.indramayu',
  'penghubung.disdukcapil.indramayu',
  'koordinator.kemensos',
)
const open = useBrowser()

const statusOf = async ({ page }: Visitor, address: string) => (await page.goto(site.origin + address))?.status()

test('a confidential report is read by its reporter and its officers, and does not exist for anyone else', async () => {
  const reporter = await open(PHONE)
  const receipt = await file(reporter, site, { ...HOLE, ticks: ['confidential'] })
  const coordinator = await open(DESK)
  await signIn(coordinator, site, 'koordinator.indramayu')
  await openFromInbox(coordinator, receipt.number)
  const routing = {
    search: 'Indramayu',
    lead: DISHUB_NAME,
    copy: 'Dinas Kependudukan dan Pencatatan Sipil Kabupaten Indramayu',
  }
  await forward(coordinator, { ...routing, search: 'Dinas' })

  const liaison = await open(DESK)
  await signIn(liaison, site, 'penghubung.dishub.indramayu')
  await openFromInbox(liaison, receipt.number)
  expect(await liaison.page.locator('main').innerText()).toContain(HOLE.title)
  const copied = await open(DESK)
  await signIn(copied, site, 'penghubung.disdukcapil.indramayu')
  expect(await statusOf(copied, `/petugas/laporan/${receipt.number}`)).toBe(404)
  await copied.look('bukan untuk tembusan')

  const stranger = await open(PHONE)
  for (const address of ['', '/jam', '/lampiran/1', '/privasi', '/penarikan']) {
    expect(await statusOf(stranger, `/laporan/${receipt.number}${address}`), address).toBe(404)
  }
  await stranger.page.goto(`${site.origin}/laporan?q=lampu`)
  expect(await stranger.page.locator('main').innerText()).not.toContain(HOLE.title)
  await track(reporter, site, receipt)
  expect(await reporter.page.locator('main').innerText()).toContain('Laporan rahasia')
}, 90_000)

test('of an anonymous report the agency reads the published copy and no name, and the verifier the original words', async () => {
  const body = 'Saya Wati, rumah saya di sebelah pasar. Telepon 081234567890. Lampunya mati sudah dua minggu ini.'
  const report = await aForwardedReport(database, site, { anonymous: true, body })
  const liaison = await open(PHONE)
  await signIn(liaison, site, 'penghubung.dishub.indramayu')
  await openReport(liaison, site, report.number)
  await liaison.look('anonim bagi instansi')
  const read = await liaison.page.content()
  expect(read).toContain('[nomor telepon disamarkan]')
  expect(read).not.toContain('081234567890')
  expect(read).not.toContain('Kusumaningsih')
  const coordinator = await open(PHONE)
  await signIn(coordinator, site, 'koordinator.indramayu')
  await openReport(coordinator, site, report.number)
  expect(await coordinator.page.content()).toContain('081234567890')
  expect(await coordinator.page.content()).not.toContain('Kusumaningsih')
}, 60_000)

test('a reporter who makes a published report confidential takes it off the public pages at once', async () => {
  const report = await aForwardedReport(database, site)
  const stranger = await open(PHONE)
  expect(await statusOf(stranger, `/laporan/${report.number}`)).toBe(200)
  const reporter = await open(PHONE)
  await track(reporter, site, report)
  await reporter.page.getByRole('link', { name: 'Ubah privasi' }).click()
  await reporter.look('ubah privasi')
  await reporter.page.locator('input[name=confidential][value=true]').check()
  await reporter.page.locator('main button.primary').click()
  await reporter.page.getByText('Privasi disimpan').waitFor()
  await reporter.look('sekarang rahasia')
  expect(await statusOf(stranger, `/laporan/${report.number}`)).toBe(404)
}, 60_000)

test('an officer of another agency, and a citizen, find nothing where they have no business', async () => {
  const report = await aReport(site)
  const other = await open(DESK)
  await signIn(other, site, 'koordinator.kemensos')
  for (const form of ['', '/disposisi', '/arsip', '/catatan', '/jawaban']) {
    expect(await statusOf(other, `/petugas/laporan/${report.number}${form}`), form).toBe(404)
  }
  await other.look('tidak ada bagi petugas lain')
  const citizen = await open(DESK)
  await citizen.page.goto(`${site.origin}/petugas`)
  expect(citizen.page.url()).toContain('/masuk')
}, 60_000)
