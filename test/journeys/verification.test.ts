/** Verifying by keyboard alone: how many keys a clear report takes, and how long; and the same form without JavaScript. */
import { expect, test } from 'vitest'
import type { RegionCode } from '#core/ids.ts'
import type { SubmitReport } from '#core/reports/operations/submit-report.ts'
import { useDatabase } from '../database.ts'
import { DESK, PHONE, type Visitor, useBrowser } from './browser.ts'
import { aReport } from './given.ts'
import { confirm, openReport, signIn } from './officer.ts'
import { useSite } from './site.ts'

const database = useDatabase()
const site = useSite(database, 'koordinator.indramayu')
const open = useBrowser()

const MOST_KEYS = 15
const MOST_SECONDS = 20

const CLEAR: Partial<SubmitReport> = {
  title: 'Lampu jalan padam di Pasar Karangampel',
  body: 'Sejak dua minggu lampu jalan di depan pasar Karangampel padam dan gelap. Hubungi saya 0812-3456-7890.',
  regionCode: '32.12.16' as RegionCode,
}

/** Counted by the page itself, through every page that is opened. */
async function countKeys({ page }: Visitor): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    addEventListener('keydown', () => {
      const pressed = Number(sessionStorage.getItem('keys') ?? 0)
      sessionStorage.setItem('keys', String(pressed + 1))
    })
  })
  return () => page.evaluate(() => Number(sessionStorage.getItem('keys') ?? 0))
}

const publishedOf = async (number: string) => {
  const { rows } = await database.root.query<{ title: string; body: string; lead: string | null; category: string }>(
    `select m.published_title as title, m.published_body as body, a.slug as lead, c.slug as category
     from reports r join report_messages m on m.id = r.text_id and m.filed_year = r.filed_year
     left join agencies a on a.id = r.lead_agency_id left join categories c on c.id = r.category_id where r.number = $1`,
    [number],
  )
  return rows[0]
}

async function isMerged(number: string): Promise<boolean> {
  const { rows } = await database.root.query('select merged_into_id from reports where number = $1', [number])
  return rows[0].merged_into_id !== null
}

test('a clear report is verified and forwarded by a few keys, and one like it is merged by two', async () => {
  const first = await aReport(site, CLEAR)
  const officer = await open({ width: 1440, javaScript: true })
  const { page } = officer
  await signIn(officer, site, 'koordinator.indramayu')
  const keys = await countKeys(officer)
  await page.goto(`${site.origin}/petugas?antrean=verifikasi`)
  await page.locator(`[data-row="${first.number}"]`).waitFor()

  const start = Date.now()
  await page.keyboard.press('j')
  await page.keyboard.press('v')
  await page.waitForURL('**/disposisi')
  await page.locator('[data-key="1"]').waitFor()
  await page.keyboard.press('1')
  await page.getByLabel('Tenggat yang akan berjalan').waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByText('Laporan terverifikasi dan diteruskan.').waitFor()
  const [pressed, seconds] = [await keys(), (Date.now() - start) / 1000]
  process.stdout.write(`a clear report: ${pressed} keystrokes, ${seconds.toFixed(1)} s of the machine's own\n`)
  expect(pressed).toBeLessThanOrEqual(MOST_KEYS)
  expect(seconds).toBeLessThan(MOST_SECONDS)
  const published = await publishedOf(first.number)
  expect(published).toMatchObject({ lead: 'dinas-perhubungan-kab-indramayu', category: 'lampu-jalan' })
  expect(published?.body).toContain('[nomor telepon disamarkan]')

  const second = await aReport(site, { ...CLEAR, title: 'Lampu padam pasar Karangampel' })
  await page.goto(`${site.origin}/petugas/laporan/${second.number}/disposisi`)
  await page.getByText('Sama: lokasi, kata').waitFor()
  await officer.look('verifikasi serupa')
  await page.keyboard.press('d')
  await page.waitForURL('**/penggabungan?utama=*')
  await page.getByRole('link', { name: CLEAR.title ?? '' }).waitFor()
  await officer.look('gabungkan yang serupa')
  expect(await isMerged(second.number)).toBe(false)
  await page.keyboard.press('Control+Enter')
  await page.getByText('Laporan digabungkan').waitFor()
  expect(await isMerged(second.number)).toBe(true)
  await officer.leave()
}, 60_000)

test('what changes is shown while it is written, and counted again without JavaScript by a button', async () => {
  const live = await aReport(site, CLEAR)
  const officer = await open(PHONE)
  await signIn(officer, site, 'koordinator.indramayu')
  await officer.page.goto(`${site.origin}/petugas/laporan/${live.number}/disposisi`)
  await officer.look('verifikasi')
  await officer.page.locator('#publishedTitle').fill('Lampu jalan mati di Pasar Karangampel')
  await officer.page.locator('#perbedaan ins', { hasText: 'mati' }).waitFor()
  await officer.page.getByRole('checkbox', { name: 'Telepon 0812-3456-7890' }).uncheck()
  await expect.poll(() => officer.page.locator('#publishedBody').inputValue()).toContain('0812-3456-7890')
  expect(await officer.page.locator('#publishedTitle').inputValue()).toContain('mati')
  await officer.leave()

  const plain = await open(DESK)
  const { page } = plain
  await signIn(plain, site, 'koordinator.indramayu')
  await openReport(plain, site, live.number)
  await page.getByRole('link', { name: 'Verifikasi dan teruskan' }).click()
  await page.getByRole('checkbox', { name: 'Telepon 0812-3456-7890' }).uncheck()
  await page.getByRole('button', { name: 'Hitung ulang tenggat' }).click()
  expect(await page.locator('#publishedBody').inputValue()).toContain('0812-3456-7890')
  await plain.look('verifikasi dibuka')
  await page.getByRole('radio', { name: 'Utama: Dinas Perhubungan Kabupaten Indramayu' }).check()
  await confirm(plain, 'Laporan terverifikasi dan diteruskan.')
  expect((await publishedOf(live.number))?.body).toContain('0812-3456-7890')
}, 60_000)
