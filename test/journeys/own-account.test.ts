/** Somebody looks after their own account: a draft, what they follow and hear, where they are signed in, a copy, and leaving. */
import { expect, test } from 'vitest'
import { DEMO_PASSWORD } from '#core/people/demo-accounts.ts'
import { useDatabase } from '../database.ts'
import { unzipped } from '../dossiers.ts'
import { aReportIn } from '../report-lives.ts'
import { type Screen, type Visitor, DESK, PHONE, useBrowser } from './browser.ts'
import { readFile } from 'node:fs/promises'
import { HOLE, fillIn, send } from './citizen.ts'
import { mailTo, useSite } from './site.ts'

const database = useDatabase()
const site = useSite(database, 'pelapor', 'koordinator.indramayu')
const open = useBrowser()
const pictures = process.env['PICTURES']

const go = ({ page }: Visitor, path: string) => page.goto(site.origin + path)
const main = ({ page }: Visitor) => page.locator('main')
const press = (visitor: Visitor, name: string | RegExp) => main(visitor).getByRole('button', { name }).first().click()
const EXACT = { exact: true }
const words = (visitor: Visitor) => main(visitor).innerText()

async function enter(visitor: Visitor): Promise<void> {
  await go(visitor, '/masuk')
  await visitor.page.locator('#identifier').fill('pelapor@demo.lapor.test')
  await visitor.page.locator('#password').fill(DEMO_PASSWORD)
  await visitor.page.getByRole('button', { name: 'Masuk', exact: true }).click()
  await visitor.page.waitForURL('**/akun/laporan')
}

/** Beside the page; on a phone one line, behind which the others stand. */
async function wander(sari: Visitor, { width }: Screen): Promise<void> {
  const menu = sari.page.locator('.acc-nav')
  if (width === 360) {
    expect((await menu.boundingBox())?.height).toBeLessThan(64)
    expect(await menu.getByRole('link').count()).toBe(0)
    await menu.locator('summary').press('Enter')
    await sari.look('akun menu')
  }
  expect(await menu.getByRole('link').count()).toBe(7)
  await menu.getByRole('link', { name: 'Sesi' }).click()
  await sari.page.waitForURL('**/akun/sesi')
  expect(await menu.locator('[aria-current]:visible').count()).toBe(width === 360 ? 0 : 1)
}

async function draftAndFile(sari: Visitor): Promise<void> {
  await go(sari, '/lapor')
  await sari.page.locator('#title').fill(HOLE.title)
  await press(sari, 'Simpan draf')
  await sari.page.waitForURL('**/akun/laporan?saring=draf')
  await sari.look('akun draf')
  await main(sari)
    .getByRole('link', { name: /^Lanjutkan/ })
    .click()
  expect(await sari.page.locator('#title').inputValue()).toBe(HOLE.title)
  await fillIn(sari, HOLE)
  await send(sari)
  await go(sari, '/akun/laporan')
  await sari.look('akun laporan')
  expect(await words(sari)).toContain(HOLE.title)
  await go(sari, '/akun/laporan?saring=draf')
  expect(await words(sari)).toContain('Belum ada draf')
}

async function follow(sari: Visitor, number: string): Promise<void> {
  await go(sari, `/laporan/${number}`)
  await press(sari, 'Ikuti laporan ini')
  expect(await words(sari)).toContain('Anda mengikuti laporan ini.')
  await sari.look('laporan diikuti')
  await go(sari, '/akun/ikuti')
  await sari.look('akun ikuti')
  expect(await main(sari).getByRole('link', { name: 'Jembatan retak' }).count()).toBe(1)
}

async function choose(sari: Visitor): Promise<void> {
  await go(sari, '/akun/notifikasi')
  for (const channel of ['Email', 'SMS']) await sari.page.getByLabel(`Ditutup lewat ${channel}`, EXACT).uncheck()
  await press(sari, 'Simpan pilihan')
  await sari.look('akun notifikasi ditolak')
  expect(await words(sari)).toContain('paling sedikit satu saluran untuk: Ditutup')
  await sari.page.getByLabel('Ditutup lewat Email', EXACT).check()
  await sari.page.getByLabel('Perkembangan lewat Email', EXACT).uncheck()
  await press(sari, 'Simpan pilihan')
  expect(await words(sari)).toContain('Pilihan kabar tersimpan')
  await sari.look('akun notifikasi')
  expect(await sari.page.getByLabel('Perkembangan lewat Email', EXACT).isChecked()).toBe(false)
}

async function renew(sari: Visitor, email: string): Promise<void> {
  await go(sari, '/akun')
  await sari.look('akun profil')
  await main(sari).getByRole('link', { name: 'Ganti Email' }).click()
  await sari.page.locator('#contact').fill(email)
  await sari.look('akun kontak')
  await press(sari, 'Kirim kode')
  await sari.page.waitForURL('**/akun/kontak/email/kode')
  await sari.look('akun kontak kode')
  const mail = await mailTo(site, email, 'Kode Anda untuk memastikan')
  await sari.page.locator('#code').fill(/: (\d{6})/.exec(mail)?.[1] ?? '')
  await press(sari, 'Ganti kontak')
  await sari.page.waitForURL('**/akun')
  expect(await words(sari)).toContain(email)
  await mailTo(site, 'pelapor@demo.lapor.test', 'Alamat email akun LAPOR! Anda baru saja diganti')
}

test.each<[string, Screen]>([
  ['on a phone without JavaScript', { ...PHONE, javaScript: false }],
  ['on a desk with JavaScript', { ...DESK, javaScript: true }],
])(
  'somebody looks after their own account and leaves it, %s',
  async (_, screen) => {
    const followed = await aReportIn('forwarded', database, site.ground.deps, { title: 'Jembatan retak' })
    const sari = await open({ ...screen, pictures })
    const elsewhere = await open({ ...screen })
    await enter(elsewhere)
    await enter(sari)
    await wander(sari, screen)
    await draftAndFile(sari)
    await follow(sari, followed.number)
    await choose(sari)
    await renew(sari, `baru.${screen.width}@contoh.test`)

    await go(sari, '/akun/sesi')
    await sari.look('akun sesi')
    await press(sari, 'Keluarkan semua yang lain')
    expect(await words(sari)).toContain('Tidak ada perangkat lain')
    await go(elsewhere, '/akun')
    expect(elsewhere.page.url()).toContain('/masuk')

    await go(sari, '/akun/data')
    await sari.look('akun data')
    const arriving = sari.page.waitForEvent('download')
    await main(sari).getByRole('link', { name: 'Unduh salinan data' }).click()
    const copy = await unzipped(await readFile(await (await arriving).path()))
    expect(String(copy.get('akun.json'))).toContain(`baru.${screen.width}@contoh.test`)

    await main(sari)
      .getByRole('link', { name: /^Hapus akun/ })
      .click()
    await sari.look('akun hapus')
    await sari.page.locator('#word').fill('HAPUS')
    await press(sari, 'Hapus akun saya')
    await sari.page.waitForURL('**/akun/selesai')
    await sari.look('akun selesai')
    expect(await sari.page.locator('[data-access-code]').count()).toBe(1)
    await go(sari, '/akun')
    expect(sari.page.url()).toContain('/masuk')
    await mailTo(site, `baru.${screen.width}@contoh.test`, 'baru saja dihapus atas permintaan pemiliknya')
  },
  240_000,
)
