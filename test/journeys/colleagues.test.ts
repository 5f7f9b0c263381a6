/** Two coordinators at one desk: one takes a report with a key, loses nothing half-written, and asks the other, who reads it on a phone. */
import { expect, test } from 'vitest'
import { useDatabase } from '../database.ts'
import { PHONE, useBrowser } from './browser.ts'
import { aReport } from './given.ts'
import { openReport, signIn } from './officer.ts'
import { useSite } from './site.ts'

const NOTE = 'Mohon dilihat: tiang yang mana yang dimaksud pelapor?'

const site = useSite(useDatabase(), 'koordinator.indramayu', 'koordinator2.indramayu')
const open = useBrowser()

test(
  'a report is taken with one key, a note survives a closed page, and the colleague it names finds it',
  { timeout: 60_000 },
  async () => {
    const { number } = await aReport(site, { agency: 'kab-indramayu', category: 'lampu-jalan' })
    const first = await open({ width: 1440, javaScript: true })
    await signIn(first, site, 'koordinator.indramayu')
    await openReport(first, site, number)
    await first.page.locator('[data-key=a]').waitFor()
    await first.page.keyboard.press('a')
    await first.page.locator('.handlers', { hasText: 'Ditangani Anda' }).waitFor()

    await first.page.goto(`${site.origin}/petugas/laporan/${number}/catatan`)
    await first.page.locator('#body').fill(NOTE)
    await expect.poll(() => first.page.locator('.draft-state').innerText()).toMatch(/^Draf \d\d\.\d\d/)
    await openReport(first, site, number)
    await first.page.goto(`${site.origin}/petugas/laporan/${number}/catatan`)
    expect(await first.page.locator('#body').inputValue()).toBe(NOTE)
    await first.page.locator('input[name=mentions]').first().check()
    await first.look('catatan dengan sebutan')
    await first.page.getByRole('button', { name: 'Simpan catatan' }).click()
    await first.page.getByText('Catatan tersimpan.').waitFor()

    const second = await open({ ...PHONE, javaScript: false })
    await signIn(second, site, 'koordinator2.indramayu')
    await second.page.goto(`${site.origin}/petugas/sebutan`)
    await second.look('sebutan')
    await second.page.locator(`a[href*="${number}"]`).click()
    expect(await second.page.locator('[data-audience=internal]').innerText()).toContain(NOTE)
    expect(await second.page.locator('.handlers').innerText()).toContain('Ditangani')
    await second.page.goto(`${site.origin}/petugas/sebutan`)
    await second.page.getByRole('button', { name: 'Sudah dilihat' }).first().click()
    await second.page.getByText('Tidak ada sebutan baru').waitFor()
  },
)
