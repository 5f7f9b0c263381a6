/** From no account to one's own and back into it, by what arrives in the mailbox. */
import { expect, test, vi } from 'vitest'
import { useDatabase } from '../database.ts'
import { type Screen, type Visitor, DESK, PHONE, useBrowser } from './browser.ts'
import { HOLE, file } from './citizen.ts'
import { mailTo, useSite } from './site.ts'

const database = useDatabase()
const site = useSite(database)
const open = useBrowser()
const pictures = process.env['PICTURES']

const PASSWORD = 'rujak di depan stasiun'

/** The digits of the mail to this address about this, of several the last of so many. */
async function codeOf(address: string, about: string, count = 1): Promise<string> {
  const mail = await mailTo(site, address, `Kode Anda ${about}`, count)
  return /: (\d{6})/.exec(mail)?.[1] ?? ''
}

const go = ({ page }: Visitor, path: string) => page.goto(site.origin + path)
const press = ({ page }: Visitor, name: string) => page.getByRole('button', { name, exact: true }).click()

async function type({ page }: Visitor, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, words] of Object.entries(fields)) await page.locator(`#${name}`).fill(words)
}

async function leave(visitor: Visitor): Promise<void> {
  await go(visitor, '/keluar')
  await visitor.page.locator('main').getByRole('button', { name: 'Keluar' }).click()
}

const isIn = ({ page }: Visitor) => page.waitForURL('**/akun/laporan')

test.each<[string, Screen]>([
  ['on a phone without JavaScript', { ...PHONE, javaScript: false }],
  ['on a desk with JavaScript', { ...DESK, javaScript: true }],
])(
  'somebody registers, comes back by code, and replaces a forgotten password, %s',
  async (_, screen) => {
    const email = `sari.${screen.width}@contoh.test`
    const sari = await open({ ...screen, pictures })
    const { number } = await file(sari, site, { ...HOLE, email })

    await go(sari, '/daftar')
    await sari.look('daftar')
    await type(sari, { identifier: '0812 345' })
    await press(sari, 'Kirim kode')
    await sari.look('daftar perlu diperbaiki')
    await type(sari, { name: 'Sari Wulandari', identifier: email })
    await sari.page.locator('#consent').check()
    await press(sari, 'Kirim kode')
    await sari.page.waitForURL('**/masuk/kode')
    await sari.look('kode')
    await type(sari, { code: '000000' })
    await press(sari, 'Lanjutkan')
    await sari.look('kode salah')
    await type(sari, { code: await codeOf(email, 'untuk membuat akun') })
    await press(sari, 'Lanjutkan')
    await sari.page.waitForURL('**/daftar/kata-sandi')
    await sari.look('akun jadi')
    expect(await sari.page.locator('main').innerText()).toContain('Akun Anda sudah jadi')
    await press(sari, 'Nanti, pakai kode saja')
    await isIn(sari)
    expect(await sari.page.locator('main').innerText()).toContain(HOLE.title)
    expect(number).toMatch(/^\d{12}$/)
    await leave(sari)

    await go(sari, '/masuk')
    await sari.look('masuk')
    await type(sari, { identifier: email })
    await press(sari, 'Kirim kode masuk')
    await sari.page.waitForURL('**/masuk/kode')
    await type(sari, { code: await codeOf(email, 'untuk masuk') })
    await press(sari, 'Lanjutkan')
    await isIn(sari)
    await leave(sari)

    await go(sari, '/masuk/lupa')
    await sari.look('lupa')
    await type(sari, { identifier: email })
    await press(sari, 'Kirim kode')
    await sari.page.waitForURL('**/masuk/lupa/baru')
    await sari.look('kata sandi baru')
    const code = await codeOf(email, 'untuk mengganti kata sandi')
    await type(sari, { code, password: 'qwertyuiop123' })
    await press(sari, 'Simpan dan masuk')
    await sari.look('kata sandi bocor')
    await type(sari, { code, password: PASSWORD })
    await press(sari, 'Simpan dan masuk')
    await isIn(sari)
    await mailTo(site, email, 'Kata sandi akun Anda baru saja diganti')
    await leave(sari)

    await go(sari, '/en/masuk')
    await sari.look('masuk inggris')
    await type(sari, { identifier: email, password: PASSWORD })
    await press(sari, 'Sign in')
    await sari.page.waitForURL('**/en/akun/laporan')
  },
  120_000,
)

test('somebody without e-mail registers by telephone, with the SMS that a demonstration shows', async () => {
  const wayan = await open({ ...PHONE, javaScript: false, pictures })
  await go(wayan, '/en/daftar')
  await type(wayan, { identifier: '0812 9876 5432' })
  await wayan.page.locator('#consent').check()
  await press(wayan, 'Send a code')
  await wayan.page.waitForURL('**/en/masuk/kode')
  await wayan.look('kode sms inggris')

  const desk = await open({ ...DESK, pictures })
  const sms = desk.page.locator('main li', { hasText: '+6281298765432' })
  await vi.waitFor(async () => {
    await go(desk, '/dev/outbox')
    expect(await sms.count()).toBe(1)
  }, 15_000)
  await desk.look('kotak keluar')
  const code = /Kode Anda (\d{6})/.exec(await sms.innerText())?.[1] ?? ''

  await type(wayan, { code })
  await press(wayan, 'Continue')
  await wayan.page.waitForURL('**/en/daftar/kata-sandi')
  await type(wayan, { password: PASSWORD })
  await press(wayan, 'Save the password')
  await wayan.page.waitForURL('**/en/akun/laporan')
}, 60_000)
