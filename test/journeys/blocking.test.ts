/** Unlawful content is closed to the public and opened again. docs/domain.md §4. */
import { expect, test } from 'vitest'
import { useDatabase } from '../database.ts'
import { type Visitor, DESK, PHONE, useBrowser } from './browser.ts'
import { track } from './citizen.ts'
import { REPORTER, aForwardedReport } from './given.ts'
import { choose, confirm, expectActions, openReport, signIn } from './officer.ts'
import { mailTo, useSite } from './site.ts'

const database = useDatabase()
const site = useSite(database, 'nasional', 'nasional2', 'koordinator.indramayu', 'penghubung.dishub.indramayu')
const open = useBrowser()

const statusOf = ({ page }: Visitor) => page.locator('[data-status]').getAttribute('data-status')
const words = ({ page }: Visitor) => page.locator('main').innerText()
const WHY = 'Memuat ancaman kekerasan terhadap orang yang disebut namanya.'

test.each([PHONE, DESK])(
  'a block leaves the public number and status; its reporter reads why, and another admin opens it again ($width px, JavaScript $javaScript)',
  async screen => {
    const report = await aForwardedReport(database, site)
    const national = await open(screen)
    await signIn(national, site, 'nasional')
    await openReport(national, site, report.number)
    await choose(national, 'Blokir konten')
    await national.page.locator('#reason').fill(' ')
    await national.page.locator('section[aria-labelledby=formulir] button.primary').click()
    await national.page.getByText('hukum apa yang dilanggar').first().waitFor()
    await national.look('blokir, tanpa alasan')
    await national.page.locator('#reason').fill(WHY)
    await confirm(national, 'Konten diblokir. Pelapor diberi tahu')
    await national.look('diblokir bagi admin nasional')
    expect(await statusOf(national)).toBe('blocked')

    const stranger = await open(screen)
    await stranger.page.goto(`${site.origin}/laporan/${report.number}`)
    await stranger.look('diblokir bagi publik')
    expect(await statusOf(stranger)).toBe('blocked')
    expect(await words(stranger)).not.toMatch(/Lampu|Sudirman|pasar|ancaman/)
    await stranger.page.goto(`${site.origin}/laporan?q=lampu`)
    expect(await stranger.page.content()).not.toContain(report.number)

    const liaison = await open(screen)
    await signIn(liaison, site, 'penghubung.dishub.indramayu')
    await openReport(liaison, site, report.number)
    await liaison.look('diblokir bagi instansi')
    await expectActions(liaison, ['Sunting teks terbit', 'Perketat privasi'])

    await mailTo(site, REPORTER.email, 'Konten laporan diblokir')
    const reporter = await open(screen)
    await track(reporter, site, report)
    await reporter.look('diblokir bagi pelapor')
    expect(await words(reporter)).toContain(WHY)
    expect(await words(reporter)).toContain('Lampu jalan')

    const second = await open(screen)
    await signIn(second, site, 'nasional2')
    await openReport(second, site, report.number)
    await choose(second, 'Buka blokir')
    await second.page.locator('#reason').fill('Ternyata kutipan dari berita yang sudah terbit.')
    await second.look('buka blokir')
    await confirm(second, 'Blokir dibuka.')
    await mailTo(site, REPORTER.email, 'Blokir laporan dibuka')
    await stranger.page.goto(`${site.origin}/laporan/${report.number}`)
    await stranger.look('blokir dibuka bagi publik')
    expect(await statusOf(stranger)).toBe('forwarded')
    expect(await words(stranger)).toContain('Lampu jalan')
    await Promise.all([national, stranger, liaison, reporter, second].map(one => one.leave()))
  },
  120_000,
)
