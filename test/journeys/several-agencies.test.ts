/** One report, several agencies: each gives its part, and the citizen reads one answer on one clock. docs/domain.md §4–§5. */
import { expect, test } from 'vitest'
import { useDatabase } from '../database.ts'
import { SUPPORTER } from '../supported.ts'
import { type Screen, type Visitor, useBrowser } from './browser.ts'
import { track } from './citizen.ts'
import { DISHUB, DISHUB_NAME, REPORTER, aForwardedReport, aReport } from './given.ts'
import { answer, choose, confirm, openFromInbox, openReport, signIn } from './officer.ts'
import { mailTo, useSite } from './site.ts'

const database = useDatabase()
const COORDINATOR = 'koordinator.indramayu'
const LEAD = 'penghubung.dishub.indramayu'
const SUPPORTING = 'Dinas Kependudukan dan Pencatatan Sipil Kabupaten Indramayu'
const ENGINEERS = 'dinas-perkim-kab-indramayu'
const site = useSite(database, 'nasional', COORDINATOR, LEAD, SUPPORTER)
const open = useBrowser()
/** A folder in which to keep pictures of the pages, for people to judge. */
const pictures = process.env['PICTURES']

const main = ({ page }: Visitor) => page.locator('main').innerText()
const PART = 'Ada tiga belas kepala keluarga di gang itu; denahnya kami lampirkan.'
const ANSWER = 'Tiga belas rumah di gang itu terang lagi sejak kemarin sore.'

const SCREENS: readonly (readonly [Screen, Screen])[] = [
  [
    { width: 1440, javaScript: false },
    { width: 360, javaScript: true },
  ],
  [
    { width: 360, javaScript: false },
    { width: 1440, javaScript: true },
  ],
]

/** Verified with the population office as support. */
async function forwardWithSupport(coordinator: Visitor, number: string) {
  const { page } = coordinator
  await openReport(coordinator, site, number)
  await choose(coordinator, 'Verifikasi dan teruskan')
  await page.locator('#agencyQuery').fill('Perhubungan')
  await page.locator('#leadAgencyId .input-row button').click()
  await page.getByRole('radio', { name: `Utama: ${DISHUB_NAME}`, exact: true }).check()
  await page.locator('#agencyQuery').fill('Kependudukan')
  await page.locator('#leadAgencyId .input-row button').click()
  await page.getByRole('checkbox', { name: `Pendukung: ${SUPPORTING}`, exact: true }).check()
  await coordinator.look('verifikasi dengan pendukung')
  await confirm(coordinator, 'Laporan terverifikasi dan diteruskan.')
}

test.each(SCREENS)(
  'a supporting agency gives its part, and then the lead answers for both (%j, %j)',
  async (one, two) => {
    const report = await aReport(site)
    const coordinator = await open({ ...one, pictures })
    await signIn(coordinator, site, COORDINATOR)
    await forwardWithSupport(coordinator, report.number)
    await mailTo(site, `${SUPPORTER}@demo.lapor.test`, 'Bagian instansi Anda ditunggu sampai')

    const lead = await open({ ...two, pictures })
    await signIn(lead, site, LEAD)
    await openReport(lead, site, report.number)
    await lead.look('bagian ditunggu')
    expect(await main(lead)).toMatch(/1 belum[^]*Ditunggu sampai/)
    expect(await lead.page.getByRole('link', { name: 'Jawab', exact: true }).count()).toBe(0)
    await lead.page.goto(`${site.origin}/petugas/laporan/${report.number}/jawaban`)
    await lead.look('jawaban menunggu bagian')
    expect(await main(lead)).toContain('Tunggu bagian itu, atau bebaskan instansi itu')

    const supporter = await open({ ...one, pictures })
    await signIn(supporter, site, SUPPORTER)
    await supporter.page.goto(`${site.origin}/petugas?antrean=bagian`)
    await supporter.look('antrean bagian kami')
    await openFromInbox(supporter, report.number)
    await choose(supporter, 'Beri bagian kami')
    await supporter.page.getByRole('button', { name: 'Kirim', exact: true }).click()
    await supporter.look('bagian kosong')
    await supporter.page.locator('#body').fill(PART)
    await supporter.look('bagian')
    await confirm(supporter, 'Tersimpan.')
    await supporter.look('bagian diberikan')
    await mailTo(site, `${LEAD}@demo.lapor.test`, 'Instansi pendukung memberi bagiannya')

    await openReport(lead, site, report.number)
    expect(await main(lead)).toContain(PART)
    await answer(lead, ANSWER, 'Selesai ditangani')

    await mailTo(site, REPORTER.email, 'Laporan Anda dijawab')
    const reporter = await open({ ...two, pictures })
    await track(reporter, site, report)
    const read = await main(reporter)
    expect(read).toContain(ANSWER)
    expect(read).not.toMatch(/tiga belas kepala keluarga|pendukung|Kependudukan/i)
  },
  120_000,
)

