/** Who filed an anonymous report: asked for, granted by a second person, read by one, told to the reporter. docs/domain.md §6. */
import { expect, test } from 'vitest'
import { useDatabase } from '../database.ts'
import { type Visitor, DESK, PHONE, useBrowser } from './browser.ts'
import { track } from './citizen.ts'
import { REPORTER, aForwardedReport } from './given.ts'
import { choose, confirm, openFromInbox, openReport, signIn } from './officer.ts'
import { mailTo, useSite } from './site.ts'

const database = useDatabase()
const site = useSite(database, 'nasional', 'koordinator.indramayu', 'penghubung.dishub.indramayu')
const open = useBrowser()

const words = ({ page }: Visitor) => page.locator('main').innerText()
const WHY = 'Penyidik meminta saksi, dan pelapor tidak menjawab pertanyaan kami lewat sistem.'
const BECAUSE = 'Permintaan tertulis penyidik tanggal 12 November.'

test.each([PHONE, DESK])(
  'an identity is revealed to one officer, by two people, and its reporter reads of it ($width px, JavaScript $javaScript)',
  async screen => {
    const report = await aForwardedReport(database, site, { anonymous: true })
    const liaison = await open(screen)
    await signIn(liaison, site, 'penghubung.dishub.indramayu')
    await openReport(liaison, site, report.number)
    await choose(liaison, 'Minta identitas pelapor')
    await liaison.page.locator('#reason').fill(WHY)
    await liaison.look('minta identitas')
    await confirm(liaison, 'Permintaan tercatat')
    await liaison.look('permintaan menunggu')
    expect((await liaison.page.goto(`${site.origin}/petugas/laporan/${report.number}/identitas`))?.status()).toBe(404)

    const national = await open(screen)
    await signIn(national, site, 'nasional')
    await national.page.goto(`${site.origin}/petugas?antrean=pembukaan-identitas`)
    await national.look('antrean pembukaan identitas')
    await openFromInbox(national, report.number)
    await choose(national, 'Putus permintaan identitas')
    expect(await words(national)).toContain(WHY)
    await national.page.locator('input[name=decision][value=grant]').check()
    await national.page.locator('#reason').fill(BECAUSE)
    await national.look('putus permintaan identitas')
    await confirm(national, 'Putusan tersimpan')
    expect(await national.page.content()).not.toContain('Kusumaningsih')

    await openReport(liaison, site, report.number)
    await liaison.look('permintaan disetujui')
    expect(await liaison.page.content()).not.toContain('Kusumaningsih')
    await liaison.page.getByRole('link', { name: 'Baca identitas' }).click()
    await liaison.page.locator('#identitas').waitFor()
    await liaison.look('identitas pelapor')
    expect(await words(liaison)).toContain(REPORTER.name)
    expect(await words(liaison)).toContain(REPORTER.email)
    expect((await national.page.goto(`${site.origin}/petugas/laporan/${report.number}/identitas`))?.status()).toBe(404)

    const mail = await mailTo(site, REPORTER.email, report.number.slice(-4), 3)
    expect(mail).not.toContain(BECAUSE)
    const reporter = await open(screen)
    await track(reporter, site, report)
    await reporter.look('identitas dibuka bagi pelapor')
    for (const said of ['Identitas pelapor dibuka', BECAUSE, 'Identitas pelapor dibaca'])
      expect(await words(reporter)).toContain(said)
    const stranger = await open(screen)
    await stranger.page.goto(`${site.origin}/laporan/${report.number}`)
    expect(await words(stranger)).not.toMatch(/[Ii]dentitas pelapor|Kusumaningsih/)
    await Promise.all([liaison, national, reporter, stranger].map(one => one.leave()))
  },
  120_000,
)
