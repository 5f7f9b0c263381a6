/** Sixty days without a solution: the reporter hands the file to the Ombudsman, who takes it. docs/domain.md §4 "escalate". */
import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { useDatabase } from '../database.ts'
import { altered, unzipped } from '../dossiers.ts'
import { type Visitor, DESK, PHONE, SCREENS, useBrowser } from './browser.ts'
import { track } from './citizen.ts'
import { REPORTER, aForwardedReport } from './given.ts'
import { openFromInbox, openReport, signIn } from './officer.ts'
import { letSixtyDaysPass } from './passing.ts'
import { mailTo, useSite } from './site.ts'

const database = useDatabase()
const site = useSite(database, 'koordinator.indramayu', 'penghubung.dishub.indramayu', 'ombudsman', 'kemendagri')
const open = useBrowser()
const pictures = process.env['PICTURES']
const BODY = 'Lampu jalan di depan pasar padam sejak dua minggu. Telepon saya 081234567890.'

/** A file as the browser gets it. */
async function downloaded({ page }: Visitor, click: () => Promise<void>) {
  const [download] = await Promise.all([page.waitForEvent('download'), click()])
  const archive = await buffer(await download.createReadStream())
  return { name: download.suggestedFilename(), files: await unzipped(archive) }
}

test('the reporter is told, agrees on a phone, and the Ombudsman takes a file that can be checked', async () => {
  const report = await aForwardedReport(database, site, { body: BODY, confidential: true })
  const ombudsman = await open({ ...DESK, pictures })
  await letSixtyDaysPass(database, ombudsman, site)
  await signIn(ombudsman, site, 'ombudsman')
  await ombudsman.page.goto(`${site.origin}/petugas`)
  expect(await ombudsman.page.locator('main').innerText()).toContain('Antrean ini kosong')
  expect((await openReport(ombudsman, site, report.number))?.status()).toBe(404)

  const reporter = await open({ ...PHONE, pictures })
  await track(reporter, site, report)
  await reporter.look('lewat 60 hari')
  await reporter.page.getByRole('link', { name: 'Lihat isi berkas dan putuskan' }).click()
  await reporter.look('persetujuan ombudsman')
  await reporter.page.getByRole('button', { name: 'Serahkan berkas' }).click()
  expect(await reporter.page.locator('#agree-error').innerText()).toContain('Centang persetujuan ini')
  await reporter.look('tanpa persetujuan')
  await reporter.page.locator('#agree').check()
  await reporter.page.getByRole('button', { name: 'Serahkan berkas' }).click()
  await reporter.page.getByText('Berkas diserahkan kepada Ombudsman pada').waitFor()
  await reporter.look('berkas diserahkan')
  const own = await downloaded(reporter, () =>
    reporter.page.getByRole('link', { name: 'Unduh berkas laporan' }).click(),
  )
  expect([own.name, altered(own.files)]).toEqual([`berkas-${report.number}.zip`, []])

  await mailTo(site, 'ombudsman@demo.lapor.test', 'Ada perkembangan pada laporan ini')
  await ombudsman.page.goto(`${site.origin}/petugas`)
  await ombudsman.look('antrean ombudsman')
  await openFromInbox(ombudsman, report.number)
  await ombudsman.look('laporan bagi ombudsman')
  const taken = await downloaded(ombudsman, () => ombudsman.page.getByRole('link', { name: 'Unduh berkas' }).click())
  expect([taken.name, altered(taken.files)]).toEqual([`berkas-${report.number}.zip`, []])
  const page = taken.files.get('laporan.html')?.toString() ?? ''
  expect(page).toContain('081234567890')
  expect(page).toContain(REPORTER.name)
  expect(page).not.toContain(REPORTER.email)

  await reporter.page.reload()
  expect(await reporter.page.locator('main').innerText()).toContain('Berkas diunduh oleh Ombudsman Republik Indonesia')
}, 90_000)

test.each(SCREENS)(
  'at $width px, scripts $javaScript, a reporter who stays anonymous hands over a file without a name',
  async screen => {
    const report = await aForwardedReport(database, site, { anonymous: true })
    const reporter = await open(screen)
    await letSixtyDaysPass(database, reporter, site)
    await mailTo(site, REPORTER.email, 'Ada perkembangan pada laporan ini', 3)
    await track(reporter, site, report)
    await reporter.page.getByRole('link', { name: 'Lihat isi berkas dan putuskan' }).click()
    await reporter.page.locator('#agree').check()
    await reporter.look('persetujuan anonim')
    await reporter.page.getByRole('button', { name: 'Serahkan berkas' }).click()
    await reporter.page.getByText('Berkas diserahkan kepada Ombudsman pada').waitFor()
    const ombudsman = await open({ ...screen, javaScript: false })
    await signIn(ombudsman, site, 'ombudsman')
    await openFromInbox(ombudsman, report.number)
    await ombudsman.look('laporan anonim bagi ombudsman')
    const { files } = await downloaded(ombudsman, () =>
      ombudsman.page.getByRole('link', { name: 'Unduh berkas' }).click(),
    )
    expect(altered(files)).toEqual([])
    expect(files.get('laporan.html')?.toString()).not.toMatch(new RegExp(`${REPORTER.name}|${REPORTER.email}`))
  },
  60_000,
)

test('a late clock climbs to Kemendagri, whose queue shows it', async () => {
  const report = await aForwardedReport(database, site)
  const overseer = await open({ ...DESK, pictures })
  await letSixtyDaysPass(database, overseer, site)
  await mailTo(site, 'kemendagri@demo.lapor.test', 'Laporan terlambat')
  await signIn(overseer, site, 'kemendagri')
  await openFromInbox(overseer, report.number)
  await overseer.look('terlambat bagi kemendagri')
  expect(await overseer.page.locator('[aria-label=Tindakan]').count()).toBe(0)
}, 60_000)