test.each(SCREENS)(
  'of two that support, one declines and the lead goes on without the other (%j, %j)',
  async (one, two) => {
    const supporting = ['disdukcapil-kab-indramayu', ENGINEERS]
    const report = await aForwardedReport(database, site, {}, { lead: DISHUB, supporting })
    const supporter = await open({ ...one, pictures })
    await signIn(supporter, site, SUPPORTER)
    await openReport(supporter, site, report.number)
    await choose(supporter, 'Beri bagian kami')
    await supporter.page.locator('#declineReason').fill('Lampu jalan bukan urusan kependudukan.')
    await confirm(supporter, 'Tersimpan.')
    await mailTo(site, `${LEAD}@demo.lapor.test`, 'Instansi pendukung tidak dapat membantu')

    const lead = await open({ ...two, pictures })
    await signIn(lead, site, LEAD)
    await openReport(lead, site, report.number)
    expect(await main(lead)).toMatch(/Tidak dapat membantu[^]*bukan urusan kependudukan|bukan urusan kependudukan/)
    await lead.page.getByRole('link', { name: /^Bebaskan…/ }).click()
    await lead.page.locator('#reason').fill('Datanya sudah kami peroleh sendiri dari lapangan.')
    await lead.look('pembebasan')
    await confirm(lead, 'Instansi pendukung dibebaskan')
    await lead.look('bagian dibebaskan')
    expect(await lead.page.getByRole('link', { name: 'Jawab', exact: true }).count()).toBe(1)
  },
  90_000,
)

test.each(SCREENS)(
  'a report is classified anew, and everybody reads why its day has moved (%j, %j)',
  async (one, two) => {
    const report = await aForwardedReport(database, site)
    const coordinator = await open({ ...one, pictures })
    await signIn(coordinator, site, COORDINATOR)
    await openReport(coordinator, site, report.number)
    const before = await coordinator.page.locator('.deadline').innerText()
    await choose(coordinator, 'Ubah klasifikasi')
    await coordinator.look('klasifikasi')
    expect(await coordinator.page.getByLabel('Tenggat tindak lanjut menurut pilihan').innerText()).toContain('sekarang')
    await coordinator.page.getByRole('radio', { name: 'Berat' }).check()
    await coordinator.page.locator('#reason').fill('Menyangkut tiga dinas dan anggaran tahun depan.')
    await confirm(coordinator, 'Klasifikasi diubah.')
    expect(await coordinator.page.locator('.deadline').innerText()).not.toBe(before)
    await coordinator.look('klasifikasi diubah')

    const reporter = await open({ ...two, pictures })
    await track(reporter, site, report)
    await reporter.look('klasifikasi diubah bagi pelapor')
    expect(await main(reporter)).toMatch(/Klasifikasi diubah[^]*anggaran tahun depan|anggaran tahun depan/)
  },
  90_000,
)
