/** The ways a report takes when it does not go straight on. docs/domain.md §4. */
import { expect, test } from 'vitest'
import { useDatabase } from '../database.ts'
import { type Visitor, DESK, PHONE, useBrowser } from './browser.ts'
import { track } from './citizen.ts'
import { DISHUB_NAME, REPORTER, aForwardedReport, aReport } from './given.ts'
import {
  choose,
  confirm,
  expectActions,
  forward,
  giveBack,
  openFromInbox,
  openReport,
  pick,
  signIn,
} from './officer.ts'
import { mailTo, useSite } from './site.ts'

const database = useDatabase()
const PEOPLE = ['nasional', 'nasional2', 'koordinator.indramayu', 'koordinator.jabar', 'penghubung.dishub.indramayu']
const site = useSite(database, ...PEOPLE)
const open = useBrowser()

const statusOf = ({ page }: Visitor) => page.locator('[data-status]').getAttribute('data-status')

test('an officer asks for what is missing, the clocks stand still, and the reporter completes it', async () => {
  const report = await aReport(site)
  const coordinator = await open(DESK)
  await signIn(coordinator, site, 'koordinator.indramayu')
  await openFromInbox(coordinator, report.number)
  await choose(coordinator, 'Minta kelengkapan')
  await coordinator.page.locator('#message').fill('Mohon sebut nama jalan dan nomor tiangnya.')
  await coordinator.look('minta kelengkapan')
  await confirm(coordinator, 'Permintaan terkirim.')
  expect(await statusOf(coordinator)).toBe('awaiting_information')
  expect(await coordinator.page.locator('.deadline').first().innerText()).toContain('jam berhenti')
  await mailTo(site, REPORTER.email, 'Kami perlu keterangan tambahan')

  const reporter = await open(PHONE)
  await track(reporter, site, report)
  await reporter.look('diminta melengkapi')
  expect(await reporter.page.locator('blockquote').innerText()).toContain('nomor tiangnya')
  await reporter.page.locator('#complete-body').fill('Jalan Sudirman, tiang nomor 12 sampai 15.')
  await reporter.page.getByRole('button', { name: 'Kirim kelengkapan' }).click()
  await reporter.page.locator('[data-status=received]').waitFor()
  await reporter.look('sudah dilengkapi')
  await openReport(coordinator, site, report.number)
  expect(await coordinator.page.locator('main').innerText()).toContain('tiang nomor 12 sampai 15')
}, 90_000)

test('the second return between agencies is decided by the national level, and whoever is named has no way back', async () => {
  const report = await aReport(site, { agency: null })
  const national = await open(DESK)
  await signIn(national, site, 'nasional')
  const first = await open(DESK)
  await signIn(first, site, 'koordinator.indramayu')
  const second = await open(DESK)
  await signIn(second, site, 'koordinator.jabar')

  await openFromInbox(national, report.number)
  await forward(national, { search: 'Indramayu', lead: 'Pemerintah Kabupaten Indramayu' })
  await first.page.goto(`${site.origin}/petugas?antrean=teruskan`)
  await openFromInbox(first, report.number)
  await giveBack(first, 'Bukan wewenang', ['Jawa Barat', 'Pemerintah Provinsi Jawa Barat'])
  await openReport(national, site, report.number)
  expect(await national.page.locator('main').innerText()).toContain('bukan jalan kabupaten')
  await choose(national, 'Teruskan ke unit')
  await national.page.locator('#agencyQuery').fill('Jawa Barat')
  await national.page.locator('#leadAgencyId .input-row button').click()
  await national.page.getByRole('radio', { name: 'Utama: Pemerintah Provinsi Jawa Barat', exact: true }).check()
  await confirm(national, 'Laporan diteruskan.')
  await openReport(second, site, report.number)
  await giveBack(second, 'Bukan wewenang', ['Pekerjaan Umum', 'Kementerian Pekerjaan Umum'])
  await national.page.goto(`${site.origin}/petugas?antrean=arbitrase`)
  await national.look('antrean arbitrase')
  await openFromInbox(national, report.number)
  expect(await national.page.locator('[aria-label=Tindakan]').innerText()).not.toContain('Tetapkan instansi')
  await national.leave()

  const arbiter = await open(PHONE)
  await signIn(arbiter, site, 'nasional2')
  await openReport(arbiter, site, report.number)
  await choose(arbiter, 'Tetapkan instansi')
  await arbiter.page.locator('#reason').fill('Jalan ini jalan kabupaten menurut keputusan bupati tahun 2024.')
  await pick(arbiter, 'leadAgencyId', 'Indramayu', 'Pemerintah Kabupaten Indramayu')
  await arbiter.look('tetapkan')
  await confirm(arbiter, 'Penetapan tersimpan dan mengikat.')
  await openReport(first, site, report.number)
  await first.look('ditetapkan')
  const told = await first.page.locator('main').innerText()
  for (const words of ['Ditetapkan mengikat', 'keputusan bupati tahun 2024']) expect(told).toContain(words)
  expect(await first.page.locator('[aria-label=Tindakan]').innerText()).not.toContain('Bukan wewenang')
  await first.page.goto(`${site.origin}/petugas/laporan/${report.number}/pengembalian`)
  expect(await first.page.getByRole('alert').innerText()).toContain('mengikat')

  await arbiter.page.goto(`${site.origin}/petugas`)
  await arbiter.page.getByRole('link', { name: 'Angka pengembalian' }).click()
  await arbiter.page.getByRole('heading', { name: /Pengembalian 20/ }).waitFor()
  await arbiter.look('angka pengembalian')
  expect(await arbiter.page.locator('main').innerText()).toContain('Pemerintah Kabupaten Indramayu')
  await first.page.goto(`${site.origin}/petugas/pengembalian`)
  await first.look('angka pengembalian')
}, 180_000)

