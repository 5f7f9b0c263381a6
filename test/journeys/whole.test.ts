/** One report from the citizen's first words to its closing, on every kind of screen. */
import { describe, expect, test } from 'vitest'
import { useDatabase } from '../database.ts'
import { type Screen, type Visitor, SCREENS, useBrowser } from './browser.ts'
import { HOLE, type Receipt, beginAtHome, closeWith, fillIn, reply, send, shownNumber, track } from './citizen.ts'
import { workingDaysFrom } from './due.ts'
import { answer, choose, forward, note, openFromInbox, openReport, signInByForm } from './officer.ts'
import { hasExif, photo } from './pictures.ts'
import { mailTo, useSite } from './site.ts'

const DISHUB = 'Dinas Perhubungan Kabupaten Indramayu'
const EMAIL = 'wati@contoh.test'
const DAY_MS = 86_400_000

const site = useSite(useDatabase(), 'koordinator.indramayu', 'penghubung.dishub.indramayu')
const open = useBrowser()

describe.each(SCREENS)('a report travels to its closing ($width px, JavaScript: $javaScript)', screen => {
  test('and everyone reads what they should on the way', async () => {
    const isAnonymous = !screen.javaScript
    const { reporter, coordinator, liaison, stranger } = await assemble(screen)
    const receipt = await filed(reporter, isAnonymous)
    await reporter.page.goto(`${site.origin}/lacak`)
    await reporter.look('lacak')
    await track(reporter, site, receipt)
    await isUnverified(reporter, stranger, receipt)
    await site.clock.advance(DAY_MS)
    await verified(coordinator, receipt)
    await handled(liaison, receipt, isAnonymous)
    await disputed(reporter, liaison, receipt)
    await closed(reporter, receipt, isAnonymous)
    await shownToAll(stranger, receipt, isAnonymous)
    for (const person of [reporter, coordinator, liaison, stranger]) await person.leave()
  }, 120_000)
})

/** `JOURNEY_PICTURES=some/folder npm test -- test/journeys/whole` keeps a picture of each page, for people to judge. */
async function assemble(screen: Screen) {
  const settings = { ...screen, pictures: screen.javaScript ? process.env['JOURNEY_PICTURES'] : undefined }
  const someone = () => open(settings)
  const [reporter, coordinator, liaison, stranger] = [
    await someone(),
    await someone(),
    await someone(),
    await someone(),
  ]
  return { reporter, coordinator, liaison, stranger }
}

async function filed(reporter: Visitor, isAnonymous: boolean): Promise<Receipt> {
  const { page } = reporter
  const filing = {
    ...HOLE,
    email: EMAIL,
    photo: await photo('IMG_20261116_Rumah Bu Wati.jpg'),
    region: { search: 'Sindang Indramayu', choose: 'Sindang' },
    ...(isAnonymous ? { ticks: ['anonymous'] as const } : { name: 'Wati Kusumaningsih', ticks: ['showName'] as const }),
  }
  await beginAtHome(reporter, site, filing)
  expect(await page.locator('#body').inputValue()).toBe(filing.body)
  await reporter.look('formulir')
  await fillIn(reporter, filing)
  await reporter.look('formulir terisi')
  const sentAt = site.clock.now()
  const receipt = await send(reporter)
  expect(receipt.number).toMatch(/^\d{12}$/)
  expect(receipt.code).not.toBe('')
  await expectWords(reporter, `Paling lambat ${workingDaysFrom(sentAt, 3)}`)

  const mail = await mailTo(site, EMAIL, shownNumber(receipt))
  expect(mail).not.toContain(receipt.code)
  expect(mail.includes(filing.title)).toBe(!isAnonymous)
  await mailTo(site, 'koordinator.indramayu@demo.lapor.test', shownNumber(receipt))
  return receipt
}

async function isUnverified(reporter: Visitor, stranger: Visitor, { number }: Receipt): Promise<void> {
  await reporter.look('laporan sendiri')
  await expectStatus(reporter, 'received', 'belum', 'Belum terverifikasi')
  await expectWords(reporter, 'Belum diterbitkan')
  const response = await stranger.page.goto(`${site.origin}/laporan/${number}`)
  expect(response?.status()).toBe(404)
  await stranger.look('tidak ada')
}

async function verified(coordinator: Visitor, { number }: Receipt): Promise<void> {
  await signInByForm(coordinator, site, 'koordinator.indramayu')
  await coordinator.look('kotak masuk koordinator')
  await expectWords(coordinator, 'Verifikasi: sisa 2 hari kerja')
  await openFromInbox(coordinator, number)
  await coordinator.look('laporan baru')
  await forward(coordinator, {
    search: 'Perhubungan',
    lead: DISHUB,
    title: 'Lampu lalu lintas simpang Sindang, Indramayu, mati',
    release: true,
  })
  await coordinator.look('laporan diteruskan')
  await expectStatus(coordinator, 'forwarded', 'belum', `Terdisposisi ke ${DISHUB}`)
  const at = site.clock.now()
  const due = coordinator.page.getByLabel('Tenggat', { exact: true })
  expect(await due.innerText()).toContain(workingDaysFrom(at, 5))
  expect(await due.innerText()).toContain(workingDaysFrom(at, 14))
  await mailTo(site, 'penghubung.dishub.indramayu@demo.lapor.test', shownNumber({ number }))
}

