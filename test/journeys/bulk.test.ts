/** Many reports at once: ticked with mouse and keys, summarised, forwarded together, labelled, watched; and without JavaScript. */
import { expect, test } from 'vitest'
import { useDatabase } from '../database.ts'
import { type Filed, aSubmission, filed } from '../reports.ts'
import { type Visitor, useBrowser } from './browser.ts'
import { signIn } from './officer.ts'
import { useSite } from './site.ts'

const COORDINATOR = 'koordinator.indramayu'
const database = useDatabase()
const site = useSite(database, COORDINATOR, 'penghubung.dishub.indramayu')
const open = useBrowser()

async function received(count: number): Promise<readonly Filed[]> {
  const reports: Filed[] = []
  for (let n = 1; n <= count; n++) {
    reports.push(
      await filed(site.ground.deps, aSubmission({ agency: 'kab-indramayu', title: `Lampu jalan padam ${n}` })),
    )
  }
  return reports
}

const inbox = ({ page }: Visitor) => page.goto(`${site.origin}/petugas?antrean=verifikasi`)
const boxes = ({ page }: Visitor) => page.locator('[data-row] input[type=checkbox]')

test('a coordinator forwards three of five together, and nothing is lost on the way', { timeout: 40_000 }, async () => {
  await received(5)
  const desk = await open({ width: 1440, javaScript: true })
  await signIn(desk, site, COORDINATOR)
  await inbox(desk)
  const { page } = desk
  const bar = page.locator('bulk-bar')
  expect(await bar.isVisible()).toBe(false)
  await boxes(desk).nth(1).click()
  await boxes(desk)
    .nth(3)
    .click({ modifiers: ['Shift'] })
  expect(await bar.locator('b').textContent()).toBe('3 dipilih')
  await desk.look('daftar dengan tiga dipilih')
  await page.waitForLoadState()
  await page.keyboard.press('t')
  await page.getByRole('heading', { name: 'Teruskan 3 laporan' }).waitFor()
  await page.locator('input[type=search][name=agencyQuery]').fill('dishub')
  await page.getByRole('button', { name: 'Cari', exact: true }).click()
  await page
    .getByRole('radio', { name: /Dinas Perhubungan/ })
    .first()
    .check()
  await page.getByRole('radio', { name: /Semua atau tidak/ }).check()
  await page.getByRole('checkbox', { name: /sudah membaca/ }).check()
  await page.getByRole('button', { name: 'Teruskan yang dicentang' }).click()
  await page.getByRole('heading', { name: '3 laporan diteruskan' }).waitFor()
  await page.reload()
  await page.getByRole('link', { name: 'Kembali ke daftar' }).click()
  await expect.poll(() => boxes(desk).count()).toBe(2)
  const { rows } = await database.root.query(
    `select count(*)::integer as count from report_events where name = 'report.forwarded'`,
  )
  expect(rows).toEqual([{ count: 3 }])

  await page.waitForLoadState() // keys are heard from then on
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await page.locator('turbo-frame#rincian [data-key=p]').waitFor()
  await page.keyboard.press('p')
  await page.getByRole('button', { name: /Berhenti memantau/ }).waitFor()
  await page.locator('#label').fill('x'.repeat(41))
  await page.getByRole('button', { name: 'Beri label', exact: true }).last().click()
  await page.getByText('Terlalu panjang. Label paling banyak 40 huruf.').waitFor()
  expect(await page.locator('[data-row]').count()).toBe(2) // beside the list still
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await boxes(desk).nth(0).click()
  await page.keyboard.press('p')
  await page.getByRole('heading', { name: '1 laporan kini Anda pantau' }).waitFor()
  await page.getByRole('button', { name: 'Urungkan' }).click()
  await page.getByRole('heading', { name: '1 laporan tidak lagi Anda pantau' }).waitFor()
})

test(
  'the same on a phone without JavaScript: labels, and a report that a colleague archived meanwhile',
  { timeout: 40_000 },
  async () => {
    const [first, second] = await received(2)
    const phone = await open({ width: 360, javaScript: false })
    await signIn(phone, site, COORDINATOR)
    await inbox(phone)
    const { page } = phone
    for (const box of await boxes(phone).all()) await box.check()
    await page.locator('bulk-bar summary').click()
    await phone.look('bilah di telepon')
    await page.getByRole('button', { name: 'Beri label' }).click()
    await page.locator('#label').fill('Tunggu suku cadang')
    await page.getByRole('button', { name: 'Beri label pada yang dicentang' }).click()
    await page.getByRole('heading', { name: '2 laporan diberi label' }).waitFor()

    await inbox(phone)
    for (const box of await boxes(phone).all()) await box.check()
    await page.getByRole('button', { name: 'Kelengkapan', exact: true }).click()
    await database.root.query(`update reports set status = 'archived', version = version + 1 where id = $1`, [
      first?.id,
    ])
    await page.locator('#message').fill('Di kilometer berapa? Kirim fotonya.')
    await page.getByRole('button', { name: 'Minta kelengkapan yang dicentang' }).click()
    await page.getByRole('heading', { name: '1 laporan diminta dilengkapi' }).waitFor()
    await page.getByText('Berubah sejak ringkasan dibuat.').waitFor()
    await page.goto(`${site.origin}/petugas/laporan/${second?.number}`)
    await page.getByRole('button', { name: /Pantau/ }).click()
    await page.getByText('Anda memantau laporan ini.').waitFor()
  },
)
