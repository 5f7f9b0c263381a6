/** An officer in the street answers from a telephone, without scripts: with a photo as evidence, after a look at it. */
import { expect, test } from 'vitest'
import { useDatabase } from '../database.ts'
import { useBrowser } from './browser.ts'
import { track } from './citizen.ts'
import { REPORTER, aForwardedReport } from './given.ts'
import { signIn } from './officer.ts'
import { allIsDone } from './owed.ts'
import { photo } from './pictures.ts'
import { mailTo, useSite } from './site.ts'

const database = useDatabase()
const LIAISON = 'penghubung.dishub.indramayu'
const site = useSite(database, 'koordinator.indramayu', LIAISON)
const open = useBrowser()
const pictures = process.env['PICTURES']

test('a lamp is answered from a telephone with a photo, and its reporter sees it', async () => {
  const report = await aForwardedReport(database, site, { category: 'lampu-jalan' })
  const liaison = await open({ width: 360, javaScript: false, pictures })
  const { page, look } = liaison
  await signIn(liaison, site, LIAISON)
  await page.goto(`${site.origin}/petugas/laporan/${report.number}/jawaban`)

  const send = page.getByRole('button', { name: 'Kirim jawaban' })
  const [bar, screen] = [await send.boundingBox(), page.viewportSize()]
  expect(bar && screen && bar.y + bar.height).toBeLessThanOrEqual(screen?.height ?? 0)
  expect(bar?.height).toBeGreaterThanOrEqual(44)
  for (const id of ['foto', 'attachments']) {
    const box = await page.locator(`#${id}`).boundingBox()
    expect([id, (box?.height ?? 0) >= 44]).toEqual([id, true])
  }
  expect(await page.locator('#foto').getAttribute('capture')).toBe('environment')

  await page.getByRole('radio', { name: 'Selesai ditangani' }).check()
  await page.locator('#body').fill('Akan segera kami kerjakan, mohon bersabar.')
  await send.click()
  expect(await page.locator('main').innerText()).toContain('Kategori laporan ini meminta bukti.')
  await look('jawaban tanpa bukti')

  await page.locator('#foto').setInputFiles(await photo('lampu.jpg'))
  await send.click()
  await page.getByText('Periksa sebelum dikirim').waitFor()
  await look('jawaban diperiksa')
  await page.getByRole('button', { name: 'Perbaiki' }).click()
  expect(await page.locator('#body').inputValue()).toContain('mohon bersabar')
  await page
    .locator('#body')
    .fill('Terima kasih, Bapak/Ibu. Enam lampu kami ganti pada 11 November 2026 dan menyala lagi.')
  await look('jawaban dengan foto tersimpan')
  await page.getByRole('button', { name: 'Pratinjau' }).click()
  const shown = page.locator('#pratinjau img')
  await expect.poll(() => shown.evaluate(image => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(100)
  await look('pratinjau')
  await page.getByRole('button', { name: 'Kirim jawaban' }).click()
  await page.getByText('Jawaban terkirim.').waitFor()

  await mailTo(site, REPORTER.email, 'Laporan Anda dijawab')
  await allIsDone(database)
  const reporter = await open({ width: 360, javaScript: false, pictures })
  await track(reporter, site, report)
  const answered = reporter.page.locator('[data-from=instansi]', { hasText: 'Enam lampu kami ganti' })
  expect(await answered.locator('img').count()).toBe(1)
  await reporter.look('jawaban dengan foto bagi pelapor')

  await page.goto(`${site.origin}/petugas/laporan/${report.number}/cetak`)
  expect(await page.locator('.printed-files img').count()).toBe(1)
  await look('cetak')
}, 60_000)
