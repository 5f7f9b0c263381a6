/** A reporter does not accept how their report ended, and somebody above who had no part in it decides. docs/domain.md §4. */
import { expect, test } from 'vitest'
import { closeReport } from '#core/reports/operations/close-report.ts'
import { useDatabase } from '../database.ts'
import { type Screen, type Visitor, useBrowser } from './browser.ts'
import { track } from './citizen.ts'
import { type Given, REPORTER, aForwardedReport, anAnsweredReport } from './given.ts'
import { choose, confirm, expectActions, openFromInbox, openReport, signIn } from './officer.ts'
import { mailTo, useSite } from './site.ts'

const database = useDatabase()
const ACTED = 'koordinator.indramayu'
const JUDGE = 'koordinator2.indramayu'
const LIAISON = 'penghubung.dishub.indramayu'
const site = useSite(database, 'nasional', ACTED, JUDGE, LIAISON)
const open = useBrowser()

const REASON = 'Lampunya padam lagi sejak semalam, tiang nomor 12 sampai 15.'
const DECISION = 'Foto semalam menunjukkan lampu masih padam di tempat yang dilaporkan.'
const SCREENS: readonly (readonly [Screen, Screen])[] = [
  [
    { width: 360, javaScript: false },
    { width: 1440, javaScript: true },
  ],
  [
    { width: 1440, javaScript: true },
    { width: 360, javaScript: false },
  ],
]

const statusOf = ({ page }: Visitor) => page.locator('[data-status]').getAttribute('data-status')
const textOf = ({ page }: Visitor) => page.locator('main').innerText()

/** Behind a line of its own where they closed the report themselves. */
async function unfold({ page }: Visitor) {
  const line = page.locator('summary').filter({ hasText: /belum selesai\?|after all\?/ })
  if ((await line.count()) > 0) await line.click()
}

async function object(reporter: Visitor, report: Given) {
  await track(reporter, site, report)
  await reporter.look('laporan berakhir')
  await unfold(reporter)
  await reporter.page.getByRole('button', { name: 'Ajukan keberatan' }).click()
  await reporter.page.getByText('Tulis mengapa ini keliru').first().waitFor()
  await reporter.page.locator('#object-reason').fill(REASON)
  await reporter.look('keberatan tanpa alasan')
  await reporter.page.getByRole('button', { name: 'Ajukan keberatan' }).click()
  await reporter.page.getByText('Keberatan menunggu putusan').waitFor()
  await reporter.look('keberatan terkirim')
}

async function decide(judge: Visitor, report: Given, choice: RegExp) {
  await judge.page.goto(`${site.origin}/petugas?antrean=keberatan`)
  await judge.look('antrean keberatan')
  await openFromInbox(judge, report.number)
  await choose(judge, 'Putus keberatan')
  await judge.page.locator('#reason').waitFor()
  expect(await textOf(judge)).toContain(REASON)
  await judge.page.getByRole('radio', { name: choice }).check()
  await judge.page.locator('#reason').fill(DECISION)
  await judge.look('putus keberatan')
  await confirm(judge, 'Putusan keberatan tersimpan.')
}

test.each(SCREENS)(
  'a closed report is opened again, and its agency begins anew (%j, %j)',
  async (one, two) => {
    const report = await anAnsweredReport(database, site)
    const reporter = await open(one)
    await track(reporter, site, report)
    await reporter.page.locator('.verdict .choice-cards label').filter({ hasText: 'Sudah teratasi' }).click()
    await reporter.page.getByRole('button', { name: 'Tutup laporan' }).click()
    await reporter.page.locator('[data-status=closed]').waitFor()
    expect(await mailTo(site, REPORTER.email, 'Laporan Anda ditutup')).toContain('ajukan keberatan di halaman laporan')
    await object(reporter, report)
    await mailTo(site, REPORTER.email, 'Keberatan Anda kami terima')
    await mailTo(site, `${JUDGE}@demo.lapor.test`, 'Keberatan pelapor menunggu putusan')

    const acted = await open(two)
    await signIn(acted, site, ACTED)
    await openReport(acted, site, report.number)
    await expectActions(acted, ['Sunting teks terbit', 'Perketat privasi'])
    await acted.leave()
    const judge = await open(two)
    await signIn(judge, site, JUDGE)
    await decide(judge, report, /Terima/)
    expect(await statusOf(judge)).toBe('forwarded')
    await judge.look('keberatan diterima')

    await mailTo(site, REPORTER.email, 'Keberatan Anda diterima')
    await mailTo(site, `${LIAISON}@demo.lapor.test`, 'Keberatan diterima, laporan dibuka lagi')
    await track(reporter, site, report)
    expect(await statusOf(reporter)).toBe('forwarded')
    expect(await textOf(reporter)).toContain(DECISION)
    await reporter.look('dibuka lagi')
  },
  120_000,
)

test.each(SCREENS)(
  'an objection is rejected, and the Ombudsman is named (%j, %j)',
  async (one, two) => {
    const report = await aForwardedReport(database, site)
    const coordinator = await open(two)
    await signIn(coordinator, site, ACTED)
    await openReport(coordinator, site, report.number)
    await choose(coordinator, 'Arsipkan')
    await coordinator.page.locator('input[name=reason][value=before-court]').check()
    await coordinator.page
      .locator('#explanation')
      .fill('Sengketa ini sedang disidangkan, jadi kami tidak dapat memutusnya.')
    await confirm(coordinator, 'Laporan diarsipkan.')
    await coordinator.leave()
    const reporter = await open(one)
    await object(reporter, report)
    const judge = await open(two)
    await signIn(judge, site, JUDGE)
    await decide(judge, report, /Tolak/)
    expect(await statusOf(judge)).toBe('archived')

    expect(await mailTo(site, REPORTER.email, 'Keberatan Anda ditolak')).toContain('telepon 137')
    await track(reporter, site, report)
    expect(await textOf(reporter)).toMatch(/Keberatan ditolak[^]*telepon 137 atau www\.ombudsman\.go\.id/)
    expect(await reporter.page.getByRole('button', { name: 'Ajukan keberatan' }).count()).toBe(0)
    await reporter.look('keberatan ditolak')
    const stranger = await open(one)
    await stranger.page.goto(`${site.origin}/laporan/${report.number}`)
    expect(await textOf(stranger)).toContain('Keberatan ditolak')
    expect(await textOf(stranger)).not.toContain(REASON)
  },
  120_000,
)

test('a guest reads until when in English, and objects', async () => {
  const report = await anAnsweredReport(database, site)
  const { id } = await database.db
    .selectFrom('reports')
    .select('id')
    .where('number', '=', report.number)
    .executeTakeFirstOrThrow()
  const viewer = { kind: 'guest', openReports: [id] } as const
  await closeReport(site.ground.deps, { report, by: { as: 'reporter', viewer } }, { rating: null, comment: null })
  const reporter = await open({ width: 360, javaScript: true })
  await track(reporter, site, report)
  await reporter.page.goto(`${site.origin}/en/laporan/${report.number}`)
  await reporter.look('objection in English')
  await unfold(reporter)
  expect(await textOf(reporter)).toMatch(/Only once, by \w+, \d+ \w+ \d{4}/)
  await reporter.page.locator('#object-reason').fill(REASON)
  await reporter.page.getByRole('button', { name: 'Object', exact: true }).click()
  await reporter.page.getByText('An objection waits to be decided').waitFor()
}, 60_000)
