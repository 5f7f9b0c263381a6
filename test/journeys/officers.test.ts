/** A coordinator asks somebody to work; they come by the mail, set up their second step, work, and are out the moment they are put out. */
import { expect, test } from 'vitest'
import { useDatabase } from '../database.ts'
import { codeAt } from '../factors.ts'
import { type Screen, type Visitor, DESK, PHONE, useBrowser } from './browser.ts'
import { signIn } from './officer.ts'
import { mailTo, useSite } from './site.ts'

const site = useSite(useDatabase(), 'koordinator.indramayu')
const open = useBrowser()
const pictures = process.env['PICTURES']

const NAME = 'Lina Marlina'
const PASSWORD = 'kereta lewat jembatan biru'

const press = ({ page }: Visitor, name: string) => page.getByRole('button', { name, exact: true }).click()

async function invite(visitor: Visitor, email: string): Promise<void> {
  const { page, look } = visitor
  await signIn(visitor, site, 'koordinator.indramayu')
  await page.locator('.sidenav a[href="/petugas/anggota"]').click()
  await page.getByRole('heading', { name: 'Petugas', level: 1 }).waitFor()
  await look('petugas')
  await page.getByRole('link', { name: 'Undang petugas' }).click()
  await press(visitor, 'Kirim undangan')
  await look('undang perlu diperbaiki')
  await page.locator('#name').fill(NAME)
  await page.locator('#email').fill(email)
  await page.locator('#agencyId-query').fill('perhubungan')
  await page.locator('#agencyId').getByRole('button', { name: 'Cari' }).click()
  await page.getByRole('radio', { name: 'Dinas Perhubungan Kabupaten Indramayu' }).check()
  await page.locator('input[name=role][value=liaison]').check()
  await look('undang petugas')
  await press(visitor, 'Kirim undangan')
  await page.getByText('Undangan dikirim').waitFor()
  await look('petugas dengan undangan')
}

async function join(visitor: Visitor, email: string): Promise<string> {
  const { page, look } = visitor
  const link = /http:\S+\/undangan\/\S+/.exec(await mailTo(site, email, 'mengundang Anda'))?.[0] ?? ''
  await page.goto(link)
  await look('undangan')
  await page.locator('#password').fill(PASSWORD)
  await page.locator('#repeated').fill(PASSWORD)
  await press(visitor, 'Terima undangan')
  await page.waitForURL('**/masuk/langkah-dua')
  const key = (await page.locator('#totp-key').innerText()).replaceAll(/\s/g, '')
  await page.locator('#code').fill(codeAt(key, site.clock.now()))
  await page.locator('#code').press('Enter')
  await page.waitForURL('**/akun/keamanan/kode-cadangan**')
  await page.goto(`${site.origin}/petugas`)
  await page.getByText(NAME).first().waitFor()
  return link
}

test.each<[string, Screen]>([
  ['on a phone without JavaScript', { ...PHONE, javaScript: false }],
  ['at a desk with JavaScript', { ...DESK, javaScript: true }],
])('an officer comes and goes, %s', { timeout: 90_000 }, async (_, screen) => {
  const email = `lina.${screen.width}@dishub.indramayu.test`
  const coordinator = await open({ ...screen, pictures })
  const lina = await open({ ...screen, pictures })
  await invite(coordinator, email)
  const link = await join(lina, email)

  await lina.page.goto(link)
  await lina.page.getByText('Undangan ini sudah diterima').waitFor()
  await lina.look('undangan dipakai')
  await lina.page.goto(`${site.origin}/petugas`)

  const { page, look } = coordinator
  await page.goto(`${site.origin}/petugas/anggota`)
  await page.getByRole('link', { name: NAME }).click()
  await page.getByText('Mulai bertugas', { exact: true }).waitFor()
  await page.getByText('Ubah tugas').click()
  await look('seorang petugas')
  await page.getByRole('link', { name: 'Setel ulang langkah kedua' }).click()
  await look('tanya langkah kedua')
  await press(coordinator, 'Setel ulang langkah kedua')
  await page.getByText('Belum disetel ulang').first().waitFor()
  await look('langkah kedua belum disetel ulang')
  await page.getByRole('link', { name: 'Jangan setel ulang' }).click()
  await page.getByRole('link', { name: 'Nonaktifkan …' }).click()
  await page.getByRole('heading', { name: `Nonaktifkan ${NAME}?` }).waitFor()
  await look('tanya nonaktif')
  await press(coordinator, `Nonaktifkan ${NAME}`)
  await page.getByText('Semua sesinya sudah berakhir').waitFor()
  await look('petugas nonaktif')

  if (screen.javaScript)
    await expect.poll(() => lina.page.locator('#sambungan').innerText(), { timeout: 15_000 }).toMatch(/masuk/i)
  await lina.page.goto(`${site.origin}/petugas/sebutan`)
  expect(new URL(lina.page.url()).pathname).toBe('/masuk')
})