async function handled(liaison: Visitor, { number }: Receipt, isAnonymous: boolean): Promise<void> {
  await signInByForm(liaison, site, 'penghubung.dishub.indramayu')
  await liaison.look('kotak masuk penghubung')
  await openFromInbox(liaison, number)
  await liaison.look('laporan bagi penghubung')
  const shown = await liaison.page.locator('main').innerText()
  expect(shown.includes('Wati Kusumaningsih')).toBe(!isAnonymous)
  expect(shown.includes('081234567890')).toBe(!isAnonymous) // of an anonymous report they read the published copy only
  await choose(liaison, 'Mulai tangani')
  await liaison.page.locator('[data-status=in_progress]').waitFor()
  await note(liaison, 'Petugas kami memeriksa panel listrik simpang Sindang siang ini.', 'public')
  await answer(
    liaison,
    'Panel listrik sudah diganti. Lampu menyala lagi sejak sore ini.',
    'Selesai ditangani',
    await photo('bukti.jpg'),
  )
  await expectStatus(liaison, 'answered', 'proses', 'Ditindaklanjuti oleh instansi')
  await (isAnonymous ? mailTo(site, EMAIL, 'Ada perkembangan', 5) : mailTo(site, EMAIL, 'Laporan Anda dijawab'))
}

async function disputed(reporter: Visitor, liaison: Visitor, receipt: Receipt): Promise<void> {
  await track(reporter, site, receipt)
  await expectStatus(reporter, 'answered', 'proses', 'selesai otomatis dalam 10 hari kerja')
  await reporter.look('jawaban bagi pelapor')
  await reply(reporter, 'Malam ini lampunya mati lagi, lihat foto.', await photo('mati lagi.jpg'))
  await expectStatus(reporter, 'replied', 'proses', 'Ditanggapi oleh pelapor')
  await reporter.look('sudah ditanggapi')
  await mailTo(site, 'penghubung.dishub.indramayu@demo.lapor.test', shownNumber(receipt), 2)

  await openReport(liaison, site, receipt.number)
  const due = liaison.page.getByLabel('Tenggat', { exact: true })
  expect(await due.innerText()).toContain(workingDaysFrom(site.clock.now(), 5))
  await answer(liaison, 'Kabel yang putus sudah kami sambung, dan lampu diawasi semalam penuh.', 'Selesai ditangani')
}

async function closed(reporter: Visitor, { number }: Receipt, isAnonymous: boolean): Promise<void> {
  await reporter.page.goto(`${site.origin}/laporan/${number}`)
  await closeWith(reporter, 5, 'Terima kasih, sekarang menyala.')
  await expectStatus(reporter, 'closed', 'selesai', 'Ditutup oleh pelapor')
  await reporter.look('ditutup')
  await (isAnonymous ? mailTo(site, EMAIL, 'Ada perkembangan', 7) : mailTo(site, EMAIL, 'Laporan Anda ditutup'))
}

async function shownToAll(stranger: Visitor, { number }: Receipt, isAnonymous: boolean): Promise<void> {
  const { page } = stranger
  await page.goto(`${site.origin}/laporan`)
  await stranger.look('daftar laporan')
  const answer = page.waitForResponse(`**/laporan/${number}`)
  await page.getByRole('link', { name: 'Lampu lalu lintas simpang Sindang, Indramayu, mati' }).click()
  expect((await answer).status()).toBe(200)
  await page.locator('[data-status]').waitFor()
  await stranger.look('halaman publik')
  await expectStatus(stranger, 'closed', 'selesai', 'Ditutup oleh pelapor')
  const shown = await page.locator('main').innerText()
  for (const words of TOLD) expect(shown).toContain(words)
  expect(shown).not.toContain('081234567890')
  expect(shown.includes('Wati Kusumaningsih')).toBe(!isAnonymous)
  expect(await page.getByRole('img', { name: '5 dari 5 bintang' }).count()).toBeGreaterThan(0)

  const pictures = await page.locator('.photos a').evaluateAll(links => links.map(link => link.getAttribute('href')))
  expect(pictures).toHaveLength(2) // the reporter's released one and the agency's; the reply's waits to be released
  for (const href of pictures) {
    const picture = await page.request.get(site.origin + href)
    expect(picture.headers()['content-type']).toMatch(/^image\//)
    expect(await hasExif(await picture.body())).toBe(false)
  }
  await page.goto(`${site.origin}/laporan/${number}/jam`)
  await stranger.look('jam')
}

const TOLD = [
  'Diverifikasi',
  `diteruskan ke ${DISHUB}`,
  'Mulai dikerjakan',
  'Petugas kami memeriksa panel listrik',
  'Panel listrik sudah diganti.',
  'Malam ini lampunya mati lagi, lihat foto.',
  'Kabel yang putus sudah kami sambung',
  'Laporan ditutup oleh pelapor',
  'Terima kasih, sekarang menyala.',
]

async function expectStatus({ page }: Visitor, status: string, tone: string, words: string): Promise<void> {
  const sign = page.locator('[data-status]')
  expect(await sign.getAttribute('data-status')).toBe(status)
  expect(await sign.getAttribute('data-tone')).toBe(tone)
  expect(await sign.innerText()).toContain(words)
}

async function expectWords({ page }: Visitor, words: string): Promise<void> {
  expect(await page.locator('body').innerText()).toContain(words)
}
