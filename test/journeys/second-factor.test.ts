/** What opens an account besides a password: the authenticator app without JavaScript, and a passkey in a real browser. */
import { beforeEach, expect, test } from 'vitest'
import { DEMO_PASSWORD } from '#core/people/demo-accounts.ts'
import { useDatabase } from '../database.ts'
import { codeAt } from '../factors.ts'
import { type Visitor, useBrowser } from './browser.ts'
import { useSite } from './site.ts'

const database = useDatabase()
const OFFICER = 'koordinator.indramayu'
const CITIZEN = 'pelapor'
const site = useSite(database, OFFICER, CITIZEN)
const open = useBrowser()
const pictures = process.env['PICTURES']

/** No passkey is bound to an address like 127.0.0.1. */
const origin = () => site.origin.replace('127.0.0.1', 'localhost')

beforeEach(async () => {
  await database.root.query('update accounts set is_demo = false')
})

async function typePassword({ page }: Visitor, name: string, address = '/masuk'): Promise<void> {
  await page.goto(origin() + address)
  await page.locator('#identifier').fill(`${name}@demo.lapor.test`)
  await page.locator('#password').fill(DEMO_PASSWORD)
  await page.locator('main button.primary').click()
}

const leave = ({ page }: Visitor) => page.context().clearCookies()

test('an officer sets up an authenticator app before anything else, and signs in with it, without JavaScript', async () => {
  const officer = await open({ width: 360, javaScript: false, pictures })
  const { page, look } = officer
  await typePassword(officer, OFFICER)
  await page.getByRole('heading', { name: 'Pasang langkah kedua' }).waitFor()
  expect(await page.getByText('Kunci sandi memerlukan JavaScript').isVisible()).toBe(true)
  await look('pasang langkah kedua')
  await page.goto(`${origin()}/petugas`)
  expect(page.url()).toContain('/masuk')

  await page.goto(`${origin()}/masuk/langkah-dua`)
  const key = (await page.locator('#totp-key').innerText()).replaceAll(' ', '')
  await page.locator('#code').fill(codeAt(key, site.clock.now()))
  await page.getByRole('button', { name: 'Pasang' }).click()
  await page.getByRole('heading', { name: 'Kode cadangan Anda' }).waitFor()
  await look('kode cadangan')
  const codes = await page.locator('.recovery-codes code').allInnerTexts()
  expect(codes).toHaveLength(10)
  await page.getByRole('link', { name: 'Sudah saya simpan' }).click()
  await page.waitForURL('**/petugas')

  await leave(officer)
  await typePassword(officer, OFFICER)
  await page.getByRole('heading', { name: 'Langkah kedua' }).waitFor()
  await look('langkah kedua')
  await page.locator('#code').fill('000000')
  await page.getByRole('button', { name: 'Lanjutkan dengan kode' }).click()
  await look('langkah kedua ditolak')
  await page.getByRole('link', { name: 'Pakai kode cadangan' }).click()
  await look('langkah kedua dengan kode cadangan')
  await page.locator('#code').fill(codes[0] ?? '')
  await page.getByRole('button', { name: 'Lanjutkan dengan kode cadangan' }).click()
  await page.waitForURL('**/petugas')

  await leave(officer)
  await site.clock.advance(60_000)
  await typePassword(officer, OFFICER)
  await page.locator('#code').fill(codeAt(key, site.clock.now()))
  await page.getByRole('button', { name: 'Lanjutkan dengan kode' }).click()
  await page.waitForURL('**/petugas')
}, 60_000)

test('a citizen makes a passkey and comes back with it, without a password', async () => {
  const citizen = await open({ width: 1440, javaScript: true, pictures })
  const { page, look } = citizen
  await withAuthenticator(citizen)
  await typePassword(citizen, CITIZEN, '/en/masuk')
  await page.waitForURL('**/en/akun/laporan')
  await page.goto(`${origin()}/en/akun/keamanan`)
  await look('security')
  await site.clock.advance(20 * 60_000)
  await page.getByRole('link', { name: 'Add a passkey' }).click()
  await page.getByRole('heading', { name: 'Prove again that it is you' }).waitFor()
  await look('prove again')
  await page.locator('#password').fill(DEMO_PASSWORD)
  await page.getByRole('button', { name: 'Continue with the password' }).click()
  await page.getByRole('heading', { name: 'Make a passkey' }).waitFor()
  await look('make a passkey')
  await page.locator('#name').fill('Work laptop')
  await page.getByRole('button', { name: 'Make a passkey' }).click()
  await page.getByText('The passkey is added.').waitFor()
  await page.getByText('Work laptop').waitFor()
  await look('security with a passkey')

  await leave(citizen)
  await page.goto(`${origin()}/en/masuk/passkey`)
  await look('sign in with a passkey')
  await page.getByRole('button', { name: 'Use a passkey' }).click()
  await page.waitForURL('**/en/akun/laporan')
}, 60_000)

test('an officer sets up a passkey instead, which a device that does not know its person cannot use', async () => {
  const officer = await open({ width: 360, javaScript: true, pictures })
  const { page, look } = officer
  const { tools, authenticatorId } = await withAuthenticator(officer)
  await typePassword(officer, OFFICER)
  await page.getByRole('button', { name: 'Buat kunci sandi' }).click()
  await page.getByRole('heading', { name: 'Kode cadangan Anda' }).waitFor()
  await look('kode cadangan dengan skrip')
  const stream = page.waitForResponse('**/petugas/siaran**') // who leaves before it is open has it answered by the page to sign in
  await page.getByRole('link', { name: 'Sudah saya simpan' }).click()
  await page.waitForURL('**/petugas')
  await stream

  await leave(officer)
  await typePassword(officer, OFFICER)
  await tools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false })
  await page.getByRole('button', { name: 'Pakai kunci sandi' }).click()
  await page.getByText('Belum berhasil').waitFor()
  await look('kunci sandi tidak dipakai')
  await tools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true })
  await page.getByRole('button', { name: 'Pakai kunci sandi' }).click()
  await page.waitForURL('**/petugas')
}, 60_000)

/** A device with a fingerprint reader, as the browser's own tools offer one. */
async function withAuthenticator({ page }: Visitor) {
  const tools = await page.context().newCDPSession(page)
  await tools.send('WebAuthn.enable')
  const { authenticatorId } = await tools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return { tools, authenticatorId }
}