test('what is not for the addressed agency is passed on to the national level before it is verified', async () => {
  const report = await aReport(site)
  const coordinator = await open(DESK)
  await signIn(coordinator, site, 'koordinator.indramayu')
  await openFromInbox(coordinator, report.number)
  await giveBack(coordinator, 'Alihkan ke nasional', ['Jawa Barat', 'Pemerintah Provinsi Jawa Barat'])
  const national = await open(PHONE)
  await signIn(national, site, 'nasional')
  await openFromInbox(national, report.number)
  await national.look('dialihkan')
  expect(await national.page.locator('main').innerText()).toContain('Disebut berwenang: Pemerintah Provinsi Jawa Barat')
}, 60_000)

test('a report is archived with a reason that its reporter reads', async () => {
  const report = await aForwardedReport(database, site)
  const coordinator = await open(DESK)
  await signIn(coordinator, site, 'koordinator.indramayu')
  await openReport(coordinator, site, report.number)
  await choose(coordinator, 'Arsipkan')
  await coordinator.page.locator('input[name=reason][value=before-court]').check()
  await coordinator.page
    .locator('#explanation')
    .fill('Sengketa lahan ini sedang disidangkan, jadi kami tidak dapat memutusnya.')
  await coordinator.look('arsipkan')
  await confirm(coordinator, 'Laporan diarsipkan.')
  await mailTo(site, REPORTER.email, 'Laporan Anda tidak dapat diproses')
  const reporter = await open(PHONE)
  await track(reporter, site, report)
  await reporter.look('diarsipkan')
  expect(await statusOf(reporter)).toBe('archived')
  expect(await reporter.page.locator('main').innerText()).toMatch(/pengadilan[^]*sedang disidangkan/)
}, 60_000)

test('a reporter withdraws a report, and nobody can act on it any more', async () => {
  const report = await aForwardedReport(database, site)
  const reporter = await open(PHONE)
  await track(reporter, site, report)
  await reporter.page.getByRole('link', { name: 'Tarik laporan' }).click()
  await reporter.look('tarik laporan')
  await reporter.page.locator('#reason').fill('Lampunya sudah menyala.')
  await reporter.page.getByRole('button', { name: 'Tarik laporan' }).click()
  await reporter.page.locator('[data-status=archived]').waitFor()
  await reporter.look('ditarik')
  const liaison = await open(DESK)
  await signIn(liaison, site, 'penghubung.dishub.indramayu')
  await openReport(liaison, site, report.number)
  expect(await statusOf(liaison)).toBe('archived')
  await expectActions(liaison, ['Sunting teks terbit', 'Perketat privasi'])
  expect(await liaison.page.locator('main').innerText()).toContain(DISHUB_NAME)
}, 60_000)
