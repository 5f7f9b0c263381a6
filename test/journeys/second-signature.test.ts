/** Debat kusir from the first signature to the second, and what its reporter is told. docs/domain.md §4. */
import { expect, test } from 'vitest'
import { useDatabase } from '../database.ts'
import { type Screen, type Visitor, useBrowser } from './browser.ts'
import { track } from './citizen.ts'
import { REPORTER, aForwardedReport } from './given.ts'
import { choose, confirm, expectActions, openFromInbox, openReport, signIn } from './officer.ts'
import { goRound } from '../disputes.ts'
import { mailTo, useSite } from './site.ts'

const database = useDatabase()
const PROPOSER = 'koordinator.indramayu'
const SIGNER = 'koordinator2.indramayu'
const site = useSite(database, 'nasional', PROPOSER, SIGNER, 'penghubung.dishub.indramayu')
const open = useBrowser()

const statusOf = ({ page }: Visitor) => page.locator('[data-status]').getAttribute('data-status')
const PROPOSAL = 'Dua jawaban sudah memuat foto dan jadwal; tanggapan hanya mengulang tanpa data baru.'
const REASON = 'Saya membaca semuanya: pokok laporan terjawab, dan tidak ada hal baru dalam tanggapan.'

/** Answered and replied to twice. */
async function aReportGoingRound() {
  const report = await aForwardedReport(database, site)
  const { deps } = site.ground
  const { id } = await database.db
    .selectFrom('reports')
    .select('id')
    .where('number', '=', report.number)
    .executeTakeFirstOrThrow()
  for (const round of [1, 2]) await goRound(database, deps, { id, number: report.number }, round)
  return report
}

async function propose(coordinator: Visitor, number: string) {
  await openReport(coordinator, site, number)
  await choose(coordinator, 'Usulkan tutup: debat kusir')
  await coordinator.page.locator('#explanation').fill(PROPOSAL)
  await coordinator.look('usulkan debat kusir')
  await confirm(coordinator, 'Penutupan diusulkan.')
}

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

test.each(SCREENS)(
  'two officers close what goes round in circles, and its reporter reads why (%j, %j)',
  async (one, two) => {
    const report = await aReportGoingRound()
    const proposer = await open(one)
    await signIn(proposer, site, PROPOSER)
    await propose(proposer, report.number)
    expect(await statusOf(proposer)).toBe('replied')
    expect(await proposer.page.locator('[aria-label=Tindakan]').innerText()).not.toContain('Tanda tangan kedua')
    await proposer.look('diusulkan')

    const signer = await open(two)
    await signIn(signer, site, SIGNER)
    await signer.page.goto(`${site.origin}/petugas?antrean=tanda-tangan-kedua`)
    await signer.look('antrean tanda tangan kedua')
    await openFromInbox(signer, report.number)
    await choose(signer, 'Tanda tangan kedua')
    await signer.page.locator('#reason').waitFor()
    expect(await signer.page.locator('main').innerText()).toContain(PROPOSAL)
    await signer.page.getByRole('button', { name: 'Simpan putusan' }).click()
    await signer.look('tanda tangan kedua tanpa putusan')
    await signer.page.getByRole('radio', { name: /Setujui dan tutup/ }).check()
    await signer.page.locator('#reason').fill(REASON)
    await signer.look('tanda tangan kedua')
    await confirm(signer, 'Putusan Anda tersimpan.')
    expect(await statusOf(signer)).toBe('closed')
    await expectActions(signer, ['Sunting teks terbit', 'Perketat privasi'])

    await mailTo(site, REPORTER.email, 'Laporan Anda ditutup')
    const reporter = await open(two)
    await track(reporter, site, report)
    await reporter.look('ditutup sebagai debat kusir')
    const read = await reporter.page.locator('main').innerText()
    for (const words of ['debat kusir', PROPOSAL, REASON]) expect(read).toContain(words)
  },
  120_000,
)

test('a proposal that is rejected is nothing that its reporter hears of', async () => {
  const report = await aReportGoingRound()
  const proposer = await open({ width: 1440, javaScript: true })
  await signIn(proposer, site, PROPOSER)
  await propose(proposer, report.number)
  const admin = await open({ width: 360, javaScript: false })
  await signIn(admin, site, 'nasional')
  await openReport(admin, site, report.number)
  await choose(admin, 'Tanda tangan kedua')
  await admin.page.getByRole('radio', { name: /Tolak/ }).check()
  await admin.page.locator('#reason').fill('Tanggapan kedua menyebut tiang yang lain, itu hal baru.')
  await confirm(admin, 'Putusan Anda tersimpan.')
  expect(await statusOf(admin)).toBe('replied')
  await mailTo(site, 'penghubung.dishub.indramayu@demo.lapor.test', 'Usulan penutupan ditolak')

  await openReport(proposer, site, report.number)
  expect(await proposer.page.locator('main').innerText()).toContain('itu hal baru')
  await proposer.look('usulan ditolak')
  const reporter = await open({ width: 360, javaScript: true })
  await track(reporter, site, report)
  expect(await reporter.page.locator('main').innerText()).not.toMatch(/debat kusir|usulan/i)
}, 120_000)
