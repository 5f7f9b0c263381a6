/** A report about the very people it is addressed to: they never learn of it, whoever works on it. docs/domain.md §6 "Accused first". */
import { expect, test } from 'vitest'
import { useDatabase } from '../database.ts'
import { type Visitor, DESK, PHONE, useBrowser } from './browser.ts'
import { HOLE, file, shownNumber, track } from './citizen.ts'
import { choose, confirm, openFromInbox, pick, signIn } from './officer.ts'
import { mailTo, useSite } from './site.ts'

const database = useDatabase()
const site = useSite(database, 'nasional', 'koordinator.indramayu', 'pimpinan.indramayu', 'koordinator.jabar')
const open = useBrowser()

const statusOf = async ({ page }: Visitor, address: string) => (await page.goto(site.origin + address))?.status()
const words = ({ page }: Visitor) => page.locator('main').innerText()

test.each([PHONE, DESK])(
  'goes to the national level and on to others, and does not exist for the accused ($width px, JavaScript $javaScript)',
  async screen => {
    const reporter = await open(screen)
    const receipt = await file(reporter, site, { ...HOLE, ticks: ['aboutStaff'] })

    const national = await open(screen)
    await signIn(national, site, 'nasional')
    await openFromInbox(national, receipt.number)
    await choose(national, 'Verifikasi dan teruskan')
    await pick(national, 'accusedAgencyId', 'Kabupaten Indramayu', 'Pemerintah Kabupaten Indramayu')
    await national.look('terlapor')
    await national.page.locator('#agencyQuery').fill('Provinsi Jawa Barat')
    await national.page.locator('#leadAgencyId .input-row button').click()
    await national.page.getByRole('radio', { name: 'Utama: Pemerintah Provinsi Jawa Barat', exact: true }).check()
    await confirm(national, 'Laporan terverifikasi dan diteruskan.')
    await national.look('diteruskan ke provinsi')

    for (const name of ['koordinator.indramayu', 'pimpinan.indramayu']) {
      const accused = await open(screen)
      await signIn(accused, site, name)
      expect(await words(accused)).not.toContain(shownNumber(receipt))
      for (const search of ['?antrean=semua', `?q=${receipt.number}`, '?q=lampu']) {
        await accused.page.goto(`${site.origin}/petugas${search}`)
        expect(await words(accused), search).not.toContain(shownNumber(receipt))
      }
      for (const form of ['', '/catatan', '/jawaban', '/disposisi', '/lampiran/1'])
        expect(await statusOf(accused, `/petugas/laporan/${receipt.number}${form}`), form).toBe(404)
      await accused.look('tidak ada bagi terlapor')
      expect(await statusOf(accused, `/laporan/${receipt.number}`)).toBe(404)
    }

    const province = await open(screen)
    await signIn(province, site, 'koordinator.jabar')
    await province.page.goto(`${site.origin}/petugas?antrean=semua`)
    await openFromInbox(province, receipt.number)
    expect(await words(province)).toContain(HOLE.title)
    await province.look('bagi provinsi')
    await mailTo(site, 'koordinator.jabar@demo.lapor.test', shownNumber(receipt))
    expect(site.mails.filter(({ to }) => to.includes('indramayu'))).toEqual([])

    await track(reporter, site, receipt)
    expect(await words(reporter)).toContain('Laporan rahasia')
    await reporter.look('bagi pelapor')
  },
  90_000,
)
